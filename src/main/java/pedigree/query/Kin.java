package pedigree.query;

import java.util.BitSet;

import pedigree.lineage.ProcessTree;

/** What is shown around the processes that were found, so that they stand in their lineage. */
public final class Kin {

    private Kin() {
    }

    /** The processes found, and all their ancestors. Linear in the number of processes. */
    public static BitSet withAncestors(BitSet found, ProcessTree tree) {
        BitSet shown = (BitSet) found.clone();
        for (int process = tree.size() - 1; process >= 0; process--) { // children before their parents
            if (shown.get(process) && tree.parent(process) != ProcessTree.NONE) {
                shown.set(tree.parent(process));
            }
        }
        return shown;
    }

    /** The processes found, all their ancestors, and all their descendants. Linear in the number of processes. */
    public static BitSet withFamily(BitSet found, ProcessTree tree) {
        BitSet below = (BitSet) found.clone();
        for (int process = 0; process < tree.size(); process++) { // parents before their children
            if (tree.parent(process) != ProcessTree.NONE && below.get(tree.parent(process))) {
                below.set(process);
            }
        }
        BitSet shown = withAncestors(found, tree);
        shown.or(below);
        return shown;
    }
}
