package pedigree.ingest;

import java.io.IOException;
import java.util.function.Consumer;

import pedigree.archive.Candidate.Log;
import pedigree.archive.Candidate.NoLog;
import pedigree.archive.Candidate;
import pedigree.archive.Failure;
import pedigree.source.Reading;

/** The records of logs as they stand, without a case. */
public final class Dump {

    private final Consumer<? super Reading> sink;
    private final Consumer<? super String> failures;
    private int read;
    private int failed;

    private Dump(Consumer<? super Reading> sink, Consumer<? super String> failures) {
        this.sink = sink;
        this.failures = failures;
    }

    /**
     * What became of the files.
     *
     * @param read   logs that were read
     * @param failed files that could not be, those below a folder or in an archive that are no logs apart
     */
    public record Outcome(int read, int failed) { }

    /**
     * Hands everything in the files that are meant by {@code given} to {@code sink}, in their order; a file that cannot be read is a line.
     *
     * @param password of archives that are encrypted; empty where none is known
     */
    public static Outcome of(Iterable<String> given, String password, Consumer<? super Reading> sink, Consumer<? super String> failures) {
        Dump dump = new Dump(sink, failures);
        Inputs.visit(given, password, file -> false, dump::dump);
        return new Outcome(dump.read, dump.failed);
    }

    private void dump(Candidate candidate) {
        if (candidate instanceof Log log) {
            try {
                log.read(log.input(), sink);
                read++;
            } catch (IOException e) {
                fail(log, Failure.reason(log.input().path(), e));
            }
        } else if (candidate instanceof NoLog none && none.failure()) {
            fail(none, none.reason());
        }
    }

    private void fail(Candidate candidate, String reason) {
        failed++;
        failures.accept(candidate.name() + ": " + reason);
    }
}
