package pedigree.lineage;

import java.util.concurrent.ForkJoinTask;

/** Sorts numbers of processes by what the numbers stand for: a stable merge sort that makes no objects; many of them in two halves at once. */
public final class Order {

    private static final int MANY = 1 << 16; // from here on a thread costs less than it saves

    /** Compares what two numbers stand for, on any thread. */
    @FunctionalInterface
    public interface Comparison {

        /** Negative if {@code left} comes first, positive if {@code right} does. */
        int compare(int left, int right);
    }

    private Order() {
    }

    /** The numbers from 0 to {@code size}, exclusive, in the order of {@code comparison}. O(n log n). */
    public static int[] of(int size, Comparison comparison) {
        int[] numbers = new int[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = i;
        }
        return of(numbers, comparison);
    }

    /** Numbers in the order of {@code comparison}; the nearer they are to it already, the faster. */
    public static int[] of(int[] numbers, Comparison comparison) {
        int size = numbers.length;
        int[] sorted = numbers.clone();
        int[] other = new int[size];
        int middle = size < MANY ? size : size / 2;
        ForkJoinTask<?> second = ForkJoinTask.adapt(() -> sort(sorted, other, middle, size, comparison));
        if (middle < size) {
            second.fork();
        }
        sort(sorted, other, 0, middle, comparison);
        if (middle == size) {
            return sorted;
        }
        second.join();
        merge(sorted, other, 0, middle, size, comparison);
        return other;
    }

    /** Sorts a part of {@code numbers} in its place. */
    private static void sort(int[] numbers, int[] other, int start, int end, Comparison comparison) {
        int[] from = numbers;
        int[] to = other;
        for (long width = 1; width < end - start; width *= 2) {
            for (long at = start; at < end; at += 2 * width) {
                int middle = (int) Math.min(end, at + width);
                merge(from, to, (int) at, middle, (int) Math.min(end, at + 2 * width), comparison);
            }
            int[] swapped = from;
            from = to;
            to = swapped;
        }
        if (from != numbers) {
            System.arraycopy(from, start, numbers, start, end - start);
        }
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
