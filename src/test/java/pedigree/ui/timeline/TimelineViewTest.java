package pedigree.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pedigree.Events.activity;
import static pedigree.Events.connection;
import static pedigree.Events.end;
import static pedigree.Events.start;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.Cases;
import pedigree.event.Category;
import pedigree.event.Level;
import pedigree.event.Timestamp;
import pedigree.investigation.Snapshot;
import pedigree.lineage.Lifetimes;
import pedigree.lineage.ProcessTree;
import pedigree.store.CaseFile;
import pedigree.ui.Family;

/** The timeline, by keyboard: explorer starts cmd, which ends, and that starts calc, which connects and loads a module. */
class TimelineViewTest {

    private static final int EXPLORER = 0;
    private static final int CMD = 1;
    private static final int CALC = 2;

    @TempDir
    private static Path folder;
    private static Snapshot snapshot;
    private static Lifetimes times;
    private static TimelinePage page;

    @BeforeAll
    static void makeTheCase() throws Exception {
        try (CaseFile caseFile = Cases.linked(folder,
                start("explorer.exe", 10).at(1),
                start("cmd.exe", 20).at(100).by("explorer.exe", 10),
                start("calc.exe", 30).at(200).by("cmd.exe", 20),
                connection("calc.exe", 30).at(210),
                activity(Category.IMAGE_LOAD, "7", "calc.exe", 30).at(220),
                end("cmd.exe", 20).at(300))) {
            caseFile.findings().replace(List.of(Family.finding("calc", Level.HIGH, CALC)));
            snapshot = Snapshot.of(caseFile);
            times = Lifetimes.of(caseFile);
        }
        page = new TimelinePage();
    }

    @AfterAll
    static void closeTheWindow() {
        page.close();
    }

    @BeforeEach
    void selectCmd() {
        page.show(snapshot, times, CMD);
    }

    @Test
    void theSelectedLifeIsToldInWords() {
        assertEquals("cmd.exe 20, from 2026-01-02 03:01:40.000 to 2026-01-02 03:05:00.000, row 2 of 3", page.spoken());
        assertTrue(page.colours() > 10, page.colours() + " colours");
    }

    @Test
    void arrowsSelectAndItIsSaidWhatTheProcessDid() {
        page.press(KeyCode.DOWN);
        assertEquals(List.of(CALC), page.chosen());
        assertEquals("calc.exe 30, from 2026-01-02 03:03:20.000, end not logged, High finding, module load × 1, network, DNS × 1, row 3 of 3", page.spoken());
        page.press(KeyCode.HOME);
        assertEquals(List.of(CALC, EXPLORER), page.chosen());
    }

    @Test
    void keysZoomAndFit() {
        page.press(KeyCode.DIGIT0);
        long all = page.length();
        assertTrue(page.sight().matches("02:59:5\\d – 03:05:\\d\\d UTC · scroll to zoom"), page.sight());
        page.press(KeyCode.CONTROL, KeyCode.PLUS);
        assertEquals(all / 1.5, page.length(), 1);
        page.press(KeyCode.CONTROL, KeyCode.MINUS);
        assertEquals(all, page.length(), 2);
        page.press(KeyCode.F);
        assertEquals(200 * 1.06 * Timestamp.SECOND, page.length(), 2);
    }

    @Test
    void arrowsMoveInTime() {
        page.press(KeyCode.F);
        String before = page.sight();
        page.press(KeyCode.RIGHT);
        assertTrue(page.sight().compareTo(before) > 0, page.sight());
        page.press(KeyCode.LEFT);
        assertEquals(before, page.sight());
    }

    @Test
    void rShowsWhatIsInSightInAllPanesAndEscapeAllTimeAgain() {
        page.press(KeyCode.R);
        assertEquals(page.length(), page.range().orElseThrow().length());
        page.press(KeyCode.ESCAPE);
        assertEquals(Optional.empty(), page.range());
    }

    @Test
    void aDragAlongTheAxisChoosesATimeAndAClickAProcess() {
        page.dragAxis(300, 600);
        long length = page.range().orElseThrow().length();
        assertEquals(page.length() * 300.0 / 680, length, page.length() / 20.0);
        page.click(40, 60);
        assertEquals(List.of(CALC), page.chosen());
    }

    @Test
    void withoutTimesItIsSaidWhereToGo() {
        long[] none = new long[times.size()];
        Arrays.fill(none, Lifetimes.UNKNOWN);
        page.show(snapshot, new Lifetimes(none, none), ProcessTree.NONE);
        assertTrue(page.spoken().startsWith("No process of this case has a time"), page.spoken());
        assertEquals("", page.sight());
        page.press(KeyCode.CONTROL, KeyCode.PLUS);
        page.press(KeyCode.R);
        assertEquals(Optional.empty(), page.range());
    }
}
