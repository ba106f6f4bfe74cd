package pedigree.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import javafx.scene.input.KeyCode;

import net.lingala.zip4j.model.enums.CompressionMethod;
import net.lingala.zip4j.model.enums.EncryptionMethod;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.Archives;

/** The window, by keyboard, on a small sample. */
class WorkbenchTest {

    private static final Path CALC = Path.of("samples", "rundll32-calc.evtx");
    private static final List<String> TO_RUNDLL32 = List.of("userinit.exe", "explorer.exe", "cmd.exe");

    @TempDir
    private static Path folder;
    private static WorkbenchPage page;

    @BeforeAll
    static void showTheWindow() throws Exception {
        Settings.initial().withTheme("light").withScale(1).write(folder.resolve("settings.json")); // whatever the system says
        page = new WorkbenchPage(folder.resolve("settings.json"));
    }

    @AfterAll
    static void closeTheWindow() throws Exception {
        page.close();
    }

    @BeforeEach
    void openTheSample() {
        page.open(CALC);
    }

    @AfterEach
    void noJobFailed() {
        assertEquals(List.of(), page.failures());
    }

    @Test
    void aLogIsOpenedWithItsFindings() {
        assertEquals("rundll32-calc.evtx — Pedigree", page.title());
        assertEquals(2, page.findings().size(), page.findings().toString());
        assertEquals(List.of("1 source", "8 processes and 1 inferred", "21 events", "2 findings"), List.of(page.status().split(" {2,}")));
    }

    @Test
    void theWholeTreeIsSeenAndItsFirstRowSelected() {
        assertEquals(9, page.processes().size(), page.processes().toString());
        assertEquals(List.of("userinit.exe"), page.selected());
    }

    @Test
    void aValueOfTheSelectedProcessNarrowsTheSearch() {
        page.press(KeyCode.F8);
        page.choose("tree-filter-in", 0);
        assertEquals("image:rundll32.exe", page.searchText());
        page.choose("tree-filter-out", 0);
        assertEquals("image:rundll32.exe -image:rundll32.exe", page.searchText());
    }

    @Test
    void whatStandsBelowTheSelectedProcessIsSearchedFor() {
        page.clickProcess("cmd.exe");
        page.choose("tree-ancestor-of", 0);
        assertEquals("ancestor(image:cmd.exe)", page.searchText());
        assertTrue(page.processes().contains("rundll32.exe"), page.processes().toString());
    }

    @Test
    void f8GoesToTheProcessOfAFinding() {
        page.press(KeyCode.F8);
        assertEquals(List.of("rundll32.exe"), page.selected());
        assertEquals("rundll32.exe", page.detailsOf());
        assertEquals(TO_RUNDLL32, page.lineage());
    }

    @Test
    void aFindingIsGoneToAgainByAClick() {
        page.clickFinding(0);
        page.clickProcess("chrome.exe");
        assertEquals("chrome.exe", page.detailsOf());
        page.clickFinding(0);
        assertEquals("rundll32.exe", page.detailsOf());
    }

    @Test
    void theLineageLeadsToAnAncestor() {
        page.press(KeyCode.F8);
        page.clickAncestor("cmd.exe");
        assertEquals("cmd.exe", page.detailsOf());
        assertEquals(List.of("cmd.exe"), page.selected());
    }

