package pedigree.lineage;

/** Sorts numbers of processes by what the numbers stand for: a stable merge sort that makes no objects. */
public final class Order {

    /** Compares what two numbers stand for. */
    @FunctionalInterface
    public interface Comparison {

        /** Negative if {@code left} comes first, positive if {@code right} does. */
        int compare(int left, int right);
    }

    private Order() {
    }

    /** The numbers from 0 to {@code size}, exclusive, in the order of {@code comparison}. O(n log n). */
    public static int[] of(int size, Comparison comparison) {
        int[] sorted = new int[size];
        for (int i = 0; i < size; i++) {
            sorted[i] = i;
        }
        int[] other = new int[size];
        for (long width = 1; width < size; width *= 2) {
            for (long from = 0; from < size; from += 2 * width) {
                int middle = (int) Math.min(size, from + width);
                merge(sorted, other, (int) from, middle, (int) Math.min(size, from + 2 * width), comparison);
            }
            int[] swapped = sorted;
            sorted = other;
            other = swapped;
        }
        return sorted;
    }

    private static void merge(int[] from, int[] to, int start, int middle, int end, Comparison comparison) {
        if (middle >= end || comparison.compare(from[middle - 1], from[middle]) <= 0) {
            System.arraycopy(from, start, to, start, end - start); // in order already, as logs mostly are
            return;
        }
        int left = start;
        int right = middle;
        for (int i = start; i < end; i++) {
            boolean takeLeft = right == end || left < middle && comparison.compare(from[left], from[right]) <= 0;
            to[i] = takeLeft ? from[left++] : from[right++];
        }
    }
}
