package pedigree.ui.timeline;

import java.util.Arrays;

import pedigree.ui.style.TimeScale;

/** When a process did what, in order of time. Immutable. */
final class Marks {

    /** Nothing. */
    static final Marks NONE = new Marks(new long[0], false);

    private static final Mark[] KINDS = Mark.values();
    private static final int BITS = 3; // of the number of a kind, behind a time

    private final long[] packed; // time and kind
    private final boolean more;

    private Marks(long[] packed, boolean more) {
        this.packed = packed;
        this.more = more;
    }

    /** Receives what is to be drawn. */
    @FunctionalInterface
    interface Visitor {

        /** A mark in the middle of pixel {@code x}, of so many activities of that kind. */
        void mark(Mark kind, double x, int count);
    }

    /** One activity as a number; ordered by time. */
    static long packed(long ticks, Mark kind) {
        return ticks << BITS | kind.ordinal();
    }

    /**
     * Activities as {@link #packed} gives them.
     *
     * @param more whether there are further ones, which were not read
     */
    static Marks of(long[] activities, boolean more) {
        long[] sorted = activities.clone();
        Arrays.sort(sorted);
        return new Marks(sorted, more);
    }

    int size() {
        return packed.length;
    }

    boolean hasMore() {
        return more;
    }

    long first() {
        return packed[0] >> BITS;
    }

    long last() {
        return packed[packed.length - 1] >> BITS;
    }

    /** How many there are of a kind. */
    int count(Mark kind) {
        int count = 0;
        for (long activity : packed) {
            count += (activity & (1 << BITS) - 1) == kind.ordinal() ? 1 : 0;
        }
        return count;
    }

    /** Hands what is in sight to {@code visitor}, in order of time: of each kind one mark every {@code apart} pixels at most. */
    void draw(TimeScale scale, double apart, Visitor visitor) {
        int begin = Arrays.binarySearch(packed, scale.from() << BITS);
        double[] drawn = new double[KINDS.length];
        int[] counts = new int[KINDS.length];
        for (int i = begin < 0 ? -begin - 1 : begin; i < packed.length && packed[i] >> BITS < scale.to(); i++) {
            int kind = (int) (packed[i] & (1 << BITS) - 1);
            double x = scale.x(packed[i] >> BITS);
            if (counts[kind] > 0 && x - drawn[kind] >= apart) {
                visitor.mark(KINDS[kind], drawn[kind], counts[kind]);
                counts[kind] = 0;
            }
            drawn[kind] = counts[kind] == 0 ? x : drawn[kind];
            counts[kind]++;
        }
        for (int kind = 0; kind < KINDS.length; kind++) {
            if (counts[kind] > 0) {
                visitor.mark(KINDS[kind], drawn[kind], counts[kind]);
            }
        }
    }
}
