package pedigree.investigation;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import pedigree.detection.Detector;
import pedigree.edge.EdgeFinder;
import pedigree.ingest.Importer;
import pedigree.ingest.Pasted;
import pedigree.job.Progress;
import pedigree.lineage.CorrectionRefused;
import pedigree.lineage.Corrections;
import pedigree.lineage.Linker;
import pedigree.lineage.ProcessTree;
import pedigree.source.ReadOptions;
import pedigree.store.CaseFile;
import pedigree.store.Correction;
import pedigree.store.HostScope;
import pedigree.store.Source;

/**
 * One case in use. Not thread-safe: each job opens its own, and one at a time adds to a case.
 */
public final class Investigation implements AutoCloseable {

    private final Path file;
    private final CaseFile caseFile;
    private final Kind kind;
    private final CompletableFuture<Detector> rules;
    private boolean whole; // what is in the case is linked and searched by the rules

    /** What becomes of the case's file at the end. */
    private enum Kind { STORED, NEW, TEMPORARY }

    private Investigation(Path file, CaseFile caseFile, Kind kind, CompletableFuture<Detector> rules) {
        this.rules = rules;
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
        CompletableFuture<Detector> rules = builtIn();
        if (Files.exists(file)) {
            return new Investigation(file, CaseFile.open(file), Kind.STORED, rules);
        }
        checkFolder(file);
        Path part = part(file);
        Home.remove(part);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Home.remove(part)));
        Optional<CaseFile> made = Optional.empty();
        try {
            made = Optional.of(CaseFile.create(part));
            return new Investigation(file, made.get(), Kind.NEW, rules);
        } finally {
            if (made.isEmpty()) {
                Home.remove(part);
            }
        }
    }

    /** The built-in rules, read by another thread while the case is opened and filled. */
    private static CompletableFuture<Detector> builtIn() {
        return CompletableFuture.supplyAsync(Detector::builtIn);
    }

    private static void checkFolder(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new NoSuchFileException(file.toString(), null, "expected a folder to put it in, found none");
        }
        if (!Files.isWritable(folder)) {
            throw new AccessDeniedException(file.toString(), null, "expected a folder that can be written, found no permission");
        }
    }

    /** Opens a stored case to look at it; nothing of it is changed. */
    public static Investigation readOnly(Path file) throws IOException, SQLException {
        return new Investigation(file, CaseFile.openReadOnly(file), Kind.STORED,
                CompletableFuture.failedFuture(new IllegalStateException("a case that is only read is not linked")));
    }

    /** Begins a case that is gone when it is closed, or this program ends. */
    public static Investigation temporary() throws IOException, SQLException {
        CompletableFuture<Detector> rules = builtIn();
        Home.sweep();
        Path file = Home.temporaryCase();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Home.remove(file)));
        return new Investigation(file, CaseFile.create(file), Kind.TEMPORARY, rules);
    }

    /** Begins a temporary case with all that is in {@code other}, which may be in use and is not changed. */
    public static Investigation temporaryCopy(Path other) throws IOException, SQLException {
        CompletableFuture<Detector> rules = builtIn();
        Home.sweep();
        Path file = Home.temporaryCase();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Home.remove(file)));
        CaseFile.copy(other, file);
        return new Investigation(file, CaseFile.open(file), Kind.TEMPORARY, rules);
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
     * Adds log files: reads them, links the processes of the whole case anew, and runs the built-in rules. If it is cancelled while it
     * reads, the files that were finished stay, and are linked; if it is cancelled while it links, nothing is ({@link #isLinked}).
     *
     * @return what became of each file
     */
    public List<Source> add(List<String> inputs, ReadOptions options, Progress progress) throws SQLException {
        return add(options, progress, importer -> importer.add(inputs));
    }

    /** Adds text that was pasted, as {@link #add(List, ReadOptions, Progress)} adds files. */
    public Source add(Pasted pasted, ReadOptions options, Progress progress) throws SQLException {
        return add(options, progress, importer -> importer.add(pasted));
    }

    private interface Adding<T> {
        T by(Importer importer) throws SQLException;
    }

    private <T> T add(ReadOptions options, Progress progress, Adding<T> adding) throws SQLException {
        long before = caseFile.events().count();
        try (Importer importer = new Importer(caseFile, options, progress)) {
            return adding.by(importer);
        } finally {
            if (caseFile.events().count() != before) {
                relink(progress.isCancelled() ? new Progress() : progress);
            }
            caseFile.settle();
        }
    }

    /** Whether what was added is linked and was searched by the rules: it is not, if that was cancelled. */
    public boolean isLinked() {
        return whole;
    }

    /** A correction, noted in the case. */
    @FunctionalInterface
    public interface Correcting {

        Correction note(Corrections corrections, ProcessTree tree) throws SQLException;
    }

    /**
     * Corrects the case: links the hosts that it is about anew, and searches them by the rules.
     *
     * @throws CorrectionRefused if it cannot be made; then nothing is changed
     */
    public Correction correct(Correcting correcting, Progress progress) throws SQLException {
        Corrections corrections = new Corrections(caseFile);
        Correction made = correcting.note(corrections, ProcessTree.of(caseFile));
        relink(progress);
        Optional<String> problem = corrections.problem(made);
        if (problem.isPresent()) {
            caseFile.corrections().forget(made);
            relink(progress);
            throw new CorrectionRefused(made.object().isEmpty() ? problem.get() : made.object().get(0) + ": expected what can be corrected so, found that "
                    + problem.get());
        }
        return made;
    }

    /** Takes the last correction back; empty where there is none. */
    public Optional<Correction> undo(Progress progress) throws SQLException {
        return relinked(caseFile.corrections().undo(), progress);
    }

    /** Makes the correction again that was taken back last; empty where there is none. */
    public Optional<Correction> redo(Progress progress) throws SQLException {
        return relinked(caseFile.corrections().redo(), progress);
    }

    private Optional<Correction> relinked(Optional<Correction> changed, Progress progress) throws SQLException {
        if (changed.isPresent()) {
            relink(progress);
        }
        return changed;
    }

    /** Links the processes of the hosts anew that were added to, and holds the built-in rules against them. */
    private void relink(Progress progress) throws SQLException {
        whole = false;
        HostScope linked = Linker.relink(caseFile, progress);
        ProcessTree tree = ProcessTree.of(caseFile);
        EdgeFinder.find(caseFile, tree, progress);
        List<String> notEvaluated = new ArrayList<>();
        caseFile.findings().add(rules.join().detect(caseFile, tree, linked, progress, notEvaluated::addAll));
        caseFile.findings().setNotEvaluated(notEvaluated);
        whole = true;
    }

    /** What is known of the case now. */
    public Snapshot snapshot() throws SQLException {
        return Snapshot.of(caseFile);
    }

    /** Closes the case: a new one of which something was read and linked gets its file now; any other new one leaves none. */
    @Override
    public void close() throws IOException, SQLException {
        Path written = kind == Kind.NEW ? part(file) : file;
        boolean kept = kind == Kind.STORED;
        try {
            caseFile.close();
            kept |= kind == Kind.NEW && whole;
        } finally {
            if (!kept) {
                Home.remove(written);
            }
        }
        if (kind == Kind.NEW && kept) {
            force(written);
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Has the file on the disk for good, before it gets its name. */
    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
