package pedigree.ui.timeline;

import java.util.Arrays;
import java.util.List;

import pedigree.lineage.ProcessTree;

/**
 * Where the selected process and those above it have rows. Immutable.
 *
 * @param rows from the root that has one down to the selected process; none where that has none
 */
record Lineage(List<Integer> rows) {

    /** No process is selected, or it has no row. */
    static final Lineage NONE = new Lineage(List.of());

    /** That of a process among some rows. Linear in their number. */
    static Lineage of(List<Integer> rows, int process, ProcessTree tree) {
        int row = process == ProcessTree.NONE ? Grid.NONE : rows.indexOf(process);
        if (row < 0) {
            return NONE;
        }
        Integer[] path = new Integer[tree.depth(process) + 1];
        int at = path.length;
        int wanted = process;
        for (int i = row; i >= 0 && wanted != ProcessTree.NONE; i--) { // parents stand above their children
            if (rows.get(i) == wanted) {
                path[--at] = i;
                wanted = tree.parent(wanted);
            }
        }
        return new Lineage(List.of(Arrays.copyOfRange(path, at, path.length)));
    }

    /** The row of the selected process; {@link Grid#NONE} where it has none. */
    int row() {
        return rows.isEmpty() ? Grid.NONE : rows.get(rows.size() - 1);
    }
}
