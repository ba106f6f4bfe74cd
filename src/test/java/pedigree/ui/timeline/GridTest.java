package pedigree.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import pedigree.lineage.ProcessTree;
import pedigree.ui.style.TimeScale;

/** A million rows of 24 pixels, 240 pixels of them in sight, from the sixth on; names are 100 pixels wide. */
class GridTest {

    private final Grid grid = new Grid(100, 240, 24, 120, 1_000_000, new TimeScale(0, 1_000, 500));

    @Test
    void aPointIsInARowAtATime() {
        assertEquals(5, grid.rowAt(0));
        assertEquals(6, grid.rowAt(24));
        assertEquals(Grid.NONE, grid.rowAt(240));
        assertTrue(grid.isAxis(240) && grid.isName(99) && !grid.isName(100));
        assertEquals(500, grid.ticks(350));
        assertEquals(350, grid.x(500));
    }

    @Test
    void behindTheLastRowThereIsNone() {
        Grid few = new Grid(100, 240, 24, 0, 3, new TimeScale(0, 1_000, 500));
        assertEquals(2, few.rowAt(71));
        assertEquals(Grid.NONE, few.rowAt(72));
        assertEquals(3, few.last());
        assertEquals(0, few.lowest());
    }

    @Test
    void onlyRowsInSightAreDrawn() {
        assertEquals(5, grid.first());
        assertEquals(15, grid.last());
        assertEquals(24, grid.y(6));
    }

    @Test
    void scrollingToARowIsAsShortAsItCanBe() {
        assertEquals(120, grid.showing(7));
        assertEquals(48, grid.showing(2));
        assertEquals(16 * 24 + 24 - 240, grid.showing(16));
        assertEquals(1_000_000 * 24.0 - 240, grid.showing(999_999));
    }

    @Test
    void aLineageIsFoundAmongTheRows() {
        ProcessTree tree = new ProcessTree(new int[] {ProcessTree.NONE, 0, 0, 2});
        assertEquals(List.of(0, 2, 3), Lineage.of(List.of(0, 1, 2, 3), 3, tree).rows());
        assertEquals(List.of(0, 1), Lineage.of(List.of(2, 3), 3, tree).rows()); // a search hides the root
        assertEquals(Grid.NONE, Lineage.of(List.of(0, 1), 3, tree).row());
    }
}
