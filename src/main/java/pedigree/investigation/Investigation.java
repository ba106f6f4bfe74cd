package pedigree.investigation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;

import pedigree.detection.Detector;
import pedigree.ingest.Importer;
import pedigree.job.Progress;
import pedigree.lineage.Linker;
import pedigree.lineage.ProcessTree;
import pedigree.store.CaseFile;
import pedigree.store.Source;
import pedigree.store.Source.Outcome;

/**
 * One case in use. Not thread-safe: each job opens its own, and one at a time adds to a case.
 */
public final class Investigation implements AutoCloseable {

    private final Path file;
    private final CaseFile caseFile;
    private final Kind kind;

    /** What becomes of the case's file at the end. */
    private enum Kind { STORED, NEW, TEMPORARY }

    private Investigation(Path file, CaseFile caseFile, Kind kind) {
        this.file = file;
        this.caseFile = caseFile;
        this.kind = kind;
    }

    /**
     * Opens a case to add to it, or begins a new one, which has its file only when it is closed and a source was read.
     *
     * @throws IOException if there is something else under that name
     */
    public static Investigation open(Path file) throws IOException, SQLException {
        if (Files.exists(file)) {
            return new Investigation(file, CaseFile.open(file), Kind.STORED);
        }
        Path part = part(file);
        Home.remove(part);
        return new Investigation(file, CaseFile.create(part), Kind.NEW);
    }

    /** Opens a stored case to look at it; nothing of it is changed. */
    public static Investigation readOnly(Path file) throws IOException, SQLException {
        return new Investigation(file, CaseFile.openReadOnly(file), Kind.STORED);
    }

    /** Begins a case that is gone when it is closed, or this program ends. */
    public static Investigation temporary() throws IOException, SQLException {
        Home.sweep();
        Path file = Home.temporaryCase();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Home.remove(file)));
        return new Investigation(file, CaseFile.create(file), Kind.TEMPORARY);
    }

    private static Path part(Path file) {
        return file.resolveSibling(file.getFileName() + ".part");
    }

    /** The case's file; of a new one, the file that it will have. */
    public Path file() {
        return file;
    }

    /** The case, to read from. */
    public CaseFile caseFile() {
        return caseFile;
    }

    /**
     * Adds log files: reads them, links the processes of the whole case anew, and runs the built-in rules. If it is cancelled, the files
     * that were finished stay, and are linked.
     *
     * @return what became of each file
     */
    public List<Source> add(List<String> inputs, Progress progress) throws SQLException {
        long before = caseFile.events().count();
        try {
            return new Importer(caseFile, progress).add(inputs);
        } finally {
            if (caseFile.events().count() != before) {
                relink(progress.isCancelled() ? new Progress() : progress);
            }
        }
    }

    /** Links the processes of the whole case anew, and runs the built-in rules. */
    public void relink(Progress progress) throws SQLException {
        Linker.link(caseFile, progress);
        caseFile.findings().replace(Detector.builtIn().detect(caseFile, ProcessTree.of(caseFile), progress));
    }

    /** What is known of the case now. */
    public Snapshot snapshot() throws SQLException {
        return Snapshot.of(caseFile);
    }

    @Override
    public void close() throws IOException, SQLException {
        boolean worth = kind == Kind.NEW && caseFile.sources().all().stream().anyMatch(source -> source.outcome() == Outcome.READ);
        caseFile.close();
        if (kind == Kind.TEMPORARY) {
            Home.remove(file);
        } else if (worth) {
            Files.move(part(file), file, StandardCopyOption.ATOMIC_MOVE);
        } else if (kind == Kind.NEW) {
            Home.remove(part(file));
        }
    }
}
