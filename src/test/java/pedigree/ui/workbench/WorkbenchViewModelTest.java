package pedigree.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import net.lingala.zip4j.model.enums.CompressionMethod;
import net.lingala.zip4j.model.enums.EncryptionMethod;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.Archives;
import pedigree.export.FindingExport;
import pedigree.ingest.Pasted;
import pedigree.investigation.Snapshot;
import pedigree.job.Jobs;
import pedigree.source.ReadOptions;
import pedigree.source.forms.CustomMapping;
import pedigree.store.Source.Outcome;
import pedigree.store.Source;
import pedigree.ui.Family;

class WorkbenchViewModelTest {

    private static final Path CALC = Path.of("samples/rundll32-calc.evtx");
    private static final Path TICKET = Path.of("samples/rundll32-calc-copied.txt");
    private static final Path DAMAGED = Path.of("samples/damaged.evtx");

    @TempDir
    private Path folder;

    private final WorkbenchViewModel model = new WorkbenchViewModel(Family.jobs(), Runnable::run, Runnable::run);
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
    void scansOfTheWholeCaseWaitUntilItIsOnScreen() throws Exception {
        List<Runnable> afterPaint = new ArrayList<>();
        List<Runnable> started = new ArrayList<>();
        Jobs jobs = new Jobs(work -> {
            started.add(work);
            work.run();
        }, Runnable::run, failure -> fail(failure.cause()));
        WorkbenchViewModel window = new WorkbenchViewModel(jobs, Runnable::run, afterPaint::add);
        window.open(List.of(CALC));
        assertEquals(2, afterPaint.size(), "the order of the tree, and all times");
        int before = started.size();
        afterPaint.forEach(Runnable::run);
        assertEquals(4, started.size() - before, "these, then how long they are and the bars above");
        window.close();
    }

    @Test
    void aParentIsSetInACopyAndTakenBack() {
        model.open(List.of(CALC));
        Snapshot before = model.snapshot().get().orElseThrow();
        int calc = select("calc.exe");
        int parent = before.tree().parent(before.tree().parent(calc));
        assertFalse(model.isCorrected().get());
        model.setParent(calc, parent, "seen in the call trace");
        assertEquals("calc.exe", model.panes().details().details().get().orElseThrow().process().imageName(), "it stays selected");
        assertEquals("manual", model.panes().details().details().get().orElseThrow().link().orElseThrow().how().text());
        assertEquals("rundll32-calc.evtx (corrected)", model.title());
        assertTrue(model.isCorrected().get());
        model.undo();
        assertEquals("guid", model.panes().details().details().get().orElseThrow().link().orElseThrow().how().text());
        assertFalse(model.isCorrected().get());
        assertTrue(model.isTakenBack().get());
        model.redo();
        assertEquals("manual", model.panes().details().details().get().orElseThrow().link().orElseThrow().how().text());
    }

    @Test
    void theParentsThatAreOfferedAreOfTheHostAndNoDescendants() {
        model.open(List.of(CALC));
        select("rundll32.exe");
        ParentViewModel parents = model.parents();
        parents.search("");
        assertTrue(parents.title().get().startsWith("rundll32.exe ("), parents.title().get());
        assertEquals(List.of("cmd.exe As it is now", "No It began a tree of its own"),
                parents.candidates().stream().map(candidate -> candidate.text().split(" ")[0] + " " + candidate.remark()).toList());
        parents.search("image:calc.exe or image:explorer.exe");
        assertEquals(List.of("explorer.exe"), parents.candidates().stream().map(candidate -> candidate.text().split(" ")[0]).toList());
        parents.search("image:(");
        assertEquals(List.of(), parents.candidates());
    }

    private int select(String image) {
        model.panes().search().text().set("");
        int size = model.snapshot().get().orElseThrow().tree().size();
        for (int process = 0; process < size; process++) {
            model.panes().tree().selected().set(process);
            if (model.panes().details().details().get().orElseThrow().process().imageName().equals(image)) {
                return process;
            }
        }
        throw new AssertionError(image);
    }

