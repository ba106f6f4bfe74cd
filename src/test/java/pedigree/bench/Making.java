package pedigree.bench;

import java.nio.file.Path;
import java.sql.SQLException;

import pedigree.detection.Detector;
import pedigree.job.Progress;
import pedigree.lineage.Linker;
import pedigree.lineage.ProcessTree;
import pedigree.store.CaseFile;
import pedigree.store.EventBatch;
import pedigree.store.SourceAppender;

/** Makes a case of so many processes, without a log, and says what each step took, in seconds, and how much memory all of it. */
final class Making {

    private static final int BATCH = 4_096;
    private static final int PROCESSES_OF_COMPUTER = 20_000;

    private Making() {
    }

    /** @param arguments the case, and how many processes */
    public static void main(String[] arguments) throws Exception {
        int processes = Integer.parseInt(arguments[1]);
        try (CaseFile made = CaseFile.create(Path.of(arguments[0]))) {
            time("store", () -> fill(made, processes));
            time("link", () -> Linker.link(made, new Progress()));
            time("rules", () -> made.findings().replace(Detector.builtIn().detect(made, ProcessTree.of(made), new Progress())));
            made.settle();
        }
        System.out.println("case=" + Path.of(arguments[0]).toFile().length());
    }

    private static void fill(CaseFile made, int processes) throws SQLException {
        Crowd crowd = new Crowd(Math.max(2, processes / PROCESSES_OF_COMPUTER));
        try (SourceAppender source = made.sources().append("crowd", "evtx")) {
            for (int left = processes; left > 0; left -= BATCH) {
                EventBatch batch = new EventBatch();
                for (int i = Math.min(left, BATCH); i > 0; i--) {
                    batch.add(crowd.next());
                }
                source.add(batch);
            }
            source.commit(1, "crowd");
        }
    }

    /** A step. */
    @FunctionalInterface
    private interface Step {

        /** Does it. */
        void run() throws SQLException;
    }

    private static void time(String name, Step step) throws SQLException {
        long start = System.nanoTime();
        step.run();
        System.out.println(name + '=' + (System.nanoTime() - start) / 1e9);
    }
}
