package pedigree.ui.graph;

import java.util.Arrays;

/** A set of numbers, least first. Immutable; four bytes a number. */
final class IntSet {

    /** No numbers. */
    static final IntSet EMPTY = new IntSet(new int[0]);

    private final int[] sorted;

    private IntSet(int[] sorted) {
        this.sorted = sorted;
    }

    /** The set of the given numbers, in any order and as often as they come. */
    static IntSet of(int... numbers) {
        return new IntSet(Arrays.stream(numbers).sorted().distinct().toArray());
    }

    int size() {
        return sorted.length;
    }

    boolean isEmpty() {
        return sorted.length == 0;
    }

    /** The number at a place from 0, counted from the least. */
    int at(int place) {
        return sorted[place];
    }

    /** The place of {@code number}; negative where it is not in the set. */
    int place(int number) {
        return Arrays.binarySearch(sorted, number);
    }

    boolean contains(int number) {
        return place(number) >= 0;
    }

    /** All numbers of both. Linear. */
    IntSet with(IntSet other) {
        int[] both = new int[size() + other.size()];
        int count = 0;
        int theirs = 0;
        for (int mine : sorted) {
            while (theirs < other.size() && other.sorted[theirs] < mine) {
                both[count++] = other.sorted[theirs++];
            }
            theirs += theirs < other.size() && other.sorted[theirs] == mine ? 1 : 0;
            both[count++] = mine;
        }
        while (theirs < other.size()) {
            both[count++] = other.sorted[theirs++];
        }
        return new IntSet(Arrays.copyOf(both, count));
    }

    /** Those that are not in {@code other}. */
    IntSet without(IntSet other) {
        return new IntSet(Arrays.stream(sorted).filter(number -> !other.contains(number)).toArray());
    }

    int[] toArray() {
        return sorted.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IntSet set && Arrays.equals(sorted, set.sorted);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sorted);
    }

    @Override
    public String toString() {
        return Arrays.toString(sorted);
    }
}