    @Test
    void aParentIsSetByKeyboardAndTakenBack() {
        page.press(KeyCode.F8);
        page.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        assertEquals(List.of("cmd.exe", "No"), page.candidates());
        page.press(KeyCode.ENTER);
        assertEquals(List.of("cmd.exe", "No"), page.candidates(), "Enter alone sets nothing");
        page.type("notepad");
        assertEquals(List.of("notepad.exe"), page.candidates());
        page.press(KeyCode.ENTER);
        assertEquals(List.of("rundll32.exe"), page.selected());
        assertEquals(List.of("userinit.exe", "explorer.exe", "notepad.exe"), page.lineage());
        page.press(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(TO_RUNDLL32, page.lineage());
        page.press(KeyCode.CONTROL, KeyCode.Y);
        assertEquals(List.of("userinit.exe", "explorer.exe", "notepad.exe"), page.lineage());
    }

    @Test
    void theDetailsMarkWhatMatchedInTheCommandLine() {
        page.press(KeyCode.F8);
        String marked = page.markedCommandLine();
        assertTrue(page.commandLine().startsWith("rundll32  vbscript:"), page.commandLine());
        assertFalse(marked.isEmpty());
        assertTrue(marked.length() < page.commandLine().length(), marked);
    }

    @Test
    void aSearchKeepsTheAncestorsOfWhatItFound() {
        page.press(KeyCode.CONTROL, KeyCode.F);
        page.write("notepad");
        assertEquals(List.of("userinit.exe", "explorer.exe", "notepad.exe"), page.processes());
        assertEquals(List.of("userinit.exe", "explorer.exe"), page.dimmed());
    }

    @Test
    void aColumnIsChosenByKeyboardAndHiddenAgain() {
        page.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
        page.type("grandparent");
        page.press(KeyCode.ENTER);
        assertEquals("Grandparent", page.columns().get(page.columns().size() - 1));
        page.press(KeyCode.ENTER);
        page.press(KeyCode.ESCAPE);
        assertEquals(List.of("Process", "PID", "Started (UTC)", "Lived", "User", "Command line", "Integrity"), page.columns());
    }

    @Test
    void aLongCommandLineIsToldWhereTheMouseRests() {
        assertTrue(page.longCommandLine().length() > 100, page.longCommandLine());
    }

    @Test
    void whatASearchLeavesOutIsCountedInItsPlaceAndShownWithTheRightKey() throws IOException {
        page.press(KeyCode.CONTROL, KeyCode.F);
        page.write("notepad");
        page.press(KeyCode.ENTER);
        assertEquals(List.of("userinit.exe", "explorer.exe", "notepad.exe"), page.processes());
        long leftOut = page.remarks().stream().filter(remark -> remark.matches("… \\d+ more")).count();
        page.clickProcess("explorer.exe");
        page.press(KeyCode.RIGHT);
        assertTrue(page.processes().size() > 3, page.processes().toString());
        assertEquals(leftOut - 1, page.remarks().stream().filter(remark -> remark.endsWith(" more")).count());
        assertTrue(Files.readString(folder.resolve("settings.json")).contains("\"notepad\" ]"), "kept for the next session");
    }

    @Test
    void typingIntoTheTreeSearches() {
        page.write("note");
        assertEquals("note", page.searchText());
        assertEquals(List.of("userinit.exe", "explorer.exe", "notepad.exe"), page.processes());
    }

    @Test
    void enterGoesFromTheTreeToTheDetails() {
        page.press(KeyCode.ENTER);
        assertTrue(page.isKeyboardIn("details"));
    }

    @Test
    void escapeClearsTheSearch() {
        page.press(KeyCode.CONTROL, KeyCode.F);
        page.write("notepad");
        page.press(KeyCode.ESCAPE);
        assertEquals("", page.searchText());
        assertEquals(9, page.processes().size());
        assertEquals(List.of(), page.dimmed());
    }

    @Test
    void eventsArePastedIntoWhatIsOpen() throws IOException {
        page.copy(Files.readString(Path.of("samples/rundll32-calc-copied.txt")));
        page.press(KeyCode.CONTROL, KeyCode.V);
        assertEquals("2 sources", page.status().split(" {2,}")[0]);
        assertTrue(page.title().startsWith("rundll32-calc.evtx + pasted "), page.title());
        assertEquals("Added 21 events of the text that was pasted", page.told());
    }

    @Test
    void textIsPastedIntoTheSearchWhileThatHasTheKeyboard() {
        page.copy("notepad");
        page.press(KeyCode.CONTROL, KeyCode.F);
        page.press(KeyCode.CONTROL, KeyCode.V);
        assertEquals("notepad", page.searchText());
        assertEquals("1 source", page.status().split(" {2,}")[0]);
    }

    @Test
    void aFileThatWasCopiedIsOpened() {
        page.copy(Path.of("samples", "procdump-lsass-sysmon.evtx"));
        page.press(KeyCode.CONTROL, KeyCode.V);
        assertEquals("procdump-lsass-sysmon.evtx — Pedigree", page.title());
    }

    @Test
    void anArchiveIsSkippedByEscape() throws IOException {
        Path zip = Archives.file(folder, "y.zip", Archives.zip(Archives.members("a.evtx", Files.readAllBytes(CALC)), "infected", EncryptionMethod.AES, CompressionMethod.DEFLATE));
        page.open(zip);
        assertEquals(List.of(zip.toString()), page.lockedArchives());
        page.press(KeyCode.ESCAPE);
        assertEquals(List.of(), page.lockedArchives());
        assertEquals(zip + ": encrypted, not read", page.told());
        assertEquals("rundll32-calc.evtx — Pedigree", page.title());
    }

    @Test
    void aSearchThatFindsNothingSaysSo() {
        page.press(KeyCode.CONTROL, KeyCode.F);
        page.write("nowhere");
        assertEquals(List.of("0 of 9 match"), page.hint());
        page.press(KeyCode.ESCAPE);
        assertEquals(List.of(), page.hint());
    }

    @Test
    void aTextThatIsNoQuerySaysWhyBelowTheBox() {
        page.press(KeyCode.CONTROL, KeyCode.F);
        page.write("level:hig");
        assertEquals("", page.searchProblem(), "it is being written");
        page.press(KeyCode.ENTER);
        assertEquals("character 7: expected informational, low, medium, high or critical, found 'hig'", page.searchProblem());
        page.write("h");
        assertEquals("", page.searchProblem());
        assertTrue(page.searchSummary().contains(" of 9 match · "), page.searchSummary());
    }

    @Test
    void whatMayComeIsChosenByKeyboard() {
        page.press(KeyCode.CONTROL, KeyCode.F);
        page.write("image:not");
        page.press(KeyCode.CONTROL, KeyCode.SPACE);
        assertEquals(List.of("notepad.exe"), page.proposals());
        page.press(KeyCode.ENTER);
        assertEquals("image:notepad.exe", page.searchText());
        assertEquals(List.of(), page.proposals());
        page.write(" or lev");
        page.press(KeyCode.CONTROL, KeyCode.SPACE);
        page.press(KeyCode.ESCAPE);
        assertEquals("image:notepad.exe or lev", page.searchText());
    }

    @Test
    void theSearchBeforeIsBackByTheUpKey() {
        page.press(KeyCode.CONTROL, KeyCode.F);
        page.write("notepad");
        page.press(KeyCode.ENTER);
        page.press(KeyCode.ESCAPE);
        page.press(KeyCode.UP);
        assertEquals("notepad", page.searchText());
    }

    @Test
    void relativesOfWhatWasFoundAreShownAsChosen() {
        page.press(KeyCode.CONTROL, KeyCode.F);
        page.write("image:rundll32.exe");
        assertTrue(page.processes().contains("calc.exe"));
        page.press(KeyCode.CONTROL, KeyCode.R);
        page.press(KeyCode.CONTROL, KeyCode.R);
        assertEquals(List.of("userinit.exe", "explorer.exe", "cmd.exe", "rundll32.exe"), page.processes());
    }

    @Test
    void leftClosesAndRightOpens() {
        page.press(KeyCode.LEFT);
        assertEquals(List.of("userinit.exe"), page.processes());
        page.press(KeyCode.RIGHT);
        assertEquals(9, page.processes().size());
        page.press(KeyCode.RIGHT);
        assertEquals(List.of("explorer.exe"), page.selected());
    }

    @Test
    void backspaceGoesToTheParent() {
        page.press(KeyCode.F8);
        page.press(KeyCode.BACK_SPACE);
        assertEquals(List.of("cmd.exe"), page.selected());
        assertEquals("cmd.exe", page.detailsOf());
    }

    @Test
    void downGoesToTheNextRow() {
        page.press(KeyCode.DOWN);
        assertEquals(List.of("explorer.exe"), page.selected());
        assertEquals("explorer.exe", page.detailsOf());
    }

    @Test
    void theThemeIsChangedAndRemembered() {
        assertEquals(List.of("light.css", "layout.css"), page.sheets());
        page.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
        assertEquals(List.of("dark.css", "layout.css"), page.sheets());
        assertEquals("dark", Settings.read(folder.resolve("settings.json")).theme());
        page.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
        assertEquals(List.of("light.css", "layout.css"), page.sheets());
    }

    @Test
    void altLeftGoesBackToWhatWasSelected() {
        page.press(KeyCode.F8);
        page.clickProcess("chrome.exe");
        page.press(KeyCode.ALT, KeyCode.LEFT);
        assertEquals("rundll32.exe", page.detailsOf());
        page.press(KeyCode.ALT, KeyCode.RIGHT);
        assertEquals("chrome.exe", page.detailsOf());
    }

    @Test
    void aCommandIsFoundByLettersAndDone() {
        page.press(KeyCode.CONTROL, KeyCode.K);
        page.type("lightdark");
        assertEquals("Light or dark", page.foundCommands().get(0));
        page.press(KeyCode.ENTER);
        assertEquals(List.of("dark.css", "layout.css"), page.sheets());
        page.press(KeyCode.CONTROL, KeyCode.K);
        assertEquals("Light or dark", page.foundCommands().get(0), "what was done last comes first");
        page.press(KeyCode.ESCAPE);
        assertEquals(List.of(), page.foundCommands());
        page.press(KeyCode.CONTROL, KeyCode.K);
        page.press(KeyCode.ENTER);
        assertEquals(List.of("light.css", "layout.css"), page.sheets());
    }

    @Test
    void theSheetOfKeysIsSearched() {
        page.press(KeyCode.F1);
        page.type("sources");
        assertEquals(List.of("Sources and what they lack…"), page.keyMeanings());
        page.press(KeyCode.ESCAPE);
        assertEquals(List.of(), page.keyMeanings());
    }

    @Test
    void theLeastSeverityIsChosenByKeyboard() {
        page.press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.L);
        page.press(KeyCode.DOWN);
        page.press(KeyCode.DOWN);
        page.press(KeyCode.ENTER);
        assertEquals("level>=critical", page.searchText());
    }

