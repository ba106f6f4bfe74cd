package pedigree.ingest;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

import pedigree.ingest.Inputs.Candidate;
import pedigree.source.Input;
import pedigree.source.PieceSink;
import pedigree.source.ReadOptions;
import pedigree.source.Reading;
import pedigree.source.SourceFormat;

/** The records of logs as they stand, without a case. */
public final class Dump {

    private Dump() {
    }

    /**
     * What became of the files.
     *
     * @param read   logs that were read
     * @param failed files that could not be, those below a folder that are no logs apart
     */
    public record Outcome(int read, int failed) { }

    /** Hands everything in the files that are meant by {@code given} to {@code sink}, in their order; a file that cannot be read is a line. */
    public static Outcome of(Iterable<String> given, ReadOptions options, Consumer<? super Reading> sink, Consumer<? super String> failures) {
        int read = 0;
        int failed = 0;
        for (String input : given) {
            for (Candidate candidate : Inputs.of(input)) {
                try {
                    read += dump(candidate, options, sink) ? 1 : 0;
                } catch (IOException e) {
                    failed++;
                    failures.accept(candidate.name() + ": " + Failure.reason(candidate, e));
                }
            }
        }
        return new Outcome(read, failed);
    }

    /** Whether it is a log; one that was given and is none is a failure, one below a folder is passed over. */
    private static boolean dump(Candidate candidate, ReadOptions options, Consumer<? super Reading> sink) throws IOException {
        Input input = Input.of(candidate.path(), candidate.name());
        Optional<SourceFormat> format = SourceFormat.of(input, options);
        if (format.isEmpty() && candidate.named()) {
            throw new IOException(Failure.noLog(input));
        }
        if (format.isPresent()) {
            format.get().reader().read(input, options, PieceSink.atOnce(sink));
        }
        return format.isPresent();
    }
}
