package pedigree.ui.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.investigation.Snapshot;
import pedigree.lineage.Lifetimes;
import pedigree.store.CaseFile;
import pedigree.ui.Family;

class GraphViewModelTest {

    @TempDir
    private static Path folder;

    private final List<Integer> chosen = new ArrayList<>();
    private final GraphViewModel graph = new GraphViewModel(Family.jobs(), Runnable::run, chosen::add);
    private Snapshot snapshot;

    @BeforeEach
    void showTheFamily() throws Exception {
        snapshot = Family.in(folder);
        graph.show(snapshot);
        try (CaseFile caseFile = CaseFile.openReadOnly(snapshot.file())) {
            graph.show(Lifetimes.of(caseFile));
        }
        graph.shown().set(true);
    }

    private List<String> drawn() {
        Layout layout = graph.layout().get();
        return IntStream.range(0, layout.size()).mapToObj(box -> BoxText.first(graph, box)).sorted().toList();
    }

    private int box(int process) {
        return graph.layout().get().box(process);
    }

    @Test
    void nothingIsDrawnBeforeSomethingIsSelected() {
        assertEquals(List.of(), drawn());
    }

    @Test
    void whatIsNotOnScreenIsDrawnOnceItIs() {
        graph.shown().set(false);
        graph.select(Family.CALC);
        assertEquals(List.of(), drawn());
        graph.shown().set(true);
        assertEquals(List.of("calc.exe", "explorer.exe", "powershell.exe", "winword.exe"), drawn());
    }

    @Test
    void theLineagesOfFindingsInTheSameTreeAreDrawnWithASelection() {
        graph.select(Family.NOTEPAD);
        assertEquals(List.of("calc.exe", "explorer.exe", "notepad.exe", "powershell.exe", "winword.exe"), drawn());
        assertEquals(box(Family.NOTEPAD), graph.focus());
    }

    @Test
    void anotherSelectionThatIsDrawnOnlyMovesTheKeyboard() {
        graph.select(Family.CALC);
        Layout before = graph.layout().get();
        graph.select(Family.WINWORD);
        assertEquals(before, graph.layout().get());
        assertEquals(box(Family.WINWORD), graph.focus());
    }

    @Test
    void siblingsAreFoldedAndOpenedAndFolded() {
        graph.select(Family.POWERSHELL);
        assertEquals(List.of("10", "+ 1 more"), BoxText.second(graph, box(Family.EXPLORER)));
        graph.toggle(box(Family.EXPLORER));
        assertTrue(drawn().contains("notepad.exe"));
        graph.toggle(box(Family.EXPLORER));
        assertEquals(List.of("explorer.exe"), drawn());
    }

    @Test
    void theKeyboardStaysOnWhatIsAboveWhenABranchIsFolded() {
        graph.select(Family.CALC);
        graph.toggle(box(Family.WINWORD));
        assertEquals(box(Family.WINWORD), graph.focus());
    }

    @Test
    void aBoxStaysWhereItIsOnScreenWhenAnotherIsOpened() {
        graph.select(Family.POWERSHELL);
        graph.focus(box(Family.EXPLORER));
        double before = graph.viewport().camera().get().screenY(graph.layout().get().y(box(Family.EXPLORER)));
        graph.toggle(box(Family.EXPLORER));
        assertEquals(before, graph.viewport().camera().get().screenY(graph.layout().get().y(box(Family.EXPLORER))), 1e-6);
    }

    @Test
    void whatTheUserDrewIsTakenBackAndDoneAgain() {
        graph.select(Family.SERVICES);
        graph.hide(box(Family.SVCHOST));
        assertEquals(List.of("services.exe"), drawn());
        graph.undo();
        assertEquals(List.of("services.exe", "svchost.exe"), drawn());
        graph.redo();
        assertEquals(List.of("services.exe"), drawn());
        graph.showHidden();
        assertEquals(List.of("services.exe", "svchost.exe"), drawn());
    }

    @Test
    void whatOnlyASelectionDrewIsNotGoneBackTo() {
        graph.select(Family.SERVICES);
        graph.select(Family.CALC);
        assertFalse(graph.canUndo());
        graph.hide(box(Family.CALC));
        graph.select(Family.SVCHOST);
        assertTrue(graph.canUndo());
        graph.undo();
        assertTrue(drawn().contains("powershell.exe"), drawn().toString());
    }

    @Test
    void theKeyboardWalksAlongTheEdges() {
        graph.select(Family.EXPLORER);
        graph.walk(Walk.Way.RIGHT);
        assertEquals(box(Family.WINWORD), graph.focus());
        graph.walk(Walk.Way.DOWN);
        assertEquals(box(Family.NOTEPAD), graph.focus());
        graph.walk(Walk.Way.DOWN);
        assertEquals(box(Family.NOTEPAD), graph.focus());
        graph.walk(Walk.Way.LEFT);
        assertEquals(box(Family.EXPLORER), graph.focus());
    }

    @Test
    void toTheRightOfAFoldedProcessItIsOpened() {
        graph.select(Family.SERVICES);
        graph.toggle(box(Family.SERVICES));
        assertEquals(List.of("services.exe"), drawn());
        graph.walk(Walk.Way.RIGHT);
        assertEquals(List.of("services.exe", "svchost.exe"), drawn());
    }

    @Test
    void tabGoesFromFindingToFindingAndThenOn() {
        graph.select(Family.EXPLORER);
        assertTrue(graph.walkFlagged(1));
        assertEquals(box(Family.POWERSHELL), graph.focus());
        assertTrue(graph.walkFlagged(1));
        assertEquals(box(Family.CALC), graph.focus());
        assertFalse(graph.walkFlagged(1));
    }

    @Test
    void choosingTellsTheOtherPanes() {
        graph.select(Family.CALC);
        graph.choose(box(Family.WINWORD));
        assertEquals(List.of(Family.WINWORD), chosen);
    }

    @Test
    void anEdgeTellsHowLongAfterItsParentAProcessStarted() {
        assertEquals("2.0 s", graph.elapsed(Family.NOTEPAD));
        assertEquals("", graph.elapsed(Family.EXPLORER));
    }

    @Test
    void aBoxIsSpokenWithItsRelations() {
        graph.select(Family.CALC);
        assertEquals("powershell.exe, 30, High finding, 2.0 s after its parent winword.exe, 1 of 1 child drawn", BoxText.spoken(graph, box(Family.POWERSHELL)));
        assertEquals("explorer.exe, 10, + 1 more, 1 of 2 children drawn", BoxText.spoken(graph, box(Family.EXPLORER)));
        assertTrue(BoxText.spoken(graph, box(Family.CALC)).endsWith(", selected"));
    }

    @Test
    void anotherCaseBeginsEmpty() {
        graph.select(Family.CALC);
        graph.hide(box(Family.CALC));
        graph.show(snapshot);
        assertEquals(List.of(), drawn());
        assertFalse(graph.canUndo());
    }
}