    @Test
    void theFindingThatIsLookedAtIsTheProcessThatIsShown() {
        model.open(List.of(CALC));
        model.panes().findings().next();
        assertEquals("rundll32.exe", model.panes().details().details().get().orElseThrow().process().imageName());
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
    void aFileThatIsNotUnderstoodMayBeATableThatTheAnalystKnows() throws IOException {
        Path table = Files.writeString(folder.resolve("t.csv"), "wann,nummer\n2026-04-01 08:00:01,4100\n");
        model.open(List.of(table));
        assertEquals(Optional.of(table), model.strange());
        CustomMapping mapping = CustomMapping.of("own", "time = wann\n*.ProcessId = nummer");
        model.open(List.of(table), ReadOptions.PLAIN.withMapping(mapping));
        assertEquals(1, model.snapshot().get().orElseThrow().tree().size());
        assertEquals(Optional.empty(), model.strange());
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
        model.panes().search().text().set("image:notepad.exe");
        model.panes().findings().next();
        assertEquals("", model.panes().search().text().get());
        assertFalse(model.panes().tree().isFiltered());
    }

    @Test
    void aFindingThatASearchShowsLeavesIt() {
        model.open(List.of(CALC));
        model.panes().search().text().set("image:rundll32.exe");
        model.panes().findings().next();
        assertEquals("image:rundll32.exe", model.panes().search().text().get());
    }

    @Test
    void aPastedMessageIsAddedToWhatIsOpen() throws IOException {
        model.open(List.of(CALC));
        model.paste(Files.readString(TICKET));
        Snapshot now = model.snapshot().get().orElseThrow();
        assertEquals(List.of(Outcome.READ, Outcome.READ), now.sources().stream().map(Source::outcome).toList());
        assertEquals("rundll32-calc.evtx + " + now.sources().get(1).file(), model.title());
        assertTrue(told.get(0).get(0).matches("Added \\d+ events? of the text that was pasted"), told.toString());
    }

    @Test
    void aPastedMessageIsACaseOfItsOwnWhereNothingIsOpen() throws IOException {
        model.paste(Files.readString(TICKET));
        assertEquals(1, model.snapshot().get().orElseThrow().sources().size());
        assertTrue(Pasted.isName(model.title()), model.title());
    }

    @Test
    void aStoredCaseIsNotChangedByPasting() throws IOException {
        model.open(List.of(CALC));
        Path saved = folder.resolve("saved.pedigree");
        model.saveAs(saved);
        byte[] before = Files.readAllBytes(saved);
        model.paste(Files.readString(TICKET));
        assertEquals(2, model.snapshot().get().orElseThrow().sources().size());
        assertArrayEquals(before, Files.readAllBytes(saved));
    }

    @Test
    void whatIsPastedAgainIsInTheCaseAlready() throws IOException {
        model.paste(Files.readString(TICKET));
        long events = model.snapshot().get().orElseThrow().events();
        model.paste(Files.readString(TICKET));
        assertEquals(events, model.snapshot().get().orElseThrow().events());
        assertTrue(told.get(1).get(0).startsWith("Nothing was added: its content is in the case already, as pasted "), told.toString());
    }

    @Test
    void aPastedLetterIsNotUnderstood() {
        model.open(List.of(CALC));
        model.paste("\n  Dear reader,\nnothing to see");
        model.paste("");
        model.paste("{\"a\": 1}");
        String expected = "Nothing was added: expected Windows events as text (copied messages, XML, JSON or CSV), found ";
        assertEquals(List.of(List.of(expected + "“Dear reader,”"), List.of(expected + "no text"), List.of(expected + "“{\"a\": 1}”")), told);
        assertEquals(1, model.snapshot().get().orElseThrow().sources().size());
    }

    private Path locked(String name, Path log) throws IOException {
        return Archives.file(folder, name, Archives.zip(Archives.members("a.evtx", Files.readAllBytes(log)), "infected", EncryptionMethod.AES, CompressionMethod.DEFLATE));
    }

    @Test
    void anEncryptedArchiveIsReadOnceItsPasswordFits() throws IOException {
        Path zip = locked("x.zip", CALC);
        model.open(List.of(zip));
        assertEquals(new WorkbenchViewModel.Locked(List.of(zip.toString()), false, new Opening("x.zip", Optional.empty())), model.locked().get().orElseThrow());
        assertFalse(model.isOpen().get());
        model.unlock("wrong");
        assertTrue(model.locked().get().orElseThrow().tried());
        model.unlock("infected");
        assertEquals(Optional.empty(), model.locked().get());
        assertEquals(9, model.snapshot().get().orElseThrow().tree().size());
        assertEquals("x.zip", model.title());
        assertEquals(List.of(), told);
    }

    @Test
    void anArchiveThatIsUnlockedIsAddedToWhatWasReadBesides() throws IOException {
        Path zip = locked("x.zip", Path.of("samples/procdump-lsass-sysmon.evtx"));
        model.open(List.of(CALC, zip));
        assertEquals(9, model.snapshot().get().orElseThrow().tree().size());
        model.unlock("wrong");
        model.unlock("infected");
        assertEquals(List.of(CALC.toString(), zip + "!a.evtx"), model.snapshot().get().orElseThrow().sources().stream().map(Source::file).toList());
    }

    @Test
    void anArchiveThatIsSkippedIsListed() throws IOException {
        Path zip = locked("x.zip", CALC);
        model.open(List.of(zip));
        model.skipLocked();
        assertEquals(List.of(List.of(zip + ": encrypted, not read")), told);
    }

    @Test
    void aSearchIsShownInTheTree() {
        model.open(List.of(CALC));
        model.panes().search().text().set("image:calc.exe");
        assertEquals(1, model.panes().search().found().get().orElseThrow().matching().cardinality());
    }
}
