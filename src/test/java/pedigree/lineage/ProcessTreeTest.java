package pedigree.lineage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

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
}
