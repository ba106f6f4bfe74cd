package pedigree.ui.histogram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.investigation.Snapshot;
import pedigree.lineage.Lifetimes;
import pedigree.store.CaseFile;
import pedigree.ui.Family;

/** The histogram, by keyboard, and its drag. */
class HistogramViewTest {

    @TempDir
    private static Path folder;
    private static Snapshot snapshot;
    private static Lifetimes times;
    private static HistogramPage page;

    @BeforeAll
    static void makeTheCase() throws Exception {
        snapshot = Family.in(folder);
        try (CaseFile caseFile = CaseFile.openReadOnly(snapshot.file())) {
            times = Lifetimes.of(caseFile);
        }
        page = new HistogramPage();
    }

    @AfterAll
    static void closeTheWindow() {
        page.close();
    }

    @BeforeEach
    void showIt() {
        page.show(snapshot, times);
    }

    @Test
    void withoutARangeAllTimeIsShown() {
        assertEquals("", page.chip());
        assertTrue(page.spoken().endsWith("2026-01-02 UTC: all of the time"), page.spoken());
    }

    @Test
    void arrowsMoveTheBeginningAndEscapeShowsAllAgain() {
        page.press(KeyCode.RIGHT);
        long first = page.range().orElseThrow().from().ticks();
        page.press(KeyCode.SHIFT, KeyCode.RIGHT);
        long second = page.range().orElseThrow().from().ticks();
        long bar = first - times.start(Family.EXPLORER);
        assertEquals(10 * bar, second - first);
        assertTrue(page.spoken().contains(" – 03:00:0"), page.spoken());
        page.press(KeyCode.ESCAPE);
        assertEquals(Optional.empty(), page.range());
    }

    @Test
    void tabGoesToTheEndOfTheRange() {
        page.press(KeyCode.TAB);
        page.press(KeyCode.SHIFT, KeyCode.LEFT);
        assertEquals(times.start(Family.EXPLORER), page.range().orElseThrow().from().ticks());
        assertTrue(page.range().orElseThrow().to().ticks() <= times.start(Family.SVCHOST), page.range().toString());
    }

    @Test
    void theChipSaysTheRangeAndTakesItBack() {
        page.drag(0.25, 0.75);
        assertTrue(page.chip().matches("03:00:0\\d(\\.\\d+)? – 03:00:0\\d(\\.\\d+)?  ✕"), page.chip());
        page.click("#histogram-range");
        assertEquals(Optional.empty(), page.range());
    }

    @Test
    void aCaseWithoutTimesSaysSo() {
        long[] none = new long[times.size()];
        Arrays.fill(none, Lifetimes.UNKNOWN);
        page.show(snapshot, new Lifetimes(none, none));
        assertTrue(page.saysThatThereIsNoTime());
        page.press(KeyCode.RIGHT);
        assertEquals(Optional.empty(), page.range());
    }
}
