package pedigree.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import pedigree.event.Timestamp;
import pedigree.lineage.Lifetimes;
import pedigree.lineage.ProcessTree;

/** What is known of a life: 0 started 1, which started 2. */
class LifelineTest {

    private static final long NOON = Timestamp.parse("2022-09-09T12:00:00Z").orElseThrow().ticks();
    private static final long NEVER = Lifetimes.UNKNOWN;

    private final ProcessTree tree = new ProcessTree(new int[] {ProcessTree.NONE, 0, 1});

    @Test
    void aLifeGoesFromStartToEnd() {
        assertEquals(new Lifeline(NOON, NOON + 5, true, true), life(1, times(NEVER, NOON, NEVER, NEVER, NOON + 5, NEVER)));
    }

    @Test
    void withoutAnEndItIsKnownUpToItsLastChildOrDeed() {
        Lifetimes times = times(NEVER, NOON, NOON + 3, NEVER, NEVER, NEVER);
        assertEquals(new Lifeline(NOON, NOON + 3, true, false), life(1, times));
        Marks marks = Marks.of(new long[] {Marks.packed(NOON + 9, Mark.FILE)}, false);
        assertEquals(new Lifeline(NOON, NOON + 9, true, false), Lifeline.of(1, times, tree, marks));
    }

    @Test
    void withoutAStartItIsKnownFromItsFirstChild() {
        assertEquals(new Lifeline(NOON, NOON, false, false), life(0, times(NEVER, NOON, NEVER, NEVER, NEVER, NEVER)));
        assertEquals(new Lifeline(NOON, NOON + 7, false, true), life(0, times(NEVER, NOON, NEVER, NOON + 7, NEVER, NEVER)));
    }

    @Test
    void withoutAnyTimeNothingIsKnown() {
        assertFalse(life(0, times(NEVER, NEVER, NEVER, NEVER, NEVER, NEVER)).isKnown());
        assertFalse(life(2, times(NEVER, NEVER, 0, NEVER, NEVER, NEVER)).isKnown()); // 1601
    }

    @Test
    void anEndBeforeTheStartIsDrawnAllTheSame() {
        assertEquals(new Lifeline(NOON - 2, NOON, true, true), life(2, times(NEVER, NEVER, NOON, NEVER, NEVER, NOON - 2)));
    }

    private Lifeline life(int process, Lifetimes times) {
        return Lifeline.of(process, times, tree, Marks.NONE);
    }

    private static Lifetimes times(long... startsAndEnds) {
        return new Lifetimes(Arrays.copyOf(startsAndEnds, 3), Arrays.copyOfRange(startsAndEnds, 3, 6));
    }
}
