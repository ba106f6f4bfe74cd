package pedigree.coverage;

import java.util.Arrays;

/**
 * A set of whole numbers as ranges: numbers that are near each other lie in one. Numbers may come in any order; those that come
 * one after the other cost no search.
 *
 * <p>It holds {@value #MOST} ranges at most: where there would be more, numbers count as near at twice the distance, and ranges join.
 */
final class Ranges {

    /** Stands for a mark that is unknown. */
    static final long UNKNOWN = Long.MIN_VALUE;

    static final int MOST = 512;

    private long near;
    private boolean coarse;
    private int size;
    private int last; // the range that was changed last
    private long[] from = new long[4];
    private long[] to = new long[4];
    private long[] fromMark = new long[4];
    private long[] toMark = new long[4];

    /** @param near how far the numbers of one range may lie apart, 1 or more */
    Ranges(long near) {
        this.near = near;
    }

    /**
     * Adds a number; one that is there already changes nothing.
     *
     * @param mark something to be known of the first and the last number of a range
     */
    void add(long number, long mark) {
        int before = before(number);
        last = Math.max(0, before);
        if (before >= 0 && number <= to[before]) {
            return;
        }
        boolean joinsBefore = before >= 0 && isNear(to[before], number);
        boolean joinsAfter = before + 1 < size && isNear(number, from[before + 1]);
        if (joinsBefore && joinsAfter) {
            joinWithNext(before);
        } else if (joinsBefore) {
            to[before] = number;
            toMark[before] = mark;
        } else if (joinsAfter) {
            from[before + 1] = number;
            fromMark[before + 1] = mark;
        } else {
            insert(before + 1, number, mark);
        }
    }

    /** The last range that begins at {@code number} or before it; -1 for none. */
    private int before(long number) {
        if (size > 0 && from[last] <= number && (last + 1 == size || number < from[last + 1])) {
            return last;
        }
        int found = Arrays.binarySearch(from, 0, size, number);
        return found >= 0 ? found : -found - 2;
    }

    /** The distance is unsigned: that of the smallest and the largest {@code long} is no {@code long}. */
    private boolean isNear(long low, long high) {
        return Long.compareUnsigned(high - low, near) <= 0;
    }

    private void insert(int place, long number, long mark) {
        if (size == from.length) {
            grow();
        }
        for (long[] column : new long[][] {from, to, fromMark, toMark}) {
            System.arraycopy(column, place, column, place + 1, size - place);
        }
        from[place] = number;
        to[place] = number;
        fromMark[place] = mark;
        toMark[place] = mark;
        size++;
        last = place;
        if (size > MOST) {
            coarsen();
        }
    }

    private void grow() {
        from = Arrays.copyOf(from, size * 2);
        to = Arrays.copyOf(to, size * 2);
        fromMark = Arrays.copyOf(fromMark, size * 2);
        toMark = Arrays.copyOf(toMark, size * 2);
    }

    private void coarsen() {
        coarse = true;
        while (size > MOST / 2) {
            near = near > Long.MAX_VALUE / 2 ? Long.MAX_VALUE : near * 2;
            for (int i = size - 2; i >= 0; i--) {
                if (isNear(to[i], from[i + 1])) {
                    joinWithNext(i);
                }
            }
        }
        last = 0;
    }

    private void joinWithNext(int place) {
        to[place] = to[place + 1];
        toMark[place] = toMark[place + 1];
        for (long[] column : new long[][] {from, to, fromMark, toMark}) {
            System.arraycopy(column, place + 2, column, place + 1, size - place - 2);
        }
        size--;
    }

    /** How many ranges there are. */
    int size() {
        return size;
    }

    /** Whether numbers were joined that are not near each other by the distance first given. */
    boolean isCoarse() {
        return coarse;
    }

    /** The first number of a range, counted from 0 and in order. */
    long from(int range) {
        return from[range];
    }

    /** The last number of a range. */
    long to(int range) {
        return to[range];
    }

    /** What was said of the first number of a range. */
    long fromMark(int range) {
        return fromMark[range];
    }

    /** What was said of the last number of a range. */
    long toMark(int range) {
        return toMark[range];
    }
}
