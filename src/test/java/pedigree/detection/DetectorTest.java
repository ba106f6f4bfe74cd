package pedigree.detection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pedigree.Events.start;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.Cases;
import pedigree.Events;
import pedigree.event.Category;
import pedigree.event.Event;
import pedigree.event.Fields;
import pedigree.event.Level;
import pedigree.event.Origin;
import pedigree.event.Timestamp;
import pedigree.job.Progress;
import pedigree.lineage.Linker;
import pedigree.lineage.ProcessTree;
import pedigree.store.CaseFile;
import pedigree.store.Finding;

class DetectorTest {

    private static final String CHILD_OF_RUNDLL32 = "rundll32 started a program that it has no reason to start";

    @TempDir
    private Path folder;

    @Test
    void theParentThatMisbehavesIsTheSubjectAndItsChildrenAreNamedToo() throws Exception {
        Finding finding = only(CHILD_OF_RUNDLL32,
                start("cmd.exe", 10).at(1),
                start("rundll32.exe", 20).at(2).by("cmd.exe", 10),
                start("calc.exe", 30).at(3).by("rundll32.exe", 20),
                start("whoami.exe", 40).at(4).by("rundll32.exe", 20));
        assertEquals(Level.HIGH, finding.rule().level());
        assertEquals(OptionalInt.of(1), finding.process());
        assertEquals(List.of(2, 3), finding.also());
        assertEquals(OptionalLong.of(2), finding.event());
    }

    @Test
    void whyNamesTheFieldsAndTheCharactersThatMatched() throws Exception {
        Finding finding = only(CHILD_OF_RUNDLL32,
                start("rundll32.exe", 20).at(2),
                start("calc.exe", 30).at(3).by("rundll32.exe", 20));
        assertEquals(List.of(
                new Finding.Why("ParentImage", "C:\\Windows\\rundll32.exe", List.of(new Finding.Span(10, 23))),
                new Finding.Why("Image", "C:\\Windows\\calc.exe", List.of(new Finding.Span(10, 19)))), finding.why());
    }

    @Test
    void aParentThatOnlyItsChildNamesIsEvidence() throws Exception {
        Finding finding = only(CHILD_OF_RUNDLL32, start("calc.exe", 30).at(3).by("rundll32.exe", 20));
        assertEquals(OptionalInt.of(0), finding.process());
        assertEquals(List.of(1), finding.also());
        assertEquals(OptionalLong.of(1), finding.event());
    }

    @Test
    void aParentThatNoRecordNamesIsNoFinding() throws Exception {
        assertEquals(List.of(), detect(start("C:\\Windows\\System32\\svchost.exe", 30).at(3), start("C:\\Windows\\System32\\lsass.exe", 31).at(4).by("", 5)));
    }

    @Test
    void whatARecordLeavesOpenIsFilledFromTheTree() throws Exception {
        List<Finding> findings = detect(
                start("C:\\Windows\\System32\\wscript.exe", 20).at(1).field("CommandLine", "wscript \\\\lab\\NETLOGON\\logon.vbs"),
                start("C:\\Windows\\System32\\cmd.exe", 30).at(2).by("C:\\Windows\\System32\\wscript.exe", 20));
        assertEquals(List.of(), findings); // the parent's command line, which only its own record holds, makes it benign
    }

    @Test
    void ancestorsCountAtAnyDistance() throws Exception {
        List<Finding> findings = detect(
                start("winword.exe", 10).at(1),
                start("explorer.exe", 20).at(2).by("winword.exe", 10),
                start("wscript.exe", 30).at(3).by("explorer.exe", 20),
                start("powershell.exe", 40).at(4).by("wscript.exe", 30));
        assertTrue(findings.stream().anyMatch(finding -> finding.rule().title().equals("Interpreters started each other")));
    }

    @Test
    void aCommandLineRuleFindsTheProcessItself() throws Exception {
        Finding finding = only("procdump dumps LSASS",
                start("C:\\Tools\\procdump64.exe", 10).at(1).field("CommandLine", "procdump64.exe -ma lsass.exe x.dmp"));
        assertEquals(OptionalInt.of(0), finding.process());
        assertEquals(List.of(), finding.also());
    }

    @Test
    void anAbsentFieldOfAnExceptionIsNamed() throws Exception {
        Finding finding = only("The service control manager started a shell",
                start("cmd.exe", 30).at(3).by("C:\\Windows\\System32\\services.exe", 20));
        assertEquals(List.of("CommandLine"), finding.notEvaluated());
    }

