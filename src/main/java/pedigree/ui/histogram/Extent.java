package pedigree.ui.histogram;

import java.util.Optional;

import pedigree.event.TimeRange;
import pedigree.lineage.Lifetimes;
import pedigree.ui.style.TimeAxis;

/** Which span of time is worth bars: all of it, or the part in which most happened. */
final class Extent {

    private static final double MOST = 0.95; // of all starts
    private static final long MUCH_SHORTER = 10;
    private static final int CELLS = 1_024;
    private static final long MARGIN = 25; // a so manieth part of it

    private Extent() {
    }

    /** From the first start to the last; empty where no process has a start. O(n). */
    static Optional<TimeRange> whole(Lifetimes times) {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (int process = 0; process < times.size(); process++) {
            long start = times.start(process);
            if (TimeAxis.isPlausible(start)) {
                first = Math.min(first, start);
                last = Math.max(last, start);
            }
        }
        return last < first ? Optional.empty() : Optional.of(TimeRange.of(first, last + 1));
    }

    /**
     * The shortest part of {@code whole} in which nearly all processes started, if it is so much shorter that bars over the whole could not show it;
     * else {@code whole}. O(n), a few times.
     */
    static TimeRange busiest(Lifetimes times, TimeRange whole) {
        TimeRange busiest = whole;
        while (busiest.length() > CELLS) {
            TimeRange narrower = narrowest(times, busiest);
            if (narrower.length() > busiest.length() / MUCH_SHORTER) {
                break;
            }
            busiest = narrower;
        }
        return busiest.equals(whole) ? whole : widened(busiest, whole);
    }

    private static TimeRange narrowest(Lifetimes times, TimeRange within) {
        long cell = within.length() / CELLS + 1;
        int[] counts = new int[CELLS];
        long all = 0;
        for (int process = 0; process < times.size(); process++) {
            long start = times.start(process);
            if (TimeAxis.isPlausible(start)) {
                all++;
                if (within.contains(start)) {
                    counts[(int) ((start - within.from().ticks()) / cell)]++;
                }
            }
        }
        return shortest(counts, (long) Math.ceil(MOST * all), within.from().ticks(), cell);
    }

    /** The shortest run of cells that has at least {@code wanted} together. */
    private static TimeRange shortest(int[] counts, long wanted, long from, long cell) {
        int bestFrom = 0;
        int bestTo = counts.length;
        long sum = 0;
        int left = 0;
        for (int right = 0; right < counts.length; right++) {
            sum += counts[right];
            while (left <= right && sum - counts[left] >= wanted) {
                sum -= counts[left++];
            }
            if (sum >= wanted && right + 1 - left < bestTo - bestFrom) {
                bestFrom = left;
                bestTo = right + 1;
            }
        }
        return TimeRange.of(from + bestFrom * cell, from + bestTo * cell);
    }

    private static TimeRange widened(TimeRange busiest, TimeRange whole) {
        long margin = busiest.length() / MARGIN + 1;
        return TimeRange.of(Math.max(whole.from().ticks(), busiest.from().ticks() - margin), Math.min(whole.to().ticks(), busiest.to().ticks() + margin));
    }
}
