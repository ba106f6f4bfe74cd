package pedigree.ui.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import pedigree.lineage.ProcessTree;
import pedigree.store.ProcessLevels;

class AboveTest {

    private static final int NONE = ProcessTree.NONE;

    /** 0 (1 (2, 3, 4, 5, 6)), 7. */
    private static final ProcessTree TREE = new ProcessTree(new int[] {NONE, 0, 1, 1, 1, 1, 1, NONE});

    @Test
    void atTheTopNothingStays() {
        assertEquals(List.of(), above(TREE, 0));
    }

    @Test
    void ancestorsThatAreOutOfSightStay() {
        assertEquals(List.of(0, 1), above(TREE, 2));
        assertEquals(List.of(0, 1), above(TREE, 4));
    }

    @Test
    void whatTheirOwnLinesWouldCoverStaysToo() {
        assertEquals(List.of(0, 1), above(TREE, 1));
    }

    @Test
    void whereTheyWouldCoverTheLastOfAFamilyTheyMakeRoom() {
        assertEquals(List.of(), above(TREE, 7));
        assertEquals(List.of(0), above(new ProcessTree(new int[] {NONE, 0, 0, 2, NONE}), 1));
    }

    @Test
    void ofADeepLineageTheNearestStay() {
        ProcessTree deep = new ProcessTree(IntStream.range(NONE, 19).toArray());
        assertEquals(List.of(8, 9, 10, 11, 12), above(deep, 8));
    }

    private static List<Integer> above(ProcessTree tree, int top) {
        BitSet all = new BitSet();
        all.set(0, tree.size());
        Arrangement arrangement = Arrangement.of(tree, ProcessLevels.of(tree.size(), List.of()));
        return Above.of(Rows.of(arrangement, Folds.of(arrangement), all, true), tree, top);
    }
}
