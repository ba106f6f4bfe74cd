package pedigree.ui.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import pedigree.lineage.ProcessTree;

class LayoutTest {

    private static final int NONE = ProcessTree.NONE;

    /** 0 with the children 1, 2 and 3; 2 with the children 4 and 5. */
    private static final ProcessTree TREE = new ProcessTree(new int[] {NONE, 0, 0, 0, 2, 2});

    private static Layout all(ProcessTree tree) {
        return laid(new Drawing(tree, IntSet.of(IntStream.range(0, tree.size()).toArray()), IntSet.EMPTY, IntSet.EMPTY));
    }

    private static Layout laid(Drawing drawing) {
        return Layout.of(drawing, root -> 0, process -> 0);
    }

    @Test
    void aLeafHasARowOfItsOwnAndAParentStandsInTheMiddleOfItsChildren() {
        Layout layout = all(TREE);
        assertEquals(0.5, layout.y(1) / Layout.ROW);
        assertEquals(1.5, layout.y(4) / Layout.ROW);
        assertEquals(2.5, layout.y(5) / Layout.ROW);
        assertEquals(2, layout.y(2) / Layout.ROW);
        assertEquals(3.5, layout.y(3) / Layout.ROW);
        assertEquals(2, layout.y(0) / Layout.ROW);
    }

    @Test
    void aGenerationIsAColumn() {
        Layout layout = all(TREE);
        assertEquals(0, layout.x(0));
        assertEquals(Layout.STEP, layout.x(3));
        assertEquals(2 * Layout.STEP, layout.x(4));
        assertEquals(2 * Layout.STEP + Layout.WIDTH, layout.width());
        assertEquals(4 * Layout.ROW, layout.height());
    }

    @Test
    void everyColumnIsSortedFromAboveAndSoAreTheParentsOfItsBoxes() {
        Layout layout = all(random(3_000));
        for (int column = 0; column < layout.columns(); column++) {
            for (int place = layout.columnStart(column) + 1; place < layout.columnStart(column + 1); place++) {
                int upper = layout.at(place - 1);
                int lower = layout.at(place);
                assertTrue(layout.y(lower) - layout.y(upper) >= Layout.ROW, "boxes overlap");
                assertTrue(column == 0 || layout.y(layout.parent(upper)) <= layout.y(layout.parent(lower)), "edges cross");
            }
        }
    }

    private static ProcessTree random(int size) {
        Random random = new Random(7);
        return new ProcessTree(IntStream.range(0, size).map(process -> process == 0 ? NONE : random.nextInt(process + 1) - 1).toArray());
    }

    @Test
    void aChainAsLongAsADrawingMayBeIsLaidOut() {
        Layout layout = all(new ProcessTree(IntStream.range(-1, Drawing.MOST - 1).toArray()));
        assertEquals(Drawing.MOST, layout.columns());
        assertEquals(Layout.ROW, layout.height());
    }

    @Test
    void nothingIsLaidOut() {
        Layout layout = laid(Drawing.nothing());
        assertEquals(0, layout.size());
        assertEquals(0, layout.width());
        assertEquals(0, layout.height());
        assertEquals(Layout.NONE, layout.boxAt(0, 0));
    }

    @Test
    void theFurtherChildrenOfAnOpenProcessHaveABoxBelowTheOthers() {
        Layout layout = laid(new Drawing(TREE, IntSet.of(0, 1), IntSet.of(0), IntSet.EMPTY));
        int more = layout.more(0);
        assertEquals(2, layout.left(more));
        assertEquals(0, layout.process(more));
        assertEquals(Layout.ROW, layout.y(more) - layout.y(1));
    }

    @Test
    void childrenThatAreHiddenAreNotFurtherOnes() {
        Layout layout = laid(new Drawing(TREE, IntSet.of(0, 1), IntSet.of(0), IntSet.of(2, 3)));
        assertEquals(Layout.NONE, layout.more(0));
        assertEquals(0, layout.left(0));
    }

    @Test
    void aProcessWhoseParentIsNotDrawnStandsAtTheLeft() {
        Layout layout = laid(new Drawing(TREE, IntSet.of(2, 4), IntSet.EMPTY, IntSet.EMPTY));
        assertEquals(0, layout.column(layout.box(2)));
        assertEquals(1, layout.column(layout.box(4)));
    }

    @Test
    void lanesStandBelowEachOtherWhateverTheNumbersOfTheirProcesses() {
        ProcessTree roots = new ProcessTree(new int[] {NONE, NONE, NONE, 1});
        Layout layout = Layout.of(new Drawing(roots, IntSet.of(0, 1, 2, 3), IntSet.EMPTY, IntSet.EMPTY), root -> root == 1 ? 1 : 0, process -> 0);
        assertEquals(2, layout.lanes());
        assertEquals(1, layout.lane(3));
        assertTrue(layout.y(2) < layout.laneTop(1));
        assertTrue(layout.y(1) > layout.laneTop(1) + Layout.LANE);
        assertEquals(layout.laneTop(2), layout.height());
    }

    @Test
    void aLevelIsKnownAllTheWayToTheLeft() {
        Layout layout = Layout.of(all(TREE).drawing(), root -> 0, process -> process == 5 ? 4 : process == 3 ? 2 : 0);
        assertEquals(4, layout.level(0));
        assertEquals(4, layout.level(2));
        assertEquals(0, layout.level(4));
        assertEquals(2, layout.level(3));
    }

    @Test
    void aBoxIsFoundByAPointInIt() {
        Layout layout = all(TREE);
        for (int box = 0; box < layout.size(); box++) {
            assertEquals(box, layout.boxAt(layout.x(box) + 1, layout.y(box) - Layout.HEIGHT / 2 + 1));
            assertEquals(box, layout.boxAt(layout.x(box) + Layout.WIDTH - 1, layout.y(box) + Layout.HEIGHT / 2 - 1));
            assertEquals(Layout.NONE, layout.boxAt(layout.x(box) + Layout.WIDTH + 1, layout.y(box)));
            assertEquals(Layout.NONE, layout.boxAt(layout.x(box) + 1, layout.y(box) + Layout.HEIGHT / 2 + 1));
        }
    }

    @Test
    void theFirstChildIsTheUppermostOne() {
        Layout layout = all(TREE);
        assertEquals(1, layout.firstChild(0));
        assertEquals(4, layout.firstChild(2));
        assertEquals(Layout.NONE, layout.firstChild(1));
    }
}