    @Test
    void anUnknownParentInARecordIsFilledFromTheTree() throws Exception {
        Finding finding = only(CHILD_OF_RUNDLL32,
                start("rundll32.exe", 20).at(2),
                start("calc.exe", 30).at(3).by("", 20));
        assertEquals(List.of(1), finding.also());
    }

    @Test
    void aParentNamedByItsFileAloneIsSeenWithTheFolderThatTheTreeKnows() throws Exception {
        Finding finding = only(CHILD_OF_RUNDLL32,
                start("C:\\Windows\\System32\\rundll32.exe", 20).at(2),
                start("calc.exe", 30).at(3).byFile("rundll32.exe", 20));
        assertEquals("C:\\Windows\\System32\\rundll32.exe", finding.why().get(0).value());
    }

    @Test
    void aParentNamedByItsFileAloneIsMetByRulesThatAskForAFile() throws Exception {
        assertEquals(List.of(), detect(start("C:\\Windows\\System32\\svchost.exe", 30).at(3).byFile("services.exe", 20)
                .field("CommandLine", "svchost.exe -k netsvcs")));
        assertEquals(1, only(CHILD_OF_RUNDLL32, start("calc.exe", 30).at(3).byFile("rundll32.exe", 20)).also().size());
    }

    @Test
    void theCommandLineThatAChildGivesOfItsParentCounts() throws Exception {
        Finding finding = only("mshta runs script from its command line or from the web",
                start("notepad.exe", 30).at(3).by("mshta.exe", 20).field("ParentCommandLine", "mshta https://a.example/x.hta"));
        assertEquals(OptionalInt.of(0), finding.process());
    }

    @Test
    void aClearedLogIsAFindingWithoutAProcess() throws Exception {
        Event cleared = new Event(new Origin("test.evtx", 7), "Microsoft-Windows-Eventlog/1102", OptionalLong.of(7), Timestamp.parse("2026-01-02T03:04:05Z"),
                "WKS1", Category.LOG_CLEARED, Optional.empty(), Optional.empty(), Optional.empty(), Fields.of("EventID", "1102"), Fields.none());
        try (CaseFile caseFile = Cases.of(folder, cleared)) {
            Linker.link(caseFile, new Progress());
            Finding finding = Detector.builtIn().detect(caseFile, ProcessTree.of(caseFile), new Progress()).get(0);
            assertEquals("tampering", finding.rule().kind());
            assertEquals(OptionalInt.empty(), finding.process());
            assertEquals(OptionalLong.of(1), finding.event());
        }
    }

    @Test
    void itStopsWhenItIsNoLongerWanted() throws Exception {
        try (CaseFile caseFile = Cases.linked(folder, start("cmd.exe", 10).at(1))) {
            Progress progress = new Progress();
            progress.cancel();
            assertThrows(CancellationException.class, () -> Detector.builtIn().detect(caseFile, ProcessTree.of(caseFile), progress));
        }
    }

    @Test
    void ofEqualLevelsTheEarlierComesFirst() throws Exception {
        List<Integer> subjects = detect(
                start("C:\\Tools\\procdump.exe", 10).at(5).field("CommandLine", "procdump -ma lsass.exe"),
                start("rundll32.exe", 20).at(1),
                start("calc.exe", 30).at(9).by("rundll32.exe", 20)).stream().map(finding -> finding.process().orElseThrow()).toList();
        assertEquals(List.of(0, 1), subjects); // numbered by their starts: rundll32, procdump
    }

    @Test
    void theWorstComesFirst() throws Exception {
        List<Level> levels = detect(
                start("C:\\Windows\\System32\\wbem\\wmiprvse.exe", 10).at(1),
                start("powershell.exe", 20).at(2).by("C:\\Windows\\System32\\wbem\\wmiprvse.exe", 10),
                start("rundll32.exe", 30).at(3).by("powershell.exe", 20),
                start("calc.exe", 40).at(4).by("rundll32.exe", 30)).stream().map(finding -> finding.rule().level()).toList();
        assertEquals(List.of(Level.HIGH, Level.MEDIUM), levels);
    }

    private Finding only(String rule, Events... events) throws Exception {
        List<Finding> findings = detect(events).stream().filter(finding -> finding.rule().title().equals(rule)).toList();
        assertEquals(1, findings.size(), findings.toString());
        return findings.get(0);
    }

    private List<Finding> detect(Events... events) throws Exception {
        try (CaseFile caseFile = Cases.linked(folder, events)) {
            return Detector.builtIn().detect(caseFile, ProcessTree.of(caseFile), new Progress());
        }
    }
}
