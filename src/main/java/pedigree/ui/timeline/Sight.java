package pedigree.ui.timeline;

import pedigree.event.TimeRange;
import pedigree.event.Timestamp;
import pedigree.ui.style.TimeAxis;

/**
 * The span of time that is in sight. Immutable.
 *
 * @param from its beginning, in {@link Timestamp#ticks}
 * @param to   its end
 */
record Sight(long from, long to) {

    /** The shortest, so that a millisecond can still be told from the next. */
    static final long SHORTEST = 10 * Timestamp.MILLISECOND;

    private static final long LONGEST = 200L * 366 * TimeAxis.DAY;
    private static final double MARGIN = 0.03;
    private static final long AROUND_INSTANT = Timestamp.SECOND;

    /** All of a span, with a margin; a second around a single instant. */
    static Sight around(long from, long to) {
        long margin = Math.max((long) ((to - from) * MARGIN), to - from < SHORTEST ? AROUND_INSTANT / 2 : 1);
        return new Sight(from - margin, to + margin);
    }

    static Sight of(TimeRange range) {
        return around(range.from().ticks(), range.to().ticks());
    }

    long length() {
        return to - from;
    }

    /** So many times as much, with {@code fixed} staying where it is on screen. */
    Sight zoomed(double factor, long fixed) {
        long length = Math.max(SHORTEST, Math.min(LONGEST, Math.round(length() * factor)));
        double before = Math.max(0, Math.min(1, (fixed - from) / (double) length()));
        long start = Math.max(from, Math.min(to, fixed)) - Math.round(before * length);
        return new Sight(start, start + length);
    }

    /** A part of its length later; earlier where that is negative. */
    Sight moved(double part) {
        long by = Math.round(length() * part);
        return new Sight(from + by, to + by);
    }

    /** Moved just so far that a time is in it, a little from the edge. */
    Sight showing(long ticks) {
        if (ticks >= from && ticks < to) {
            return this;
        }
        long start = ticks - length() / 4;
        return new Sight(start, start + length());
    }
}
