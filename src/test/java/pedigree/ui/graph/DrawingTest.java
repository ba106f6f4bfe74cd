package pedigree.ui.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import pedigree.lineage.ProcessTree;

class DrawingTest {

    private static final int NONE = ProcessTree.NONE;

    /** 0 › 1 › 2 › 3, and 4 to 103 below 1. */
    private static final ProcessTree TREE = new ProcessTree(IntStream.range(0, 104).map(process -> process < 4 ? process - 1 : 1).toArray());

    @Test
    void itBeginsWithTheLineageOfAProcessAndItsFirstChildren() {
        assertEquals(IntSet.of(0, 1, 2, 3), Drawing.of(TREE, 2).processes());
        assertEquals(IntSet.of(IntStream.range(0, 15).filter(process -> process != 3).toArray()), Drawing.of(TREE, 1).processes());
    }

    @Test
    void theLineagesOfOthersAreDrawnToo() {
        assertEquals(IntSet.of(0, 1, 2, 3, 50), Drawing.of(TREE, 2, 50).processes());
    }

    @Test
    void moreChildrenAreDrawnUntilAllAre() {
        Drawing drawing = Drawing.of(TREE, 1);
        drawing = drawing.opened(1, Drawing.NEXT);
        assertEquals(2 + Drawing.FIRST + Drawing.NEXT, drawing.processes().size());
        drawing = drawing.opened(1, Drawing.NEXT);
        assertEquals(2 + 101, drawing.processes().size());
    }

    @Test
    void whatIsBelowIsFolded() {
        assertEquals(IntSet.of(0, 1), Drawing.of(TREE, 3).folded(1).processes());
        assertEquals(IntSet.EMPTY, Drawing.of(TREE, 3).folded(1).open());
    }

    @Test
    void whatIsHiddenGoesWithAllBelowItAndComesBack() {
        Drawing hidden = Drawing.of(TREE, 3, 50).hiding(2);
        assertEquals(IntSet.of(0, 1, 50), hidden.processes());
        assertEquals(IntSet.of(0, 1, 2, 50), hidden.showingHidden().processes());
    }

    @Test
    void openingDoesNotShowWhatIsHidden() {
        Drawing drawing = new Drawing(TREE, IntSet.of(0, 1), IntSet.EMPTY, IntSet.of(2, 4)).opened(1, 2);
        assertEquals(IntSet.of(0, 1, 5, 6), drawing.processes());
    }

    @Test
    void allBelowIsDrawnWithoutWhatIsHiddenAndWhatIsBelowThat() {
        Drawing drawing = new Drawing(TREE, IntSet.of(0), IntSet.EMPTY, IntSet.of(2)).withAllBelow(0);
        assertEquals(104 - 2, drawing.processes().size());
    }

    @Test
    void noMoreIsDrawnThanMayBe() {
        Drawing drawing = Drawing.of(TREE, 3).withAllBelow(0, 10);
        assertEquals(IntSet.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9), drawing.processes());
    }

    @Test
    void aLineageIsDrawnAsFarUpAsMayBe() {
        ProcessTree chain = new ProcessTree(IntStream.range(-1, 1_000).toArray());
        Drawing drawing = Drawing.of(chain, 999);
        assertEquals(900, drawing.processes().at(0));
        assertEquals(800, drawing.above(900).processes().at(0));
    }

    @Test
    void whatHasNoParentHasNothingAbove() {
        Drawing drawing = Drawing.of(TREE, 0);
        assertEquals(NONE, TREE.parent(0));
        assertEquals(drawing, drawing.above(0));
    }

    @Test
    void aSetIsInOrderWithoutDoubles() {
        IntSet set = IntSet.of(5, 1, 3, 1).with(IntSet.of(2, 3, 9));
        assertEquals(IntSet.of(1, 2, 3, 5, 9), set);
        assertEquals(IntSet.of(1, 9), set.without(IntSet.of(2, 3, 4, 5)));
    }
}
