package pedigree.ui.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pedigree.Events.connection;
import static pedigree.Events.start;
import static pedigree.Events.write;

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
import pedigree.lineage.ProcessTree;
import pedigree.store.CaseFile;

/** The events, by keyboard. */
class EventsViewTest {

    private static final int SHELL = 1;

    @TempDir
    private static Path folder;
    private static EventsPage page;
    private static Snapshot snapshot;

    @BeforeAll
    static void showThem() throws Exception {
        try (CaseFile caseFile = Cases.linked(folder,
                start("winword.exe", 10).at(1),
                start("powershell.exe", 20).at(2).by("winword.exe", 10),
                connection("powershell.exe", 20).at(5).field("DestinationIp", "10.0.0.5").field("DestinationPort", "80"),
                write("powershell.exe", 20, "C:\\Temp\\a\u202etxt.exe").at(6))) {
            snapshot = Snapshot.of(caseFile);
        }
        page = new EventsPage();
    }

    @AfterAll
    static void closeThem() {
        page.close();
    }

    @BeforeEach
    void selectTheShell() {
        page.show(snapshot, SHELL);
    }

    @Test
    void theEventsOfTheSelectedProcessAreReadAcross() {
        assertEquals(List.of("Process start | powershell.exe 20 | C:\\Windows\\powershell.exe", "Network connection | powershell.exe 20 | 10.0.0.5:80",
                "File created | powershell.exe 20 | C:\\Temp\\a\\u202etxt.exe"), page.rows());
        assertEquals("3 events · 3 kinds", page.summary());
        assertEquals("Process start, C:\\Windows\\powershell.exe, powershell.exe 20, 2026-01-02 03:00:02.000", page.spoken());
    }

    @Test
    void arrowsGoFromEventToEvent() {
        assertEquals("Process start", page.title());
        page.press(KeyCode.DOWN);
        assertEquals("Network connection", page.title());
        page.press(KeyCode.END);
        assertEquals("File created", page.title());
        assertTrue(page.fields().contains("TargetFilename=C:\\Temp\\a\u202etxt.exe"), page.fields().toString());
    }

    @Test
    void enterGoesToTheProcess() {
        page.press(KeyCode.DOWN);
        page.press(KeyCode.ENTER);
        assertEquals(List.of(SHELL), page.chosen());
    }

    @Test
    void aRowIsCopied() {
        page.press(KeyCode.DOWN);
        page.press(KeyCode.CONTROL, KeyCode.C);
        assertEquals("2026-01-02 03:00:05.000\tNetwork connection\tpowershell.exe 20\t10.0.0.5:80\tWKS1", page.copied());
    }

    @Test
    void aValueIsCopiedAsItIs() {
        page.press(KeyCode.END);
        page.focus("event-fields");
        page.press(KeyCode.DOWN);
        page.press(KeyCode.DOWN);
        page.press(KeyCode.CONTROL, KeyCode.C);
        assertEquals("C:\\Temp\\a\u202etxt.exe", page.copied());
    }

    @Test
    void aKindAloneHasItsColumns() {
        assertEquals("All kinds", page.kinds());
        assertEquals(List.of("Time (UTC)", "Kind", "Process", "What", "Host"), page.columns());
        page.check("Network connection · 1");
        assertEquals("Network connection", page.kinds());
        assertEquals(List.of("Time (UTC)", "Kind", "Process", "What", "DestinationIp", "DestinationPort", "Host"), page.columns());
        assertEquals("1 of 3 events · 3 kinds", page.summary());
    }

    @Test
    void theRecordIsShownWhenItIsAskedFor() {
        page.press(KeyCode.END);
        assertEquals("", page.record());
        page.focus("event-record");
        page.press(KeyCode.SPACE);
        assertTrue(page.record().contains("TargetFilename: C:\\Temp\\a\\u202etxt.exe"), page.record());
        page.press(KeyCode.SPACE);
        assertEquals("", page.record());
    }

    @Test
    void withoutASelectionTheNextStepIsOffered() {
        page.show(snapshot, ProcessTree.NONE);
        assertEquals("Select a process in the tree to see its events here", page.hint());
        page.press(KeyCode.SPACE);
        assertEquals("4 events · 3 kinds", page.summary());
    }
}
