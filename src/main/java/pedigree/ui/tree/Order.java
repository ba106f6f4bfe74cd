package pedigree.ui.tree;

import java.util.Arrays;

import pedigree.lineage.ProcessTree;

/** Puts processes in order by their ranks. */
final class Order {

    private Order() {
    }

    /** All processes by rank, those of one rank as the tree has them, those without one last. O(n log n), on two long arrays. */
    static int[] of(long[] ranks, boolean descending, ProcessTree tree) {
        long[] sorted = ranks.clone();
        Arrays.sort(sorted);
        int different = distinct(sorted);
        long[] keys = new long[ranks.length];
        for (int process = 0; process < ranks.length; process++) {
            long rank = ranks[process] == Ranking.ABSENT ? different : Arrays.binarySearch(sorted, 0, different, ranks[process]);
            long placed = descending && rank < different ? different - 1 - rank : rank;
            keys[process] = placed << Integer.SIZE | tree.preorder(process);
        }
        Arrays.sort(keys);
        int[] order = new int[keys.length];
        for (int place = 0; place < order.length; place++) {
            order[place] = tree.atPreorder((int) keys[place]);
        }
        return order;
    }

    /** Moves each value to the front once; how many there are. */
    private static int distinct(long[] sorted) {
        int count = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[count++] = sorted[i];
            }
        }
        return count;
    }
}
