package pedigree.ui.tree;

import java.util.BitSet;

import pedigree.lineage.ProcessTree;
import pedigree.store.ProcessLevels;

/**
 * What a filter leaves.
 *
 * @param matching what was asked for
 * @param shown    what has rows: those, and what stands above and about them; with each process its ancestors
 */
record Kept(BitSet matching, BitSet shown) {

    /** The processes of which something was found, and their lineages. Linear. */
    static Kept suspicious(ProcessTree tree, ProcessLevels levels) {
        BitSet flagged = new BitSet(tree.size());
        for (int process = 0; process < tree.size(); process++) {
            flagged.set(process, levels.of(process).isPresent());
        }
        return withAncestors(flagged, tree);
    }

    /** Of what this leaves, only what {@code other} asks for as well, and its lineages. */
    Kept and(Kept other, ProcessTree tree) {
        BitSet both = (BitSet) matching.clone();
        both.and(other.matching);
        return withAncestors(both, tree);
    }

    private static Kept withAncestors(BitSet processes, ProcessTree tree) {
        BitSet shown = (BitSet) processes.clone();
        for (int process = processes.nextSetBit(0); process >= 0; process = processes.nextSetBit(process + 1)) {
            for (int up = tree.parent(process); up != ProcessTree.NONE && !shown.get(up); up = tree.parent(up)) {
                shown.set(up);
            }
        }
        return new Kept(processes, shown);
    }
}
