package pedigree.ui.tree;

import pedigree.lineage.ProcessTree;
import pedigree.store.ProcessLevels;

/**
 * How the processes of a case stand below each other on screen. Immutable; made in the background.
 *
 * @param tree         who stands below whom, and in which order: who started whom, but for a parent in another section
 * @param sections     into what it is split
 * @param similar      which siblings one may stand for
 * @param flaggedBelow how many processes with findings stand below each
 */
record Arrangement(ProcessTree tree, Sections sections, Similar similar, int... flaggedBelow) {

    /** Nothing. */
    static final Arrangement NONE = new Arrangement(new ProcessTree(new int[0]), Sections.NONE, Similar.NONE);

    /** As the processes started, each in a row of its own. */
    static Arrangement of(ProcessTree tree, ProcessLevels levels) {
        return of(tree, Sections.NONE, Similar.NONE, levels);
    }

    static Arrangement of(ProcessTree tree, Sections sections, Similar similar, ProcessLevels levels) {
        int[] below = new int[tree.size()];
        for (int process = tree.size() - 1; process >= 0; process--) {
            int parent = tree.parent(process);
            if (parent != ProcessTree.NONE) {
                below[parent] += below[process] + (levels.of(process).isPresent() ? 1 : 0);
            }
        }
        return new Arrangement(tree, sections, similar, below);
    }
}
