package pedigree.ui.tree;

import java.util.Arrays;
import java.util.BitSet;

import pedigree.lineage.ProcessTree;

/**
 * The processes that have a row, in preorder: all but those below a closed one, and those that a search leaves out. Immutable.
 *
 * <p>Made anew at each fold, in one run over the tree's preorder, which is fast as it goes straight through memory.
 */
final class Rows {

    private final ProcessTree tree;
    private final int[] processes;

    private Rows(ProcessTree tree, int[] processes) {
        this.tree = tree;
        this.processes = processes;
    }

    /**
     * The rows of a tree. Linear in the number of processes that are not below a closed one.
     *
     * @param closed processes whose descendants have no rows
     * @param shown  processes that may have rows; with each its ancestors
     */
    static Rows of(ProcessTree tree, BitSet closed, BitSet shown) {
        int[] processes = new int[shown.cardinality()];
        int count = 0;
        int place = 0;
        while (place < tree.size()) {
            int process = tree.atPreorder(place);
            boolean visible = shown.get(process);
            if (visible) {
                processes[count++] = process;
            }
            place += visible && !closed.get(process) ? 1 : 1 + tree.descendants(process);
        }
        return new Rows(tree, count == processes.length ? processes : Arrays.copyOf(processes, count));
    }

    int size() {
        return processes.length;
    }

    /** The process in a row, from 0. */
    int process(int row) {
        return processes[row];
    }

    /** The row of a process, from 0; -1 where it has none, or there is no such process. O(log n). */
    int row(int process) {
        if (process < 0 || process >= tree.size()) {
            return -1;
        }
        int from = 0;
        int to = processes.length;
        while (from < to) {
            int middle = from + to >>> 1;
            if (tree.preorder(processes[middle]) < tree.preorder(process)) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from < processes.length && processes[from] == process ? from : -1;
    }
}
