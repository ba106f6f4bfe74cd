package pedigree.ui.timeline;

import pedigree.ui.style.TimeScale;

/**
 * Where things are: names at the left, rows with their lines, and the axis below. Immutable; in pixels.
 *
 * @param names  the width of the names
 * @param bottom where the rows end and the axis begins
 * @param row    the height of a row
 * @param top    how far the rows are scrolled
 * @param count  how many rows there are
 * @param scale  how time lies to the right of the names
 */
record Grid(double names, double bottom, double row, double top, int count, TimeScale scale) {

    /** Not a row. */
    static final int NONE = -1;

    /** The row at a height; {@link #NONE} where there is none. */
    int rowAt(double y) {
        int at = y < 0 || y >= bottom ? NONE : (int) ((y + top) / row);
        return at < count ? at : NONE;
    }

    /** The first row that is in sight. */
    int first() {
        return (int) (top / row);
    }

    /** The row behind the last one in sight. */
    int last() {
        return (int) Math.min(count, Math.ceil((top + bottom) / row));
    }

    /** The upper edge of a row. */
    double y(int of) {
        return Math.round(of * row - top);
    }

    /** Where a time is, also out of sight. */
    double x(long ticks) {
        return names + scale.x(ticks);
    }

    /** The time at a place right of the names. */
    long ticks(double x) {
        return scale.ticks(x - names);
    }

    boolean isName(double x) {
        return x < names;
    }

    boolean isAxis(double y) {
        return y >= bottom;
    }

    /** How far rows can be scrolled. */
    double lowest() {
        return Math.max(0, count * row - bottom);
    }

    /** How far to scroll so that a row is in sight: as it is, or as little as that takes. */
    double showing(int of) {
        return Math.max(0, Math.min(lowest(), Math.max((of + 1) * row - bottom, Math.min(of * row, top))));
    }
}
