package pedigree.ui.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pedigree.ui.Family.CALC;
import static pedigree.ui.Family.EXPLORER;
import static pedigree.ui.Family.NOTEPAD;
import static pedigree.ui.Family.POWERSHELL;
import static pedigree.ui.Family.SERVICES;
import static pedigree.ui.Family.SVCHOST;
import static pedigree.ui.Family.WINWORD;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.investigation.Snapshot;
import pedigree.lineage.ProcessTree;
import pedigree.ui.Family;

class TreeViewModelTest {

    @TempDir
    private Path folder;

    private final TreeViewModel model = new TreeViewModel(Family.jobs(), Runnable::run, Runnable::run);
    private Snapshot snapshot;

    @BeforeEach
    void showTheFamily() throws Exception {
        snapshot = Family.in(folder);
        model.show(snapshot);
    }

    @Test
    void aCaseIsShownOpenAndWithNothingSelected() {
        assertEquals(List.of(EXPLORER, WINWORD, POWERSHELL, CALC, NOTEPAD, SERVICES, SVCHOST), rows());
        assertEquals(ProcessTree.NONE, model.selected().get());
    }

    @Test
    void leftClosesAnOpenProcessAndThenGoesToItsParent() {
        model.close(WINWORD);
        assertEquals(List.of(EXPLORER, WINWORD, NOTEPAD, SERVICES, SVCHOST), rows());
        model.close(WINWORD);
        assertEquals(EXPLORER, model.selected().get());
    }

    @Test
    void rightOpensAClosedProcessAndThenGoesToItsFirstChild() {
        model.toggle(EXPLORER);
        model.open(EXPLORER);
        assertEquals(7, rows().size());
        model.open(EXPLORER);
        assertEquals(WINWORD, model.selected().get());
    }

    @Test
    void aLeafHasNothingToClose() {
        model.toggle(CALC);
        assertFalse(model.isClosed(CALC));
    }

    @Test
    void closingAllClosesWhatHasChildren() {
        model.setAllClosed(true);
        assertEquals(List.of(EXPLORER, SERVICES), rows());
        assertFalse(model.isClosed(CALC));
    }

    @Test
    void theParentOfARootIsItself() {
        model.selected().set(SERVICES);
        model.selectParent(SERVICES);
        assertEquals(SERVICES, model.selected().get());
    }

    @Test
    void aClosedProcessCountsWhatIsFlaggedBelowIt() {
        assertEquals(2, model.flaggedBelow(EXPLORER));
        assertEquals(1, model.flaggedBelow(POWERSHELL));
        assertEquals(0, model.flaggedBelow(NOTEPAD));
    }

    @Test
    void aFindingIsAThreadFromItsRootToItsLeavesAndItsProcessIsSelected() {
        model.show(snapshot.findings().get(0));
        assertEquals(Set.of(EXPLORER, WINWORD, POWERSHELL, CALC), model.thread().processes());
        assertEquals(Set.of(POWERSHELL, CALC), model.thread().named());
        assertEquals(POWERSHELL, model.selected().get());
    }

    @Test
    void aFoldThatHidesWhatIsSelectedIsSelectedItself() {
        model.selected().set(CALC);
        model.toggle(WINWORD);
        assertEquals(WINWORD, model.selected().get());
        model.setAllClosed(true);
        assertEquals(EXPLORER, model.selected().get());
    }

    @Test
    void aFindingOpensWhatHidesIt() {
        model.setAllClosed(true);
        model.show(snapshot.findings().get(0));
        assertEquals(List.of(EXPLORER, WINWORD, POWERSHELL, CALC, NOTEPAD, SERVICES), rows());
    }

    @Test
    void aFindingThatASearchLeavesOutIsShownNevertheless() {
        model.filter(bits(NOTEPAD), bits(EXPLORER, NOTEPAD), 1);
        model.show(snapshot.findings().get(1));
        assertTrue(rows().contains(SVCHOST));
    }

