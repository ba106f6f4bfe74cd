package pedigree.ingest;

import java.io.IOException;
import java.util.function.Consumer;

import pedigree.archive.Candidate.Log;
import pedigree.archive.Candidate.NoLog;
import pedigree.archive.Candidate;
import pedigree.archive.Failure;
import pedigree.source.PieceSink;
import pedigree.source.ReadOptions;
import pedigree.source.Reading;
import pedigree.source.SourceFormat;

/** The records of logs as they stand, without a case. */
public final class Dump {

    private final ReadOptions options;
    private final Consumer<? super Reading> sink;
    private final Consumer<? super String> failures;
    private long records;
    private int read;
    private int failed;

    private Dump(ReadOptions options, Consumer<? super Reading> sink, Consumer<? super String> failures) {
        this.options = options;
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
     */
    public static Outcome of(Iterable<String> given, ReadOptions options, Consumer<? super Reading> sink, Consumer<? super String> failures) {
        Dump dump = new Dump(options, sink, failures);
        Inputs.visit(given, options, file -> false, dump::dump);
        return new Outcome(dump.read, dump.failed);
    }

    private void dump(Candidate candidate) {
        if (candidate instanceof Log log) {
            try {
                long before = records;
                log.read(log.input(), options, PieceSink.atOnce(this::take));
                if (records == before && SourceFormat.of(log.input(), options.withCarve(false)).isEmpty()) {
                    noPieces(log); // they were looked for
                } else {
                    read++;
                }
            } catch (IOException e) {
                fail(log, Failure.reason(log.input().path(), e));
            }
        } else if (candidate instanceof NoLog none && none.failure()) {
            fail(none, none.reason());
        }
    }

    private void take(Reading reading) {
        records++;
        sink.accept(reading);
    }

    private void noPieces(Log log) {
        if (log.named()) {
            fail(log, Failure.noLog(log.input().size() == 0));
        }
    }

    private void fail(Candidate candidate, String reason) {
        failed++;
        failures.accept(candidate.name() + ": " + reason);
    }
}
