package pedigree.lineage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class ProcessTreeTest {

    private final ProcessTree tree = new ProcessTree(new int[] {ProcessTree.NONE, 0, 0, 1, ProcessTree.NONE, 3});

    @Test
    void aPathGoesFromTheRootToTheProcess() {
        assertEquals(List.of(0, 1, 3, 5), tree.path(5));
        assertEquals(List.of(4), tree.path(4));
    }

    @Test
    void depthAndDescendantsAreCounted() {
        assertEquals(3, tree.depth(5));
        assertEquals(4, tree.descendants(0));
        assertEquals(List.of(1, 2), tree.children(0).boxed().toList());
        assertEquals(List.of(0, 4), tree.roots().boxed().toList());
    }

    @Test
    void aParentHasASmallerNumberThanItsChild() {
        assertThrows(IllegalArgumentException.class, () -> new ProcessTree(new int[] {1, ProcessTree.NONE}));
    }

    @Test
    void siblingsFollowAnotherOrderAndFamiliesStayTogether() {
        ProcessTree sorted = tree.sorted(5, 4, 3, 2, 1, 0);
        assertEquals(List.of(4, 0), sorted.roots().boxed().toList());
        assertEquals(List.of(2, 1), sorted.children(0).boxed().toList());
        assertEquals(List.of(4, 0, 2, 1, 3, 5), IntStream.range(0, 6).map(sorted::atPreorder).boxed().toList());
        assertEquals(3, sorted.depth(5));
        assertEquals(List.of(0, 1, 2, 3, 4, 5), sorted.inOrder().boxed().toList());
    }
}
