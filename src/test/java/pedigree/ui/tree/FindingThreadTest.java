package pedigree.ui.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import pedigree.event.Level;
import pedigree.lineage.ProcessTree;
import pedigree.ui.Family;

class FindingThreadTest {

    /** 0 (1, 2 (4), 3). */
    private static final ProcessTree TREE = new ProcessTree(new int[] {ProcessTree.NONE, 0, 0, 0, 2});

    private final FindingThread thread = FindingThread.of(Family.finding("Something", Level.HIGH, 2, 4), TREE);

    @Test
    void itHasTheColourOfItsFinding() {
        assertEquals(Optional.of(Level.HIGH), thread.level());
    }

    @Test
    void itReachesUpToTheRoot() {
        assertEquals(Set.of(0, 2, 4), thread.processes());
    }

    @Test
    void itPassesTheRowsOfOlderSiblingsAndEndsAtItsOwn() {
        assertTrue(thread.goesOn(0, 1));
        assertTrue(thread.passes(0, 2));
        assertFalse(thread.goesOn(0, 2));
    }

    @Test
    void itDoesNotPassYoungerSiblings() {
        assertFalse(thread.passes(0, 3));
    }

    @Test
    void noThreadPassesNothing() {
        assertFalse(FindingThread.none().passes(0, 1));
    }
}
