package pedigree.ui.tree;

import java.util.BitSet;

import pedigree.lineage.ProcessTree;

/** What a search leaves out, counted at the parent below which it would stand, and what of it was asked for nevertheless. */
final class LeftOut {

    private final int[] below;
    private final BitSet asked;

    private LeftOut(int[] below, BitSet asked) {
        this.below = below;
        this.asked = asked;
    }

    /** Nothing. */
    static LeftOut nothing() {
        return new LeftOut(new int[0], new BitSet());
    }

    /** All that is not in {@code shown}, which has with each process its ancestors. One look at each process that is left out. */
    static LeftOut of(ProcessTree tree, BitSet shown, BitSet asked) {
        int[] below = new int[tree.size()];
        for (int process = shown.nextClearBit(0); process < below.length; process = shown.nextClearBit(process + 1)) {
            int parent = tree.parent(process);
            if (parent != ProcessTree.NONE && shown.get(parent)) {
                below[parent] += 1 + tree.descendants(process);
            }
        }
        return new LeftOut(below, asked);
    }

    /** How many are left out below {@code process}. */
    int below(int process) {
        return process < below.length ? below[process] : 0;
    }

    /** Those that were asked for. */
    BitSet asked() {
        return asked;
    }

    /** Adds a process that is left out, and all below it, to {@code shown}. */
    void show(ProcessTree tree, BitSet shown, int process) {
        below[tree.parent(process)] -= 1 + tree.descendants(process);
        int first = tree.preorder(process);
        for (int place = first; place <= first + tree.descendants(process); place++) {
            shown.set(tree.atPreorder(place));
            asked.set(tree.atPreorder(place));
        }
    }
}
