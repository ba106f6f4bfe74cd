package pedigree.query;

import java.util.BitSet;

import pedigree.lineage.ProcessTree;

/** What is shown around the processes that were found, so that they stand in their lineage. */
public final class Kin {

    private Kin() {
    }

    /** The processes found, and all their ancestors. Linear in the number of these. */
    public static BitSet withAncestors(BitSet found, ProcessTree tree) {
        BitSet shown = (BitSet) found.clone();
        for (int process = found.nextSetBit(0); process >= 0; process = found.nextSetBit(process + 1)) {
            int above = tree.parent(process);
            while (above != ProcessTree.NONE && !shown.get(above)) { // those of one that is shown already are, or will be
                shown.set(above);
                above = tree.parent(above);
            }
        }
        return shown;
    }

    /** The processes found, all their ancestors, and all their descendants. Linear in the number of these. */
    public static BitSet withFamily(BitSet found, ProcessTree tree) {
        BitSet shown = new BitSet(tree.size());
        for (int process = found.nextSetBit(0); process >= 0; process = found.nextSetBit(process + 1)) {
            if (!shown.get(process)) { // else it stands below one that came before
                int first = tree.preorder(process);
                for (int place = first; place <= first + tree.descendants(process); place++) {
                    shown.set(tree.atPreorder(place));
                }
            }
        }
        shown.or(withAncestors(found, tree));
        return shown;
    }
}
