package pedigree.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** {@code evtxexport}, of libevtx: writes the records of a log as XML. */
final class Peer {

    private static final String NAME = "evtxexport";

    private Peer() {
    }

    /** Whether it is here. */
    static boolean isInstalled() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(path.split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, NAME)));
    }

    /** Exports a log; the seconds it took. */
    static double export(Path log) throws IOException, InterruptedException {
        return Child.run(List.of(NAME, "-f", "xml", log.toString())).seconds();
    }

    /** Exports every log of a folder in turn; the seconds it took. */
    static double exportAll(Path folder) throws IOException, InterruptedException {
        String loop = "set -e; for log in \"$1\"/*.evtx; do " + NAME + " -f xml \"$log\"; done";
        return Child.run(List.of("sh", "-c", loop, "sh", folder.toString())).seconds();
    }
}
