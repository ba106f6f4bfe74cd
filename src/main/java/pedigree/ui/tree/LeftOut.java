package pedigree.ui.tree;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

import pedigree.lineage.ProcessTree;

/**
 * What a search leaves out, counted at the parent below which it would stand, and what of it was asked for nevertheless.
 *
 * <p>Counted only where a row asks: of a million processes some dozen are on screen.
 */
final class LeftOut {

    private final ProcessTree tree;
    private final BitSet shown;
    private final BitSet asked;
    private final Map<Integer, Integer> counted = new HashMap<>();

    /**
     * All that is not in {@code shown}.
     *
     * @param shown what has rows, and with each process its ancestors; grows with {@link #show}
     * @param asked what was asked for
     */
    LeftOut(ProcessTree tree, BitSet shown, BitSet asked) {
        this.tree = tree;
        this.shown = shown;
        this.asked = asked;
    }

    /** How many are left out below the children of {@code process}, and of these. One look at each child, once. */
    int below(int process) {
        return counted.computeIfAbsent(process, this::count);
    }

    private int count(int process) {
        int count = 0;
        for (int child = tree.firstChild(process); child != ProcessTree.NONE; child = tree.nextSibling(child)) {
            count += shown.get(child) ? 0 : 1 + tree.descendants(child);
        }
        return count;
    }

    /** Those that were asked for. */
    BitSet asked() {
        return asked;
    }

    /** Shows a process that is left out, and all below it. */
    void show(int process) {
        counted.remove(tree.parent(process));
        int first = tree.preorder(process);
        for (int place = first; place <= first + tree.descendants(process); place++) {
            shown.set(tree.atPreorder(place));
            asked.set(tree.atPreorder(place));
        }
    }
}
