package pedigree.ui.histogram;

import java.util.BitSet;
import java.util.Optional;

import pedigree.event.Level;
import pedigree.event.TimeRange;
import pedigree.event.Timestamp;
import pedigree.lineage.Lifetimes;
import pedigree.store.ProcessLevels;
import pedigree.ui.style.TimeAxis;

/**
 * How many processes started in each of a few thousand equal pieces of time, and how bad their worst finding is. Immutable; bars are merged of them
 * for any width without another look at the processes.
 */
final class Bins {

    private static final double MOST = 4_096;
    private static final Level[] LEVELS = Level.values();

    private final long from;
    private final long step;
    private final int[] all;
    private final int[] matching;
    private final byte[] worst; // 0: no finding, else the ordinal of the level + 1
    private int earlier;
    private int later;
    private int undated;
    private int worstOutside;

    private Bins(long from, long step, int count) {
        this.from = from;
        this.step = step;
        all = new int[count];
        matching = new int[count];
        worst = new byte[count];
    }

    /** Counts the starts in {@code range}. O(n). */
    static Bins of(Lifetimes times, ProcessLevels levels, TimeRange range, Optional<BitSet> filter) {
        long step = Math.max(Timestamp.MILLISECOND, TimeAxis.step(range.length() / MOST));
        long from = Math.floorDiv(range.from().ticks(), step) * step;
        Bins bins = new Bins(from, step, (int) ((range.to().ticks() - 1 - from) / step) + 1);
        for (int process = 0; process < times.size(); process++) {
            bins.add(times.start(process), levels.of(process).map(level -> level.ordinal() + 1).orElse(0), filter.isEmpty() || filter.get().get(process));
        }
        return bins;
    }

    private void add(long start, int level, boolean matches) {
        if (!TimeAxis.isPlausible(start)) {
            undated++;
        } else if (start < from || start >= to()) {
            earlier += start < from ? 1 : 0;
            later += start < from ? 0 : 1;
            worstOutside = Math.max(worstOutside, level);
        } else {
            int bin = (int) ((start - from) / step);
            all[bin]++;
            matching[bin] += matches ? 1 : 0;
            worst[bin] = (byte) Math.max(worst[bin], level);
        }
    }

    private long to() {
        return from + all.length * step;
    }

    /** Bars of equal, round lengths of time, at most {@code most} of them or one. Linear in the number of bins. */
    Bars merged(int most) {
        long bar = step;
        while (count(bar) > Math.max(1, most)) {
            bar = TimeAxis.step(bar + 1.0);
            while (bar % step != 0) {
                bar = TimeAxis.step(bar + 1.0);
            }
        }
        long first = Math.floorDiv(from, bar) * bar;
        Bars bars = new Bars(first, bar, count(bar));
        for (int bin = 0; bin < all.length; bin++) {
            bars.add((int) ((from + bin * step - first) / bar), all[bin], matching[bin], worst[bin]);
        }
        return bars;
    }

    private int count(long bar) {
        return (int) (Math.floorDiv(to() - 1, bar) - Math.floorDiv(from, bar)) + 1;
    }

    /** How many started before the first bin. */
    int earlier() {
        return earlier;
    }

    /** How many started behind the last bin. */
    int later() {
        return later;
    }

    /** How many have no start that can be true. */
    int undated() {
        return undated;
    }

    /** The worst finding of those that started before or behind. */
    Optional<Level> worstOutside() {
        return level(worstOutside);
    }

    /** The level that a number stands for; empty for 0. */
    static Optional<Level> level(int number) {
        return number == 0 ? Optional.empty() : Optional.of(LEVELS[number - 1]);
    }
}
