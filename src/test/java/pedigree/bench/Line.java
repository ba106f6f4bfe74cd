package pedigree.bench;

import java.util.List;
import java.util.Locale;

/**
 * A line of the table.
 *
 * @param log      what it was measured with
 * @param measured the value that is held against the budget, or why there is none
 * @param seconds  how long ours took and, behind it, the other; may be empty
 * @param speed    MB of log a second, or rows, or the most memory; may be empty
 * @param verdict  {@code aim}, {@code pass}, {@code miss} or empty
 */
record Line(Budget budget, String log, String measured, String seconds, String speed, String verdict) {

    private static final String FORMAT = "%-3s %-48s %-18s %7s %7s %9s  %-17s %12s  %s";

    /** A value alone. */
    static Line of(Budget budget, String log, double value) {
        return new Line(budget, log, text(value), "", "", budget.verdict(value));
    }

    /** What was not measured, and why. */
    static Line none(Budget budget, String log, String reason) {
        return new Line(budget, log, "", "", "", reason);
    }

    /** The same with what both took: {@code bytes} of log were done in {@code ours}. */
    Line with(List<Double> ours, List<Double> other, long bytes) {
        double seconds = Comparison.median(ours);
        return new Line(budget, log, measured, "%s s : %s s".formatted(text(seconds), text(Comparison.median(other))),
                text(bytes / seconds / 1e6) + " MB/s", verdict);
    }

    /** The same with how many rows a second were written. */
    Line with(double rowsPerSecond) {
        return new Line(budget, log, measured, seconds, "%,d rows/s".formatted(Math.round(rowsPerSecond)), verdict);
    }

    /** The same with the most memory that it took, in bytes; 0: the system does not say. */
    Line withPeak(long peak) {
        return new Line(budget, log, measured, seconds, peak == 0 ? "" : "%,d MiB".formatted(peak >> 20), verdict);
    }

    /** What stands above all lines. */
    static String heading() {
        return FORMAT.formatted("#", "what", "log", "must", "aim", "measured", "ours : other", "speed", "").stripTrailing();
    }

    @Override
    public String toString() {
        return FORMAT.formatted(budget.number(), budget.what(), log, budget.must(), budget.aim(), measured, seconds, speed, verdict).stripTrailing();
    }

    /** Three digits, or as many as stand before the point. */
    private static String text(double value) {
        int digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