    @Test
    void aSearchDimsTheFamilyOfWhatItFound() {
        model.filter(bits(WINWORD), bits(EXPLORER, WINWORD, POWERSHELL, CALC), 1);
        assertEquals(List.of(EXPLORER, WINWORD, POWERSHELL, CALC), rows());
        assertFalse(model.isDimmed(WINWORD));
        assertTrue(model.isDimmed(EXPLORER));
        assertTrue(model.isDimmed(POWERSHELL));
    }

    @Test
    void withoutASearchEverythingIsBackAndNothingIsDimmed() {
        model.filter(bits(WINWORD), bits(EXPLORER, WINWORD), 1);
        model.clearFilter();
        assertEquals(7, rows().size());
        assertFalse(model.isDimmed(EXPLORER));
    }

    @Test
    void whatASearchLeavesOutIsCountedAtItsParent() {
        model.filter(bits(WINWORD), bits(EXPLORER, WINWORD), 1);
        assertEquals(2, model.leftOut(WINWORD));
        assertEquals(1, model.leftOut(EXPLORER));
        model.toggle(WINWORD);
        assertEquals(0, model.leftOut(WINWORD), "a fold hides it");
        model.clearFilter();
        assertEquals(0, model.leftOut(EXPLORER));
    }

    @Test
    void rightShowsWhatASearchLeavesOutClosed() {
        model.filter(bits(WINWORD), bits(EXPLORER, WINWORD), 1);
        model.open(WINWORD);
        assertEquals(List.of(EXPLORER, WINWORD, POWERSHELL), rows());
        assertEquals(0, model.leftOut(WINWORD));
        assertTrue(model.isClosed(POWERSHELL));
        assertTrue(model.isDimmed(POWERSHELL));
    }

    @Test
    void moreOfTheSameSearchKeepsFoldsAndWhatWasAskedFor() {
        model.filter(bits(WINWORD), bits(EXPLORER, WINWORD), 1);
        model.open(WINWORD);
        model.filter(bits(WINWORD, SVCHOST), bits(EXPLORER, WINWORD, SERVICES, SVCHOST), 1);
        assertEquals(List.of(EXPLORER, WINWORD, POWERSHELL, SERVICES, SVCHOST), rows());
        model.toggle(EXPLORER);
        model.filter(bits(WINWORD, SVCHOST), bits(EXPLORER, WINWORD, SERVICES, SVCHOST), 1);
        assertEquals(List.of(EXPLORER, SERVICES, SVCHOST), rows());
        model.filter(bits(WINWORD), bits(EXPLORER, WINWORD), 2);
        assertEquals(List.of(EXPLORER, WINWORD), rows());
    }

    @Test
    void aYoungerSiblingThatIsNotShownDrawsNoLine() {
        assertTrue(model.hasLaterSibling(WINWORD));
        model.filter(bits(WINWORD), bits(EXPLORER, WINWORD), 1);
        assertFalse(model.hasLaterSibling(WINWORD));
    }

    @Test
    void whatIsGoneToIsOpenedAndSelected() {
        model.setAllClosed(true);
        model.reveal(CALC);
        assertTrue(rows().contains(CALC));
        assertEquals(CALC, model.selected().get());
    }

    @Test
    void aRowShowsItsProcessAsTheCaseKnowsIt() {
        RowText row = model.text(POWERSHELL);
        assertEquals("powershell.exe", row.name());
        assertEquals("30", row.value("pid"));
        assertEquals("ann", row.value("user"));
        assertEquals("powershell -enc AAAA", row.value("command-line"));
    }

    @Test
    void anotherCaseBeginsAnew() {
        model.show(snapshot.findings().get(0));
        model.setAllClosed(true);
        model.show(snapshot);
        assertEquals(7, rows().size());
        assertEquals(Set.of(), model.thread().processes());
        assertEquals(ProcessTree.NONE, model.selected().get());
    }

    private List<Integer> rows() {
        return List.copyOf(new RowList(model.rows().get()));
    }

    private static BitSet bits(int... set) {
        BitSet bits = new BitSet();
        IntStream.of(set).forEach(bits::set);
        return bits;
    }
}
