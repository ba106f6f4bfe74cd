package pedigree.edge;

import java.util.Locale;

import pedigree.event.Timestamp;

/** How long lies between two times, for people. */
final class Spans {

    private Spans() {
    }

    /** {@code 0.4 s}, {@code 12 min}, {@code 3 h}, {@code 5 days}. */
    static String text(long ticks) {
        double seconds = Math.abs(ticks) / (double) Timestamp.SECOND;
        if (seconds < 120) {
            return String.format(Locale.ROOT, seconds < 10 ? "%.3f s" : "%.0f s", seconds);
        }
        if (seconds < 7200) {
            return String.format(Locale.ROOT, "%.0f min", seconds / 60);
        }
        return seconds < 172_800 ? String.format(Locale.ROOT, "%.0f h", seconds / 3600) : String.format(Locale.ROOT, "%.0f days", seconds / 86_400);
    }
}
