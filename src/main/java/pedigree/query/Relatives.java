package pedigree.query;

import java.util.BitSet;

import pedigree.lineage.ProcessTree;

/** Processes by what their relatives are. Each is one or two passes over the numbers: a parent's is always smaller than its child's. */
final class Relatives {

    private static final int NONE = ProcessTree.NONE;

    private Relatives() {
    }

    /** The processes with such a relative among {@code found}. */
    static BitSet of(Relation relation, int generations, BitSet found, ProcessTree tree) {
        return switch (relation) {
            case PARENT -> below(found, tree);
            case CHILD -> above(found, tree);
            case ANCESTOR, WITHIN -> generations == Integer.MAX_VALUE ? farBelow(found, tree) : below(found, tree, generations);
            case DESCENDANT -> generations == Integer.MAX_VALUE ? farAbove(found, tree) : above(found, tree, generations);
            case SIBLING -> beside(found, tree);
            case ROOT -> ofRoots(found, tree);
        };
    }

    /** Those whose parent is in {@code found}. */
    static BitSet below(BitSet found, ProcessTree tree) {
        BitSet below = new BitSet(tree.size());
        for (int process = found.nextSetBit(0); process >= 0; process = found.nextSetBit(process + 1)) {
            for (int child = tree.firstChild(process); child != NONE; child = tree.nextSibling(child)) {
                below.set(child);
            }
        }
        return below;
    }

    /** Those with an ancestor in {@code found}. */
    static BitSet farBelow(BitSet found, ProcessTree tree) {
        BitSet below = new BitSet(tree.size());
        for (int process = 0; process < tree.size(); process++) {
            int parent = tree.parent(process);
            if (parent != NONE && (found.get(parent) || below.get(parent))) {
                below.set(process);
            }
        }
        return below;
    }

    private static BitSet below(BitSet found, ProcessTree tree, int generations) {
        int[] distance = new int[tree.size()]; // to the nearest one above; 0: none
        BitSet below = new BitSet(tree.size());
        for (int process = 0; process < tree.size(); process++) {
            int parent = tree.parent(process);
            if (parent != NONE) {
                distance[process] = found.get(parent) ? 1 : distance[parent] == 0 ? 0 : distance[parent] + 1;
                below.set(process, distance[process] > 0 && distance[process] <= generations);
            }
        }
        return below;
    }

    /** Those with a child in {@code found}. */
    static BitSet above(BitSet found, ProcessTree tree) {
        BitSet above = new BitSet(tree.size());
        for (int process = found.nextSetBit(0); process >= 0; process = found.nextSetBit(process + 1)) {
            if (tree.parent(process) != NONE) {
                above.set(tree.parent(process));
            }
        }
        return above;
    }

    private static BitSet farAbove(BitSet found, ProcessTree tree) {
        BitSet above = new BitSet(tree.size());
        for (int process = tree.size() - 1; process >= 0; process--) {
            int parent = tree.parent(process);
            if (parent != NONE && (found.get(process) || above.get(process))) {
                above.set(parent);
            }
        }
        return above;
    }

    private static BitSet above(BitSet found, ProcessTree tree, int generations) {
        int[] distance = new int[tree.size()]; // to the nearest one below; 0: none
        BitSet above = new BitSet(tree.size());
        for (int process = tree.size() - 1; process >= 0; process--) {
            above.set(process, distance[process] > 0 && distance[process] <= generations);
            int parent = tree.parent(process);
            int next = found.get(process) ? 1 : distance[process] == 0 ? 0 : distance[process] + 1;
            if (parent != NONE && next > 0) {
                distance[parent] = distance[parent] == 0 ? next : Math.min(distance[parent], next);
            }
        }
        return above;
    }

    /** Those whose parent has another child in {@code found}. Roots have no siblings. */
    private static BitSet beside(BitSet found, ProcessTree tree) {
        int[] children = new int[tree.size()]; // those found, of each process
        for (int process = found.nextSetBit(0); process >= 0; process = found.nextSetBit(process + 1)) {
            if (tree.parent(process) != NONE) {
                children[tree.parent(process)]++;
            }
        }
        BitSet beside = new BitSet(tree.size());
        for (int process = 0; process < tree.size(); process++) {
            int parent = tree.parent(process);
            beside.set(process, parent != NONE && children[parent] > (found.get(process) ? 1 : 0));
        }
        return beside;
    }

    /** Those whose lineage begins with one of {@code found}; a root's begins with itself. */
    private static BitSet ofRoots(BitSet found, ProcessTree tree) {
        BitSet below = new BitSet(tree.size());
        for (int process = 0; process < tree.size(); process++) {
            int parent = tree.parent(process);
            below.set(process, parent == NONE ? found.get(process) : below.get(parent));
        }
        return below;
    }
}
