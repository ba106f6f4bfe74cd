package pedigree.lineage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pedigree.Events.SECURITY;
import static pedigree.Events.start;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.CaseText;
import pedigree.Cases;
import pedigree.event.Event;
import pedigree.job.Progress;
import pedigree.store.CaseFile;
import pedigree.store.Correction;

/** Rule 7 of linking: the analyst joins hosts, and splits them. */
class CorrectedHostsTest {

    private static final String ONE = "0bd59c11-7e1a-631b-0000-0010e5f9";
    private static final String OTHER = "aaaabbbb-7e1a-631b-0000-0010e5f9";

    @TempDir
    private Path folder;

    @Test
    void renamedHostsAreJoinedAndKeepTheNameOfTheFirst() throws Exception {
        try (CaseFile caseFile = renamed()) {
            String before = CaseText.of(caseFile);
            Correction made = new Corrections(caseFile).join("IT001", "hr001", "");
            relink(caseFile);
            assertEquals(Optional.empty(), new Corrections(caseFile).problem(made));
            assertEquals("""
                    cmd.exe 10
                      child.exe 20 <pid likely
                        leaf.exe 30 <pid likely
                    """, TreeText.of(caseFile));
            assertEquals(List.of(), caseFile.hosts().offers());
            assertEquals("IT001", process(caseFile, "HR001/30@2026-01-02T03:00:03.000Z"), "its former key is understood");
            caseFile.corrections().undo();
            relink(caseFile);
            assertEquals(before, CaseText.of(caseFile));
        }
    }

    private static String process(CaseFile caseFile, String key) throws SQLException {
        return caseFile.processes().process(caseFile.processes().find(key).orElseThrow()).host();
    }

    private CaseFile renamed() throws Exception {
        CaseFile caseFile = Cases.linked(folder,
                start("cmd.exe", 10).at(1).on("IT001").guid(ONE + "0001"),
                start("child.exe", 20).at(2).on("HR001").guid(ONE + "0002").by("cmd.exe", 10),
                start("leaf.exe", 30).at(3).on("HR001").by("child.exe", 20));
        caseFile.findings().replace(List.of());
        return caseFile;
    }

    @Test
    void aParentThatWasSetHoldsWhenItsHostIsJoined() throws Exception {
        try (CaseFile caseFile = renamed()) {
            int leaf = caseFile.processes().find("HR001/30@2026-01-02T03:00:03.000Z").orElseThrow();
            Correction none = new Corrections(caseFile).setParent(ProcessTree.of(caseFile), leaf, ProcessTree.NONE, "");
            relink(caseFile);
            new Corrections(caseFile).join("IT001", "HR001", "");
            relink(caseFile);
            assertEquals(Optional.empty(), new Corrections(caseFile).problem(none));
        }
    }

    /** What told the joined hosts apart changes with what is added: another machine of the name, and a domain. */
    @Test
    void aJoinHoldsWhateverIsAddedBeforeOrAfter() throws Exception {
        Event[] more = {start("z.exe", 50).at(9).on("IT001").guid(OTHER + "0001").event(), start("y.exe", 60).at(10).on("HR001.corp.example").guid(ONE + "0009").event()};
        List<String> texts = new ArrayList<>();
        for (boolean before : new boolean[] {true, false}) {
            try (CaseFile caseFile = renamed()) {
                if (before) {
                    new Corrections(caseFile).join("IT001", "HR001", "");
                    relink(caseFile);
                }
                Cases.add(caseFile, "more", more);
                relink(caseFile);
                if (!before) {
                    new Corrections(caseFile).join("it001/sysmon:0bd59c11", "hr001.corp.example", "");
                    relink(caseFile);
                }
                texts.add(CaseText.of(caseFile));
            }
        }
        assertEquals(texts.get(0), texts.get(1));
        assertTrue(texts.get(0).contains("z.exe"), texts.get(0));
    }

    @Test
    void aMachineOrASourceIsSplitOffAHost() throws Exception {
        Event[] sysmon = {start("cmd.exe", 10).at(1).guid(ONE + "0001").event()};
        try (CaseFile caseFile = Cases.of(folder, sysmon)) {
            Cases.add(caseFile, "security.evtx", start("child.exe", 20).at(2).from(SECURITY).by("cmd.exe", 10).event());
            relink(caseFile);
            String before = CaseText.of(caseFile);
            for (String part : List.of("sysmon:0bd59c11", "security.evtx")) {
                Correction made = new Corrections(caseFile).split("WKS1", part, "");
                relink(caseFile);
                assertEquals("""
                        cmd.exe 10
                        [cmd.exe 10]
                          child.exe 20 <pid likely
                        """, TreeText.of(caseFile), part);
                assertEquals(Optional.empty(), new Corrections(caseFile).problem(made));
                caseFile.corrections().undo();
                relink(caseFile);
                assertEquals(before, CaseText.of(caseFile));
            }
        }
    }

    @Test
    void strayRecordsAreJoinedToOneMachineOfTheirName() throws Exception {
        try (CaseFile caseFile = Cases.of(folder, start("cmd.exe", 10).at(1).guid(ONE + "0001").event(), start("a.exe", 15).at(1).from(SECURITY).event())) {
            Cases.add(caseFile, "other", start("other.exe", 30).at(3).guid(OTHER + "0002").event(), start("b.exe", 35).at(3).from(SECURITY).event());
            Cases.add(caseFile, "third", start("stray.exe", 50).at(5).from(SECURITY).by("other.exe", 30).event());
            relink(caseFile);
            new Corrections(caseFile).join("wks1/sysmon:aaaabbbb", "wks1/", "");
            relink(caseFile);
            assertEquals("""
                    cmd.exe 10
                    a.exe 15
                    other.exe 30
                      stray.exe 50 <pid possible
                    b.exe 35
                    """, TreeText.of(caseFile));
            assertEquals(2, KnownHost.all(caseFile).size());
        }
    }

    @Test
    void whatCannotBeJoinedOrSplitIsRefused() throws Exception {
        try (CaseFile caseFile = renamed()) {
            Cases.add(caseFile, "wsl", start("/bin/sh", 1).on("web").at(1).from("Linux-Sysmon").event());
            relink(caseFile);
            Corrections corrections = new Corrections(caseFile);
            assertRefused("nobody: expected a host of the case, found none of that name", () -> corrections.join("nobody", "IT001", ""));
            assertRefused("IT001: expected another host than it001, found the same", () -> corrections.join("it001", "IT001", ""));
            assertRefused("web: expected a host of the same kind of operating system as IT001, found one of another", () -> corrections.join("IT001", "web", ""));
            assertRefused("sysmon:1: expected one of several machines or sources of IT001, found none of them; its machines: sysmon:0bd59c11",
                    () -> corrections.split("IT001", "sysmon:1", ""));
            assertEquals(List.of(), caseFile.corrections().all());
        }
    }

    private interface Making {
        Correction make() throws SQLException;
    }

    private static void assertRefused(String why, Making making) {
        assertEquals(why, assertThrows(CorrectionRefused.class, making::make).getMessage());
    }

    private static void relink(CaseFile caseFile) throws SQLException {
        Linker.relink(caseFile, new Progress());
        caseFile.findings().replace(List.of());
    }
}
