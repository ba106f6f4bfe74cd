package pedigree.ui.histogram;

import java.util.Optional;

import pedigree.event.Level;
import pedigree.event.TimeRange;
import pedigree.ui.style.TimeScale;

/** The bars of a histogram: each a round length of time, all equally long. Filled while they are merged, then only read. */
final class Bars {

    private final long from;
    private final long step;
    private final int[] all;
    private final int[] matching;
    private final int[] worst;
    private int highest = 1;

    /** {@code count} empty bars of {@code step} ticks each. */
    Bars(long from, long step, int count) {
        this.from = from;
        this.step = step;
        all = new int[count];
        matching = new int[count];
        worst = new int[count];
    }

    void add(int bar, int started, int matched, int level) {
        all[bar] += started;
        matching[bar] += matched;
        worst[bar] = Math.max(worst[bar], level);
        highest = Math.max(highest, all[bar]);
    }

    int count() {
        return all.length;
    }

    /** How many processes started in a bar. */
    int all(int bar) {
        return all[bar];
    }

    /** How many of them are in the filter. */
    int matching(int bar) {
        return matching[bar];
    }

    /** The worst finding of those that started in a bar. */
    Optional<Level> worst(int bar) {
        return Bins.level(worst[bar]);
    }

    /** How high a count stands, 0 to 1: by its root, so that a single start is seen beside thousands. */
    double height(int count) {
        return Math.sqrt(count / (double) highest);
    }

    /** The time at the left edge of a bar; {@link #count} gives the right end of all. */
    long edge(int bar) {
        return from + bar * step;
    }

    /** The edge next to a time. */
    int nearestEdge(long ticks) {
        return (int) Math.max(0, Math.min(count(), Math.round((ticks - from) / (double) step)));
    }

    /** The bar in which a time is; the first or last one for a time that is in none. */
    int at(long ticks) {
        return (int) Math.max(0, Math.min(count() - 1, Math.floorDiv(ticks - from, step)));
    }

    /** The span between two different edges, in any order. */
    TimeRange range(int edge, int other) {
        return TimeRange.of(edge(Math.min(edge, other)), edge(Math.max(edge, other)));
    }

    /** How the bars lie on a line. */
    TimeScale scale(double width) {
        return new TimeScale(from, edge(count()), width);
    }
}
