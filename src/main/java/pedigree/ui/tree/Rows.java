package pedigree.ui.tree;

import java.util.Arrays;
import java.util.BitSet;

import pedigree.lineage.ProcessTree;

/** The processes that have a row, in preorder: all but those below a closed one, and those that a search leaves out. Immutable. */
final class Rows {

    private final int[] processes;
    private final int[] rowOf; // by process, -1 for one without a row

    private Rows(int[] processes, int size) {
        this.processes = processes;
        rowOf = new int[size];
        Arrays.fill(rowOf, -1);
        for (int row = 0; row < processes.length; row++) {
            rowOf[processes[row]] = row;
        }
    }

    /**
     * The rows of a tree. Linear in its size.
     *
     * @param closed processes whose descendants have no rows
     * @param shown  processes that may have rows; with each its ancestors
     */
    static Rows of(ProcessTree tree, BitSet closed, BitSet shown) {
        int[] processes = new int[tree.size()];
        int count = 0;
        int process = tree.firstRoot();
        while (process != ProcessTree.NONE) {
            boolean visible = shown.get(process);
            if (visible) {
                processes[count++] = process;
            }
            int child = visible && !closed.get(process) ? tree.firstChild(process) : ProcessTree.NONE;
            process = child != ProcessTree.NONE ? child : after(tree, process);
        }
        return new Rows(Arrays.copyOf(processes, count), tree.size());
    }

    /** The next process in preorder that is no descendant. */
    private static int after(ProcessTree tree, int process) {
        int up = process;
        while (up != ProcessTree.NONE && tree.nextSibling(up) == ProcessTree.NONE) {
            up = tree.parent(up);
        }
        return up == ProcessTree.NONE ? ProcessTree.NONE : tree.nextSibling(up);
    }

    int size() {
        return processes.length;
    }

    /** The process in a row, from 0. */
    int process(int row) {
        return processes[row];
    }

    /** The row of a process, from 0; -1 where it has none. */
    int row(int process) {
        return process < 0 ? -1 : rowOf[process];
    }
}
