package pedigree.ui.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pedigree.Events.end;
import static pedigree.Events.start;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.Cases;
import pedigree.event.Event;
import pedigree.investigation.Snapshot;
import pedigree.store.CaseFile;
import pedigree.store.Source;

class SourcesViewModelTest {

    private static final Event BARE = start("cmd.exe", 10).by("explorer.exe", 4).at(1).event();
    private static final Event WHOLE = start("cmd.exe", 11).by("explorer.exe", 4).at(2).field("CommandLine", "cmd").event();

    @TempDir
    private Path folder;

    private final SourcesViewModel model = new SourcesViewModel();

    @Test
    void whatAllSourcesLackIsWarnedOf() throws Exception {
        show(BARE);
        assertEquals("no command lines, no ends", model.warning().get());
    }

    @Test
    void whatOneSourceMakesUpForIsNot() throws Exception {
        try (CaseFile caseFile = Cases.of(folder, BARE)) {
            Cases.add(caseFile, "more.evtx", WHOLE, end("cmd.exe", 11).at(3).event());
            model.show(Snapshot.of(caseFile));
        }
        assertEquals("", model.warning().get());
        assertEquals(List.of("command lines, hashes, users, unique ids, ends", "hashes, users, unique ids"),
                model.rows().stream().map(SourceRow::lacks).toList());
    }

    @Test
    void rulesThatCouldNotBeHeldAgainstThemAreWarnedOfAndSaid() throws Exception {
        try (CaseFile caseFile = Cases.of(folder, WHOLE, end("cmd.exe", 11).at(3).event())) {
            caseFile.findings().setNotEvaluated(List.of("A rule: unknown field 'X'"));
            model.show(Snapshot.of(caseFile));
            assertEquals("1 rule not evaluated", model.warning().get());
            assertTrue(model.text().endsWith("\nRule not evaluated: A rule: unknown field 'X'"));
            caseFile.findings().setNotEvaluated(List.of());
            model.show(Snapshot.of(caseFile));
            assertEquals("", model.warning().get());
        }
    }

    @Test
    void aFileThatFailedSaysWhy() throws Exception {
        try (CaseFile caseFile = Cases.of(folder, BARE)) {
            caseFile.sources().note("x.bin", 1, "", Source.Outcome.FAILED, "expected a file, found none");
            model.show(Snapshot.of(caseFile));
        }
        assertEquals("failed", model.rows().get(1).kind());
        assertEquals("x.bin\nexpected a file, found none", model.rows().get(1).shown());
    }

    @Test
    void textFromTheEvidenceIsShownSafelyAndCopiedExactly() throws Exception {
        show(start("cmd.exe", 10).on("WKS\u202e1").at(1).event());
        assertEquals("WKS\\u202e1", model.rows().get(0).hosts());
        assertFalse(model.rows().get(0).shown().contains("\u202e"));
        assertEquals(true, model.text().contains("WKS\u202e1"));
    }

    private void show(Event... events) throws Exception {
        try (CaseFile caseFile = Cases.of(folder, events)) {
            model.show(Snapshot.of(caseFile));
        }
    }
}
