package pedigree.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import pedigree.investigation.Investigation;
import pedigree.job.Progress;
import pedigree.source.ReadOptions;
import pedigree.store.CaseFile;
import pedigree.store.Source;
import pedigree.store.Source.Outcome;

/** Opens what a command was given: a case, or log files in its place. */
final class Loading {

    private Loading() {
    }

    /** The case that {@code given} names, or a temporary one made of the log files that it names. */
    static Opened open(List<String> given, ReadOptions options, Output output, boolean quiet) throws IOException, SQLException {
        if (isCase(given)) {
            Investigation stored = Investigation.readOnly(Path.of(given.get(0)));
            return new Opened(given.get(0), stored, stored.snapshot(), Optional.empty());
        }
        return add(Investigation.temporary(), String.join(" ", given), given, options, output, quiet);
    }

    /** Adds log files to a case; each failure is a line, as is what was wrong first with a log that has no record. */
    static Opened add(Investigation investigation, String name, List<String> inputs, ReadOptions options, Output output,
            boolean quiet) throws IOException, SQLException {
        boolean done = false;
        try {
            Progress progress = new Progress();
            List<Source> added;
            Ticker ticker = output.ticker(progress, quiet);
            try {
                added = investigation.add(inputs, options, progress);
            } finally {
                ticker.close();
            }
            added.stream().filter(source -> source.outcome().isFailure())
                    .forEach(source -> output.failure(source.file() + ": " + source.message()));
            for (Source source : added) {
                if (source.outcome() == Outcome.READ && source.records() == 0) {
                    investigation.caseFile().sources().firstUnreadable(source).ifPresent(output::failure);
                }
            }
            if (added.stream().allMatch(source -> source.outcome() == Outcome.SKIPPED)) {
                output.failure(String.join(" ", inputs) + ": expected logs, found none in " + added.size() + " files");
            }
            Opened opened = new Opened(name, investigation, investigation.snapshot(), Optional.of(added));
            done = true;
            return opened;
        } finally {
            if (!done) {
                investigation.close();
            }
        }
    }

    /** Whether {@code given} names a case, and no log files in its place. */
    static boolean isCase(List<String> given) throws IOException {
        return given.size() == 1 && isCase(Path.of(given.get(0)));
    }

    private static boolean isCase(Path path) throws IOException {
        if (path.getFileName() != null && path.getFileName().toString().endsWith(".pedigree")) {
            return true;
        }
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            return false;
        }
        return CaseFile.hasMagic(path);
    }
}
