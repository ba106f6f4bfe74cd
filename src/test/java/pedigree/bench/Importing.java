package pedigree.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures the program as it is used, on one log or folder: a new process that makes a case, with little memory. */
final class Importing {

    private static final long MIB = 1 << 20;

    private final Options options;
    private final Path caseFile;
    private long peak;
    private long caseSize;

    Importing(Options options) {
        this.options = options;
        caseFile = options.folder().resolve("import.pedigree");
    }

    /** Import and export of one log. */
    Line measure(Budget budget, LogFile log, String name) throws Exception {
        return measure(budget, log.path(), name, log.size(), () -> Peer.export(log.path()));
    }

    /** How many MB of text a second are imported. */
    Line measureSpeed(Path text, String name) throws Exception {
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < options.runs(); i++) {
            seconds.add(read(text));
        }
        return Line.of(Budget.TEXT_IMPORT, name, Files.size(text) / Comparison.median(seconds) / 1e6);
    }

    /** How fast text in a zip is imported, against the same text as it is. */
    Line measureZip(Path text, Path zip, String name) throws Exception {
        Comparison times = Comparison.of(options.runs(), () -> read(text), () -> read(zip));
        return Line.of(Budget.ZIP_IMPORT, name, times.ratio()).with(times.second(), times.first(), Files.size(text));
    }

    /** The most memory that any import took so far. */
    Line memory(String name) {
        return peak == 0 ? Line.none(Budget.MEMORY, name, "not measured: no /proc") : Line.of(Budget.MEMORY, name, (double) peak / MIB);
    }

    /** The most memory that an import of the log took so far; it is imported if it was not yet. */
    Line measureMemory(LogFile log, String name) throws IOException, InterruptedException {
        readOnce(log);
        return memory(name);
    }

    /** The most memory that an import of {@code text} takes, in bytes; 0 where the system does not say. */
    long peak(Path text) throws IOException, InterruptedException {
        read(text);
        return peak;
    }

    /** How large the case of the log is; it is imported if it was not yet. */
    Line measureSize(LogFile log, String name) throws IOException, InterruptedException {
        readOnce(log);
        return Line.of(Budget.SIZE, name, (double) caseSize / log.size());
    }

    private void readOnce(LogFile log) throws IOException, InterruptedException {
        if (caseSize == 0) {
            read(log.path());
        }
    }

    /** Import of a folder, and export of each of its logs. */
    Line measureAll(Path folder) throws Exception {
        long size = 0;
        for (Path log : Logs.in(folder)) {
            size += Files.size(log);
        }
        return measure(Budget.SMALL, folder, "small", size, () -> Peer.exportAll(folder));
    }

    private Line measure(Budget budget, Path input, String name, long size, Comparison.Work peer) throws Exception {
        if (!Peer.isInstalled()) {
            read(input);
            return Line.none(budget, name, "skipped: evtxexport is not installed");
        }
        Comparison times = Comparison.of(options.runs(), peer, () -> read(input));
        return Line.of(budget, name, times.ratio()).with(times.second(), times.first(), size);
    }

    /** Imports a log or a folder; the seconds it took. */
    private double read(Path input) throws IOException, InterruptedException {
        Files.deleteIfExists(caseFile);
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Child child = Child.run(List.of(java.toString(), "-Xmx192m", "-jar", options.jar().toString(),
                "import", "--case", caseFile.toString(), input.toString()));
        peak = Math.max(peak, child.peak());
        caseSize = Files.size(caseFile);
        Files.delete(caseFile);
        return child.seconds();
    }
}
