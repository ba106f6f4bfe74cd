package pedigree.ingest;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

import pedigree.ingest.Inputs.Candidate;
import pedigree.source.Input;
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
     * @param failed files that were given and could not be
     */
    public record Outcome(int read, int failed) { }

    /** Hands everything in the files that are meant by {@code given} to {@code sink}, in their order; a file that was given and fails is a line. */
    public static Outcome of(Iterable<String> given, Consumer<? super Reading> sink, Consumer<? super String> failures) {
        int read = 0;
        int failed = 0;
        for (String input : given) {
            for (Candidate candidate : Inputs.of(input)) {
                Optional<String> failure = dump(candidate, sink);
                if (failure.isEmpty()) {
                    read++;
                } else if (candidate.named()) {
                    failed++;
                    failures.accept(candidate.name() + ": " + failure.get());
                }
            }
        }
        return new Outcome(read, failed);
    }

    private static Optional<String> dump(Candidate candidate, Consumer<? super Reading> sink) {
        try {
            Input input = Input.of(candidate.path(), candidate.name());
            Optional<SourceFormat> format = SourceFormat.of(input);
            if (format.isEmpty()) {
                return Optional.of(Failure.noLog(input));
            }
            format.get().reader().read(input, sink);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(Failure.reason(candidate, e));
        }
    }
}
