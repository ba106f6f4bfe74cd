package pedigree.cli;

import java.io.PrintStream;

import pedigree.event.SafeText;
import pedigree.job.Progress;

/**
 * Where a command writes: results, and everything else.
 *
 * @param out results
 * @param err failures, progress
 */
record Output(PrintStream out, PrintStream err) {

    /** Writes a line of the results. */
    void line(String text) {
        out.print(text);
        out.print('\n');
    }

    /** Writes a failure as one line. */
    void failure(String text) {
        err.print("pedigree: " + SafeText.of(text));
        err.print('\n');
    }

    /** Draws {@code progress} until it is closed, where somebody looks at a terminal. */
    Ticker ticker(Progress progress, boolean quiet) {
        return new Ticker(progress, err, !quiet && Terminal.isStderr());
    }
}
