package pedigree.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import pedigree.job.Progress;
import pedigree.lineage.ProcessTree;
import pedigree.store.CaseFile;
import pedigree.store.Finding;

/** Findings with their lineages as a file for others. */
public final class FindingExport {

    private FindingExport() {
    }

    /** A form that findings can be exported in. */
    public enum Format {
        CSV, JSON;

        /** The form called {@code name}, in any letter case. */
        public static Optional<Format> of(String name) {
            for (Format format : values()) {
                if (format.name().equalsIgnoreCase(name)) {
                    return Optional.of(format);
                }
            }
            return Optional.empty();
        }

        /** The ending of its files. */
        public String ending() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Writes findings to a file: first under a temporary name beside it, then moved into place, so that there is never half a file.
     *
     * @throws FileAlreadyExistsException if there is one and it may not be replaced
     * @throws IOException                as {@link Target#check} says, or if it cannot be written
     */
    public static void write(CaseFile caseFile, ProcessTree tree, List<Finding> findings, Target target, Progress progress)
            throws IOException, SQLException {
        Path file = target.file();
        target.check();
        Path temporary = file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            progress.begin("Exporting " + file.getFileName(), findings.size());
            try (BufferedWriter writer = Files.newBufferedWriter(temporary, StandardCharsets.UTF_8)) {
                write(new FindingRows(caseFile, tree), findings, target.format(), writer, progress);
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw e instanceof FileSystemException ? e : new IOException(file + ": expected to be written, found: " + e.getMessage(), e);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Where findings go, in which form, and whether a file that is there already may be replaced. */
    public record Target(Path file, Format format, boolean force) {

        /**
         * Refuses what could not be written anyway, before the work begins.
         *
         * @throws FileAlreadyExistsException if there is a file and it may not be replaced
         * @throws IOException                if there is a folder of that name, or none that can be written
         */
        public void check() throws IOException {
            if (Files.isDirectory(file)) {
                throw new FileSystemException(file.toString(), null, "expected a file to write, found a folder");
            }
            if (Files.exists(file) && !force) {
                throw new FileAlreadyExistsException(file.toString(), null, "there is a file already");
            }
            Path folder = file.toAbsolutePath().getParent();
            if (folder == null || !Files.isDirectory(folder)) {
                throw new NoSuchFileException(file.toString(), null, "expected a folder to write it to, found none");
            }
            if (!Files.isWritable(folder)) {
                throw new AccessDeniedException(file.toString(), null, "expected a folder that can be written, found no permission");
            }
        }
    }

    private static void write(FindingRows rows, List<Finding> findings, Format format, Writer writer, Progress progress)
            throws IOException, SQLException {
        switch (format) {
            case CSV -> rows.writeCsv(findings, writer, progress);
            case JSON -> rows.writeJson(findings, writer, progress);
        }
    }
}
