package pedigree.ui.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.investigation.Snapshot;
import pedigree.lineage.ProcessTree;
import pedigree.ui.Family;

/** The graph, by keyboard. */
class GraphViewTest {

    private static final List<String> TO_CALC = List.of("calc.exe", "explorer.exe", "powershell.exe", "winword.exe");

    @TempDir
    private static Path folder;
    private static Snapshot snapshot;
    private static GraphPage page;

    @BeforeAll
    static void makeTheCase() throws Exception {
        snapshot = Family.in(folder);
        page = new GraphPage();
    }

    @AfterAll
    static void closeTheWindow() {
        page.close();
    }

    @BeforeEach
    void selectCalc() {
        page.show(snapshot, Family.CALC);
    }

    @Test
    void theLineageOfWhatIsSelectedIsDrawn() {
        assertEquals(TO_CALC, page.boxes());
        assertEquals("", page.hint());
        assertTrue(page.colours() > 20, page.colours() + " colours");
    }

    @Test
    void withoutASelectionItIsSaidHowToMakeOne() {
        page.show(snapshot, ProcessTree.NONE);
        assertTrue(page.hint().startsWith("Select a process"), page.hint());
        assertEquals("No process is drawn", page.spoken());
    }

    @Test
    void arrowsWalkAlongTheEdgesAndItIsSaidWhere() {
        page.press(KeyCode.LEFT);
        assertTrue(page.spoken().startsWith("powershell.exe, 30, High finding"), page.spoken());
        page.press(KeyCode.HOME);
        assertTrue(page.spoken().startsWith("explorer.exe"), page.spoken());
        page.press(KeyCode.TAB);
        assertTrue(page.spoken().startsWith("powershell.exe"), page.spoken());
    }

    @Test
    void enterOpensAndSpaceSelects() {
        page.press(KeyCode.HOME);
        page.press(KeyCode.ENTER);
        assertTrue(page.boxes().contains("notepad.exe"), page.boxes().toString());
        page.press(KeyCode.SPACE);
        assertEquals(List.of(Family.EXPLORER), page.chosen());
    }

    @Test
    void hiddenProcessesComeBackAndStepsAreTakenBack() {
        page.press(KeyCode.H);
        assertFalse(page.boxes().contains("calc.exe"), page.boxes().toString());
        assertEquals("Show 1 hidden", page.tool("graph-hidden"));
        page.press(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(TO_CALC, page.boxes());
        page.press(KeyCode.CONTROL, KeyCode.Y);
        assertFalse(page.boxes().contains("calc.exe"), page.boxes().toString());
        page.press(KeyCode.SHIFT, KeyCode.H);
        assertEquals(TO_CALC, page.boxes());
    }

    @Test
    void allBelowIsDrawn() {
        page.press(KeyCode.HOME);
        page.press(KeyCode.A);
        assertEquals(5, page.boxes().size(), page.boxes().toString());
    }

    @Test
    void keysAndToolsMakeItLargerAndSmallerAndFit() {
        String fitting = page.tool("graph-full");
        page.press(KeyCode.CONTROL, KeyCode.ADD);
        page.press("graph-larger");
        assertNotEquals(fitting, page.tool("graph-full"));
        page.press(KeyCode.F);
        assertEquals(fitting, page.tool("graph-full"));
        page.press(KeyCode.DIGIT0);
        assertEquals("100 %", page.tool("graph-full"));
    }

    @Test
    void theMinimapIsHiddenAndShown() {
        assertTrue(page.isMinimapShown());
        page.press(KeyCode.M);
        assertFalse(page.isMinimapShown());
        page.press("graph-map");
        assertTrue(page.isMinimapShown());
    }

    @Test
    void aClickSelectsAndOneOnTheMarkOpens() {
        page.click(Family.WINWORD, 0, 0);
        assertEquals(List.of(Family.WINWORD), page.chosen());
        page.click(Family.EXPLORER, Layout.WIDTH / 2, 0);
        assertTrue(page.boxes().contains("notepad.exe"), page.boxes().toString());
        assertEquals(List.of(Family.WINWORD), page.chosen());
    }

    @Test
    void theMenuCopiesThePicture() {
        page.press(KeyCode.SHIFT, KeyCode.F10);
        page.press(KeyCode.UP);
        page.press(KeyCode.ENTER);
        assertTrue(page.isPictureCopied());
    }
}
