package pedigree.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tree by keyboard: its order, sections, levels and copies. */
class TreePaneTest {

    private static final List<String> STARTED = List.of("chrome.exe", "cmd.exe", "notepad.exe");

    @TempDir
    private static Path folder;
    private static WorkbenchPage page;

    @BeforeAll
    static void showTheWindow() throws TimeoutException {
        page = new WorkbenchPage(folder.resolve("settings.json"));
    }

    @AfterAll
    static void closeTheWindow() throws Exception {
        page.close();
    }

    @BeforeEach
    void openTheSample() {
        page.open(Path.of("samples", "rundll32-calc.evtx"));
    }

    @Test
    void siblingsAreSortedByAColumnAndPutBackWithEscape() {
        List<String> before = page.processes();
        page.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
        page.press(KeyCode.DOWN);
        page.press(KeyCode.ENTER);
        assertEquals(List.of("Process ▲"), page.sortedBy());
        List<String> sorted = page.processes().stream().filter(STARTED::contains).distinct().toList();
        assertEquals(sorted.stream().sorted().toList(), sorted);
        page.press(KeyCode.ESCAPE);
        assertEquals(List.of(), page.sortedBy());
        assertEquals(before, page.processes());
    }

    @Test
    void theTreeIsSplitByHostAndItsHeadingFolds() {
        page.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
        assertEquals(1, page.sections().size());
        assertTrue(page.sections().get(0).startsWith("▾"), page.sections().get(0));
        page.press(KeyCode.HOME);
        page.press(KeyCode.LEFT);
        assertEquals(0, page.processes().stream().filter(name -> !name.isEmpty()).count());
        page.press(KeyCode.RIGHT);
        page.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
        page.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
        assertEquals(List.of(), page.sections());
        assertEquals(9, page.processes().size());
    }

    @Test
    void onlyTheLineagesOfFindingsAreShown() {
        page.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.U);
        assertTrue(page.processes().contains("rundll32.exe"), page.processes().toString());
        assertTrue(page.processes().size() < 9, page.processes().toString());
        assertTrue(page.remarks().stream().anyMatch(remark -> remark.endsWith(" more")), page.remarks().toString());
        page.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.U);
        assertEquals(9, page.processes().size());
    }

    @Test
    void oneLevelIsOpened() {
        page.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT1);
        assertEquals(List.of("userinit.exe", "explorer.exe"), page.processes());
    }

    @Test
    void theLineageIsCopiedAsText() {
        page.press(KeyCode.F8);
        page.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        List<String> lines = page.copied().lines().toList();
        assertTrue(lines.get(0).startsWith("[userinit.exe]"), page.copied());
        assertTrue(lines.get(3).startsWith("      rundll32.exe ("), page.copied());
    }

    @Test
    void theRowIsCopiedBetweenTabs() {
        page.press(KeyCode.F8);
        page.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        assertTrue(page.copied().startsWith("rundll32.exe\t"), page.copied());
    }
}
