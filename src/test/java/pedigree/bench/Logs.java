package pedigree.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import pedigree.bench.Fleet.Mix;

/** The logs that everything is measured with: written where they are missing, and kept for the next time. */
final class Logs {

    /** To be raised when other logs are written than before. */
    private static final int VERSION = 1;

    private static final int SMALL = 277;
    private static final int MANY = 1_000_000;
    private static final long MIB = 1 << 20;

    private final Path folder;

    /** Logs in a folder of their own below {@code work}. */
    Logs(Path work) throws IOException {
        folder = Files.createDirectories(work.resolve("logs-" + VERSION));
    }

    /** The log of so many MiB. */
    LogFile log(Mix mix, int mib) throws IOException {
        return LogFile.of(folder.resolve(mix.text() + '-' + mib + ".evtx"), mix, mib, (bytes, records, starts) -> bytes >= mib * MIB);
    }

    /** A log of a million processes: some gigabytes. */
    LogFile million() throws IOException {
        return LogFile.of(folder.resolve("million.evtx"), Mix.PROCESS_HEAVY, MANY, (bytes, records, starts) -> starts >= MANY);
    }

    /** The folder of 277 small logs, which are mostly a chunk that is not full. */
    Path small() throws IOException {
        Path small = Files.createDirectories(folder.resolve("small"));
        Random random = new Random(SMALL);
        for (int i = 0; i < SMALL; i++) {
            int length = random.nextInt(5) == 0 ? 60 + random.nextInt(200) : 4 + random.nextInt(40);
            Path log = small.resolve("host-%03d.evtx".formatted(i));
            if (!Files.exists(log)) {
                LogFile.write(log, Mix.MIXED, i, (bytes, records, starts) -> records >= length);
            }
        }
        return small;
    }

    /** What is in the folder of small logs, in order of name. */
    static List<Path> in(Path small) throws IOException {
        try (Stream<Path> files = Files.list(small)) {
            return files.filter(file -> file.toString().endsWith(".evtx")).sorted().toList();
        }
    }
}
