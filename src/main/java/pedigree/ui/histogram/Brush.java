package pedigree.ui.histogram;

import java.util.Optional;

import pedigree.event.TimeRange;

/**
 * A drag over bars, from where it began: it makes a range, moves the one that is there, or one of its ends. Immutable.
 *
 * @param bars   what it snaps to
 * @param anchor the end that stays; in a move, the edge at which the drag began
 * @param moved  the range that is moved as a whole; empty for none
 */
record Brush(Bars bars, int anchor, Optional<TimeRange> moved) {

    /** A drag that begins at {@code ticks}; {@code tolerance}, in ticks, is how near to an end of the range counts as on it. */
    static Brush begin(Bars bars, Optional<TimeRange> range, long ticks, long tolerance) {
        if (range.isPresent()) {
            TimeRange now = range.get();
            if (Math.abs(ticks - now.from().ticks()) <= tolerance) {
                return new Brush(bars, bars.nearestEdge(now.to().ticks()), Optional.empty());
            }
            if (Math.abs(ticks - now.to().ticks()) <= tolerance) {
                return new Brush(bars, bars.nearestEdge(now.from().ticks()), Optional.empty());
            }
            if (now.contains(ticks)) {
                return new Brush(bars, bars.nearestEdge(ticks), range);
            }
        }
        return new Brush(bars, bars.nearestEdge(ticks), Optional.empty());
    }

    /** The range when the drag has come to {@code ticks}; empty where it would be. */
    Optional<TimeRange> at(long ticks) {
        int edge = bars.nearestEdge(ticks);
        if (moved.isEmpty()) {
            return edge == anchor ? Optional.empty() : Optional.of(bars.range(anchor, edge));
        }
        int from = bars.nearestEdge(moved.get().from().ticks());
        int to = Math.max(from + 1, bars.nearestEdge(moved.get().to().ticks()));
        int by = Math.max(-from, Math.min(bars.count() - to, edge - anchor));
        return by == 0 ? moved : Optional.of(bars.range(from + by, to + by));
    }
}
