package pedigree.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.export.FindingExport;
import pedigree.investigation.Snapshot;
import pedigree.ui.Family;

class WorkbenchViewModelTest {

    private static final Path CALC = Path.of("samples/rundll32-calc.evtx");
    private static final Path DAMAGED = Path.of("samples/damaged.evtx");

    @TempDir
    private Path folder;

    private final WorkbenchViewModel model = new WorkbenchViewModel(Family.jobs(), Runnable::run);
    private final List<List<String>> told = new ArrayList<>();

    WorkbenchViewModelTest() {
        model.problems().addListener((property, old, lines) -> {
            if (!lines.isEmpty()) {
                told.add(lines);
            }
        });
    }

    @AfterEach
    void closeTheCase() throws Exception {
        model.close();
    }

    @Test
    void aLogIsOpenedAsATemporaryCaseWithItsFindings() {
        model.open(List.of(CALC));
        Snapshot now = model.snapshot().get().orElseThrow();
        assertEquals(9, now.tree().size(), "eight and the inferred userinit.exe");
        assertEquals(2, now.findings().size());
        assertEquals("rundll32-calc.evtx", model.title());
        assertFalse(model.isBusy().get());
    }

    @Test
    void theFindingThatIsLookedAtIsTheProcessThatIsShown() {
        model.open(List.of(CALC));
        model.findings().next();
        assertEquals("rundll32.exe", model.details().details().get().orElseThrow().process().imageName());
    }

    @Test
    void whatWasOpenStaysWhereAFileIsNoLog() throws IOException {
        model.open(List.of(CALC));
        Path noLog = Files.writeString(folder.resolve("letter.evtx"), "Dear reader");
        model.open(List.of(noLog));
        assertEquals(9, model.snapshot().get().orElseThrow().tree().size());
        assertEquals(1, told.size());
        assertTrue(told.get(0).get(0).contains("letter.evtx"), told.toString());
    }

    @Test
    void aFileThatIsNoLogDoesNotKeepTheOthersFromBeingRead() throws IOException {
        Path noLog = Files.writeString(folder.resolve("letter.evtx"), "Dear reader");
        model.open(List.of(CALC, noLog));
        assertTrue(model.isOpen().get());
        assertEquals(1, told.size());
    }

    @Test
    void unreadableRecordsAreListedAsOftenAsThatIsAskedFor() {
        model.open(List.of(DAMAGED));
        assertTrue(model.hasUnreadable().get());
        model.listUnreadable();
        model.listUnreadable();
        assertEquals(2, told.size());
        assertEquals(model.snapshot().get().orElseThrow().unreadable(), told.get(0).size());
    }

    @Test
    void aSavedCaseIsOpenedAgainAsItWas() {
        model.open(List.of(CALC));
        Snapshot before = model.snapshot().get().orElseThrow();
        Path saved = folder.resolve("saved.pedigree");
        model.saveAs(saved);
        Snapshot after = model.snapshot().get().orElseThrow();
        assertEquals(saved.toAbsolutePath(), after.file().toAbsolutePath());
        assertEquals(before.findings(), after.findings());
        assertEquals(List.of(), told);
    }

    @Test
    void anExportSaysHowMuchItWroteAndWhere() throws IOException {
        model.open(List.of(CALC));
        Path file = folder.resolve("findings.csv");
        model.export(file, FindingExport.Format.CSV);
        model.export(file, FindingExport.Format.CSV);
        assertEquals(2, told.size());
        assertTrue(told.get(0).get(0).startsWith("Exported 2 findings to "), told.toString());
        assertTrue(Files.size(file) > 0);
    }

    @Test
    void aFindingThatASearchHidesEndsIt() {
        model.open(List.of(CALC));
        model.search().text().set("image:notepad.exe");
        model.findings().next();
        assertEquals("", model.search().text().get());
        assertFalse(model.tree().isFiltered());
    }

    @Test
    void aFindingThatASearchShowsLeavesIt() {
        model.open(List.of(CALC));
        model.search().text().set("image:rundll32.exe");
        model.findings().next();
        assertEquals("image:rundll32.exe", model.search().text().get());
    }

    @Test
    void aSearchIsShownInTheTree() {
        model.open(List.of(CALC));
        model.search().text().set("image:calc.exe");
        assertEquals(1, model.search().found().get().orElseThrow().matching().cardinality());
    }
}
