package pedigree.ui.graph;

import java.util.Locale;

import pedigree.event.Timestamp;

/** How long after its parent a process started, for the edge between them. */
final class Elapsed {

    private static final int MINUTE = 60;
    private static final int HOUR = 3_600;
    private static final int DAY = 86_400;

    private Elapsed() {
    }

    /** {@code 217 ms}, {@code 6.2 s}, {@code 12 min 15 s}, {@code 1 h 15 min}, {@code 3 d 2 h}; empty where {@code to} is the earlier one. */
    static String text(long from, long to) {
        long milliseconds = (to - from) / Timestamp.MILLISECOND;
        long seconds = milliseconds / 1_000;
        if (to < from) {
            return "";
        }
        if (milliseconds < 1_000) {
            return milliseconds + " ms";
        }
        if (seconds < MINUTE) {
            return String.format(Locale.ROOT, "%d.%d s", seconds, milliseconds % 1_000 / 100);
        }
        if (seconds < HOUR) {
            return parts(seconds / MINUTE, "min", seconds % MINUTE, "s");
        }
        return seconds < DAY ? parts(seconds / HOUR, "h", seconds / MINUTE % MINUTE, "min") : parts(seconds / DAY, "d", seconds / HOUR % 24, "h");
    }

    private static String parts(long large, String unit, long small, String part) {
        return small == 0 ? large + " " + unit : large + " " + unit + " " + small + " " + part;
    }
}
