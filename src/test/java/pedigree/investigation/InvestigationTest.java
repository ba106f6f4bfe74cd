package pedigree.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.job.Progress;
import pedigree.lineage.ProcessTree;
import pedigree.source.ReadOptions;
import pedigree.store.CaseFile;
import pedigree.store.Source.Outcome;
import pedigree.store.Source;

class InvestigationTest {

    private static final String CALC = "samples/rundll32-calc.evtx";
    private static final String DAY = "samples/workstation-day-quiet.evtx";

    @TempDir
    private Path folder;

    @Test
    void aNewCaseHasItsFileOnlyWhenItIsWhole() throws Exception {
        Path file = folder.resolve("c.pedigree");
        try (Investigation investigation = Investigation.open(file)) {
            investigation.add(List.of(CALC), ReadOptions.PLAIN, new Progress());
            assertFalse(Files.exists(file));
        }
        assertTrue(Files.exists(file));
    }

    @Test
    void aCaseOfNothingLeavesNoFile() throws Exception {
        try (Investigation investigation = Investigation.open(folder.resolve("c.pedigree"))) {
            assertEquals(Outcome.FAILED, investigation.add(List.of("nowhere.evtx"), ReadOptions.PLAIN, new Progress()).get(0).outcome());
        }
        try (var files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void aStoredCaseOpensWithoutItsSources() throws Exception {
        Path log = Files.copy(Path.of(CALC), folder.resolve("log.evtx"));
        Path file = folder.resolve("c.pedigree");
        try (Investigation investigation = Investigation.open(file)) {
            investigation.add(List.of(log.toString()), ReadOptions.PLAIN, new Progress());
        }
        Files.delete(log);
        try (Investigation stored = Investigation.readOnly(file)) {
            assertEquals(9, stored.snapshot().tree().size());
            assertEquals(2, stored.snapshot().findings().size());
        }
    }

    @Test
    void whatIsAddedLaterJoinsTheLineage() throws Exception {
        Path file = folder.resolve("c.pedigree");
        try (Investigation investigation = Investigation.open(file)) {
            investigation.add(List.of(CALC), ReadOptions.PLAIN, new Progress());
        }
        try (Investigation investigation = Investigation.open(file)) {
            investigation.add(List.of(DAY, CALC), ReadOptions.PLAIN, new Progress());
            Snapshot snapshot = investigation.snapshot();
            assertEquals(List.of(Outcome.READ, Outcome.READ, Outcome.DUPLICATE), snapshot.sources().stream().map(Source::outcome).toList());
            assertTrue(snapshot.tree().size() > 300);
            assertEquals(2, snapshot.findings().size());
        }
    }

    @Test
    void cancellingLosesTheRunningSourceOnly() throws Exception {
        try (Investigation investigation = Investigation.open(folder.resolve("c.pedigree"))) {
            investigation.add(List.of(CALC), ReadOptions.PLAIN, new Progress());
            Progress cancelled = new Progress();
            cancelled.cancel();
            assertThrows(CancellationException.class, () -> investigation.add(List.of(DAY), ReadOptions.PLAIN, cancelled));
            assertEquals(List.of(CALC), investigation.snapshot().sources().stream().map(Source::file).toList());
            assertEquals(9, investigation.snapshot().tree().size());
        }
    }

    @Test
    void theSameInputsGiveTheSameCase() throws Exception {
        assertEquals(keys(), keys());
    }

    private List<String> keys() throws Exception {
        try (Investigation investigation = Investigation.temporary()) {
            investigation.add(List.of(DAY), ReadOptions.PLAIN, new Progress());
            List<String> keys = new ArrayList<>();
            ProcessTree tree = ProcessTree.of(investigation.caseFile());
            investigation.caseFile().processes().scan(process -> keys.add(process.key() + tree.parent(process.number())));
            return keys;
        }
    }

    @Test
    void aTemporaryCaseIsGoneWhenItIsClosed() throws Exception {
        Investigation investigation = Investigation.temporary();
        assertTrue(Files.exists(investigation.file()));
        investigation.close();
        assertFalse(Files.exists(investigation.file()));
    }

    @Test
    void aCopyOfACaseIsTheSame() throws Exception {
        Path copy = folder.resolve("copy.pedigree");
        try (Investigation investigation = Investigation.temporary()) {
            investigation.add(List.of(CALC), ReadOptions.PLAIN, new Progress());
            CaseFile.copy(investigation.file(), copy);
        }
        try (Investigation stored = Investigation.readOnly(copy)) {
            assertEquals(9, stored.snapshot().tree().size());
        }
    }

    @Test
    void aRecordIsShownFromItsSourceWhileThatIsTheSame() throws Exception {
        Path log = Files.copy(Path.of(CALC), folder.resolve("log.evtx"));
        try (Investigation investigation = Investigation.temporary()) {
            investigation.add(List.of(log.toString()), ReadOptions.PLAIN, new Progress());
            RecordText record = RecordText.of(investigation.caseFile(), 1, new Progress());
            assertEquals("", record.remark());
            assertTrue(record.text().startsWith("<Event xmlns=\"http://schemas.microsoft.com/win/2004/08/events/event\">"), record.text());
            assertTrue(record.text().contains("<Data Name=\"Image\">C:\\Windows\\explorer.exe</Data>"), record.text());
        }
    }

    @Test
    void aRecordWhoseSourceIsGoneOrChangedIsShownFromTheCase() throws Exception {
        Path log = Files.copy(Path.of(CALC), folder.resolve("log.evtx"));
        try (Investigation investigation = Investigation.temporary()) {
            investigation.add(List.of(log.toString()), ReadOptions.PLAIN, new Progress());
            Files.copy(Path.of("samples/procdump-lsass-sysmon.evtx"), log, StandardCopyOption.REPLACE_EXISTING);
            assertEquals("From the stored fields: the source at " + log + " has changed since it was read",
                    RecordText.of(investigation.caseFile(), 1, new Progress()).remark());
            Files.delete(log);
            RecordText gone = RecordText.of(investigation.caseFile(), 1, new Progress());
            assertEquals("From the stored fields: the source is no longer at " + log, gone.remark());
            assertTrue(gone.text().contains("Image: C:\\Windows\\explorer.exe"), gone.text());
        }
    }
}