    @Test
    void aSearchIsSavedByKeyboard() {
        page.press(KeyCode.CONTROL, KeyCode.F);
        page.write("notepad");
        page.press(KeyCode.CONTROL, KeyCode.D);
        page.type("mine");
        page.press(KeyCode.ENTER);
        assertEquals(Map.of("mine", "notepad"), Settings.read(folder.resolve("settings.json")).saved());
    }

    @Test
    void whateverCanHaveTheKeyboardSaysWhatItIs() {
        page.press(KeyCode.F8);
        Set<String> nameless = new TreeSet<>();
        for (KeyCode pane : List.of(KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5, KeyCode.DIGIT1)) {
            page.press(KeyCode.CONTROL, pane);
            nameless.addAll(page.nameless());
        }
        assertEquals(Set.of(), nameless);
    }

    @Test
    void theHostsAreShownByKeyboard() {
        page.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        assertEquals(List.of("alma-pc 9"), page.hosts());
        page.press(KeyCode.ESCAPE);
        assertEquals(List.of(), page.hosts());
    }

    @Test
    void textGrowsByKeyboard() {
        double usual = page.textSize();
        page.press(KeyCode.CONTROL, KeyCode.EQUALS);
        page.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.EQUALS);
        assertEquals(1.2 * usual, page.textSize(), 0.3);
        page.press(KeyCode.CONTROL, KeyCode.MINUS);
        page.press(KeyCode.CONTROL, KeyCode.MINUS);
        assertEquals(usual, page.textSize(), 0.1);
    }

    @Test
    void f6GoesThroughThePanes() {
        List<String> stops = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            page.press(KeyCode.F6);
            stops.add(page.keyboardIn());
        }
        assertEquals(List.of("details", "search", "histogram-bars", "findings", "process-tree"), stops);
        page.press(KeyCode.SHIFT, KeyCode.F6);
        assertEquals("findings", page.keyboardIn());
    }

    @Test
    void theSourcesSayWhatTheyLack() {
        page.open(Path.of("samples", "procdump-lsass-security.evtx"));
        assertEquals("no command lines", page.warning());
        page.press(KeyCode.CONTROL, KeyCode.I);
        assertEquals(List.of(Path.of("samples", "procdump-lsass-security.evtx").toString()), page.sourceFiles());
        assertTrue(page.sourceText().contains("No hashes: programs are told apart by name and path only."), page.sourceText().toString());
        page.press(KeyCode.ESCAPE);
        assertEquals(List.of(), page.sourceText());
    }

    @Test
    void aLogThatLacksNothingIsNotWarnedOf() {
        assertEquals("", page.warning());
    }

    @Test
    void anotherLogTakesThePlaceOfTheFirst() {
        page.press(KeyCode.F8);
        page.open(Path.of("samples", "procdump-lsass-security.evtx"));
        assertEquals("procdump-lsass-security.evtx — Pedigree", page.title());
        assertEquals(List.of(), page.findings());
        assertFalse(page.canUse("next-finding"));
        assertEquals(1, page.selected().size());
    }
}
