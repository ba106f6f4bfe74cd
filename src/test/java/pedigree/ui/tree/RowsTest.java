package pedigree.ui.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import pedigree.lineage.ProcessTree;
import pedigree.store.ProcessLevels;
import pedigree.ui.Family;

class RowsTest {

    private static final int NONE = ProcessTree.NONE;

    /** 0 (1 (3, 4), 2), 5 (6). */
    private static final ProcessTree TREE = new ProcessTree(new int[] {NONE, 0, 0, 1, 1, NONE, 5});

    @Test
    void aListOfRowsIsOnlyItself() {
        Rows rows = new TreeViewModel(Family.jobs(), Runnable::run, Runnable::run).rows().get();
        RowList list = new RowList(rows);
        assertNotEquals(list, new RowList(rows));
    }

    @Test
    void childrenStandBelowTheirParentAndBeforeItsSiblings() {
        assertEquals(List.of(0, 1, 3, 4, 2, 5, 6), rows(bits(), bits(0, 1, 2, 3, 4, 5, 6)));
    }

    @Test
    void aClosedProcessKeepsItsRowAndHidesAllBelow() {
        assertEquals(List.of(0, 5, 6), rows(bits(0), bits(0, 1, 2, 3, 4, 5, 6)));
    }

    @Test
    void aSearchLeavesOutWhatIsNotKept() {
        assertEquals(List.of(0, 1, 4), rows(bits(), bits(0, 1, 4)));
    }

    @Test
    void anEmptyTreeHasNoRows() {
        assertEquals(0, of(new ProcessTree(new int[0]), bits(), bits()).size());
    }

    @Test
    void aLineageOfAHundredThousandIsNotTooDeep() {
        ProcessTree deep = new ProcessTree(IntStream.range(NONE, 99_999).toArray());
        BitSet all = new BitSet();
        all.set(0, deep.size());
        assertEquals(100_000, of(deep, bits(), all).size());
    }

    @Test
    void noProcessHasNoRow() {
        assertEquals(-1, of(TREE, bits(), bits(0)).row(NONE));
    }

    @Property(tries = 300)
    void aRowIsThereExactlyForWhatIsKeptAndNotBelowAClosedProcess(@ForAll("forests") ProcessTree tree, @ForAll long closedSeed, @ForAll long keptSeed) {
        BitSet closed = BitSet.valueOf(new long[] {closedSeed});
        BitSet kept = withAncestors(BitSet.valueOf(new long[] {keptSeed}), tree);
        Rows rows = of(tree, closed, kept);
        for (int process = 0; process < tree.size(); process++) {
            boolean expected = kept.get(process) && tree.ancestors(process).noneMatch(closed::get);
            assertEquals(expected, rows.row(process) >= 0, "process " + process);
        }
    }

    @Property(tries = 300)
    void rowsAreInPreorderAndKnowTheirProcess(@ForAll("forests") ProcessTree tree) {
        BitSet all = new BitSet();
        all.set(0, tree.size());
        Rows rows = of(tree, bits(), all);
        List<Integer> expected = new ArrayList<>();
        tree.roots().forEach(root -> preorder(tree, root, expected));
        assertEquals(expected, new RowList(rows));
        for (int row = 0; row < rows.size(); row++) {
            assertEquals(row, rows.row(rows.process(row)));
        }
    }

    @Provide
    Arbitrary<ProcessTree> forests() {
        return Arbitraries.integers().between(0, 60).flatMap(size -> Arbitraries.randomValue(random -> new ProcessTree(
                IntStream.range(0, size).map(process -> random.nextInt(process + 1) - 1).toArray())));
    }

    private static void preorder(ProcessTree tree, int process, List<Integer> into) {
        into.add(process);
        tree.children(process).forEach(child -> preorder(tree, child, into));
    }

    private static BitSet withAncestors(BitSet processes, ProcessTree tree) {
        BitSet all = new BitSet();
        processes.stream().filter(process -> process < tree.size()).forEach(process -> {
            all.set(process);
            tree.ancestors(process).forEach(all::set);
        });
        return all;
    }

    private static List<Integer> rows(BitSet closed, BitSet shown) {
        return List.copyOf(new RowList(of(TREE, closed, shown)));
    }

    private static Rows of(ProcessTree tree, BitSet closed, BitSet shown) {
        Arrangement arrangement = Arrangement.of(tree, ProcessLevels.of(tree.size(), List.of()));
        Folds folds = Folds.of(arrangement);
        closed.stream().filter(process -> process < tree.size()).forEach(process -> folds.set(process, true));
        return Rows.of(arrangement, folds, shown, true);
    }

    private static BitSet bits(int... set) {
        BitSet bits = new BitSet();
        IntStream.of(set).forEach(bits::set);
        return bits;
    }
}
