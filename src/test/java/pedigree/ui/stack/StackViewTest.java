package pedigree.ui.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static pedigree.Events.start;

import java.nio.file.Path;
import java.util.List;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.Cases;
import pedigree.investigation.Snapshot;
import pedigree.store.CaseFile;

/** The values counted, by keyboard. */
class StackViewTest {

    @TempDir
    private static Path folder;
    private static StackPage page;
    private static Snapshot snapshot;

    @BeforeAll
    static void showThem() throws Exception {
        try (CaseFile caseFile = Cases.linked(folder,
                start("cmd.exe", 10).at(1).field("User", "LAB\\ann"),
                start("cmd.exe", 11).at(2).on("WKS2").field("User", "LAB\\ann"),
                start("calc.exe", 12).at(3),
                start("cmd.exe", 13).at(4).field("User", "LAB\\bob"))) {
            snapshot = Snapshot.of(caseFile);
        }
        page = new StackPage();
    }

    @AfterAll
    static void closeThem() {
        page.close();
    }

    @BeforeEach
    void showTheCase() {
        page.show(snapshot);
    }

    @Test
    void programsAreShownRarestFirst() {
        assertEquals(List.of("calc.exe | 1 | 1", "cmd.exe | 3 | 2"), page.rows());
        assertEquals("2 values of 4 processes", page.summary());
        assertEquals(List.of("Program", "Count", "Hosts", "First seen (UTC)", "Last seen (UTC)", "On"), page.columns());
    }

    @Test
    void enterSearchesForWhatARowCounts() {
        page.press(KeyCode.DOWN);
        page.press(KeyCode.ENTER);
        assertEquals(List.of("image:cmd.exe"), page.narrowed());
    }

    @Test
    void aRowIsCopied() {
        page.press(KeyCode.CONTROL, KeyCode.C);
        assertEquals("calc.exe\t1\t1\tWKS1\t2026-01-02 03:00:03.000\t2026-01-02 03:00:03.000", page.copied());
    }

    @Test
    void theRestOfAFieldsNameIsWrittenAsItIsTyped() {
        page.type(0, "us");
        assertEquals("User", page.field(0));
        page.press(KeyCode.ENTER);
        assertEquals(List.of("not known | 1 | 1", "LAB\\bob | 1 | 1", "LAB\\ann | 2 | 2"), page.rows());
    }

    @Test
    void aSecondFieldIsAddedAndTakenAway() {
        page.type(1, "user");
        page.press(KeyCode.ENTER);
        assertEquals(List.of("calc.exe | not known | 1 | 1", "cmd.exe | LAB\\bob | 1 | 1", "cmd.exe | LAB\\ann | 2 | 2"), page.rows());
        page.type(1, "");
        page.press(KeyCode.DELETE);
        page.press(KeyCode.ENTER);
        assertEquals(2, page.rows().size());
    }

    @Test
    void aFieldThatNoEventHasIsRefused() {
        page.type(0, "Nonsense");
        page.press(KeyCode.ENTER);
        assertEquals("No event of the case has a field 'Nonsense'", page.problem());
    }
}
