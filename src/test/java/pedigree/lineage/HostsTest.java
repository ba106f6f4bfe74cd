package pedigree.lineage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static pedigree.Events.SECURITY;
import static pedigree.Events.start;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.Cases;
import pedigree.Events;
import pedigree.event.Category;
import pedigree.event.Event;
import pedigree.job.Progress;
import pedigree.store.CaseFile;
import pedigree.store.HostOffer;

/** Rules 7, 8 and 10 of linking: which records are of one host, and what a host's numbers are worth. */
class HostsTest {

    private static final String ONE = "0bd59c11-7e1a-631b-0000-0010e5f9";
    private static final String OTHER = "aaaabbbb-7e1a-631b-0000-0010e5f9";

    @TempDir
    private Path folder;

    @Test
    void twoMachinesInGuidsAreTwoHostsWhateverTheName() throws Exception {
        assertTree("""
                cmd.exe 10
                [cmd.exe 10]
                  child.exe 20 <pid likely
                """,
                start("cmd.exe", 10).at(1).guid(ONE + "0001"),
                start("child.exe", 20).at(2).guid(OTHER + "0002").by("cmd.exe", 10));
    }

    @Test
    void clonesOfOneMachineStayApartAndAreOffered() throws Exception {
        CaseFile caseFile = assertTree("""
                cmd.exe 10
                [cmd.exe 10]
                  child.exe 20 <pid likely
                """,
                start("cmd.exe", 10).at(1).on("IT001").guid(ONE + "0001"),
                start("child.exe", 20).at(2).on("HR001").guid(ONE + "0002").by("cmd.exe", 10));
        assertEquals(List.of(new HostOffer(HostOffer.Kind.RENAMED_OR_CLONED, "HR001", "IT001", "sysmon:0bd59c11")), caseFile.hosts().offers());
    }

    @Test
    void aRecordWithoutMachineBelongsToTheOnlyOneOfItsNameInItsSource() throws Exception {
        CaseFile caseFile = Cases.of(folder, start("cmd.exe", 10).at(1).guid(ONE + "0001").event(),
                start("child.exe", 20).at(2).from(SECURITY).by("cmd.exe", 10).event());
        Cases.add(caseFile, "other.evtx", start("other.exe", 30).at(3).guid(OTHER + "0002").event(),
                start("young.exe", 40).at(4).from(SECURITY).by("other.exe", 30).event());
        Cases.add(caseFile, "third.evtx", start("stray.exe", 50).at(5).from(SECURITY).by("other.exe", 30).event());
        assertTree("""
                cmd.exe 10
                  child.exe 20 <pid possible
                other.exe 30
                  young.exe 40 <pid possible
                [other.exe 30]
                  stray.exe 50 <pid likely
                """, caseFile);
        assertEquals(List.of(new HostOffer(HostOffer.Kind.JOIN, "WKS1", "WKS1", "sysmon:0bd59c11"),
                new HostOffer(HostOffer.Kind.JOIN, "WKS1", "WKS1", "sysmon:aaaabbbb")), caseFile.hosts().offers());
    }

    @Test
    void aRecordWithoutMachineBelongsToTheOnlyOneOfItsNameInTheCase() throws Exception {
        CaseFile caseFile = Cases.of(folder, start("cmd.exe", 10).at(1).guid(ONE + "0001").event());
        Cases.add(caseFile, "security.evtx", start("child.exe", 20).at(2).from(SECURITY).by("cmd.exe", 10).event());
        assertTree("""
                cmd.exe 10
                  child.exe 20 <pid possible
                """, caseFile);
    }

    @Test
    void linuxInsideWindowsIsAnotherHostOfTheSameName() throws Exception {
        assertTree("""
                wsl.exe 10
                init 10
                  bash 20 <pid likely
                [init 10]
                  sh.exe 21 <pid likely
                """,
                start("wsl.exe", 10).at(1).guid(ONE + "0001"),
                start("/init", 10).at(2).from("Linux-Sysmon"),
                start("/bin/bash", 20).at(3).from("Linux-Sysmon").by("/init", 10),
                start("sh.exe", 21).at(4).guid(ONE + "0002").byFile("init", 10));
    }

    @Test
    void containersCountTheirOwnPids() throws Exception {
        assertTree("""
                sh 1
                  ls 7 <pid likely
                sh 1
                  id 7 <pid likely
                """,
                start("/bin/sh", 1).on("web-6f9c").at(1).from("Falco"),
                start("/bin/ls", 7).on("web-6f9c").at(3).from("Falco").by("/bin/sh", 1),
                start("/bin/sh", 1).on("db-77aa").at(2).from("Falco"),
                start("/bin/id", 7).on("db-77aa").at(4).from("Falco").by("/bin/sh", 1));
    }

    @Test
    void forwardedRecordsAreOfTheirOrigin() throws Exception {
        assertTree("""
                cmd.exe 10
                  a.exe 20 <pid likely
                cmd.exe 10
                  b.exe 20 <pid likely
                """,
                start("cmd.exe", 10).on("pc1.corp.example").at(1).record(501).from(SECURITY),
                start("cmd.exe", 10).on("pc2.corp.example").at(2).record(9).from(SECURITY),
                start("a.exe", 20).on("PC1.corp.example").at(3).record(502).from(SECURITY).by("cmd.exe", 10),
                start("b.exe", 20).on("pc2").at(4).record(10).from(SECURITY).by("cmd.exe", 10));
    }

    @Test
    void aRestoredSnapshotOpensABranch() throws Exception {
        CaseFile linked = Cases.linked(folder,
                start("cmd.exe", 10).at(1).record(100).guid(ONE + "0001"),
                start("a.exe", 20).at(2).record(101).by("cmd.exe", 10),
                start("old.exe", 30).at(60).record(150),
                start("b.exe", 21).at(600).record(101).by("cmd.exe", 10),
                start("c.exe", 22).at(601).record(102).byGuid(ONE + "0001", "cmd.exe", 10));
        assertEquals("""
                cmd.exe 10
                  a.exe 20 <pid likely
                  c.exe 22 <guid certain
                old.exe 30
                [cmd.exe 10]
                  b.exe 21 <pid likely
                """, TreeText.of(linked));
        int last = linked.processes().find("WKS1/22@2026-01-02T03:10:01.000Z").orElseThrow();
        assertEquals(LinkReason.EQUAL_ID_OF_BRANCH.text, linked.links().link(last).orElseThrow().reason());
    }

    @Test
    void startsThatAreCountedAnewInOneBootOpenABranch() throws Exception {
        assertTree("""
                cmd.exe 10
                  a.exe 20 <pid likely
                old.exe 30
                [cmd.exe 10]
                  b.exe 21 <pid likely
                """,
                start("cmd.exe", 10).at(1).guid("0bd59c11-34b1-6957-0100-000000002c00"),
                start("a.exe", 20).at(2).guid("0bd59c11-34b2-6957-0200-000000002c00").by("cmd.exe", 10),
                start("old.exe", 30).at(60).guid("0bd59c11-34ec-6957-0900-000000002c00"),
                start("b.exe", 21).at(600).guid("0bd59c11-3708-6957-0200-000000002c00").by("cmd.exe", 10));
    }

    @Test
    void aLateRecordOpensNone() throws Exception {
        assertTree("""
                cmd.exe 10
                  b.exe 21 <pid likely
                a.exe 20
                """,
                start("cmd.exe", 10).at(1).record(100),
                start("a.exe", 20).at(2).record(102),
                start("b.exe", 21).at(2.5).record(101).by("cmd.exe", 10));
    }

    @Test
    void whatStartedBeforeTheSensorWasRestartedIsPossibleByItsPid() throws Exception {
        assertTree("""
                cmd.exe 10
                  a.exe 20 <pid likely
                  b.exe 30 <pid possible
                    c.exe 40 <pid likely
                """,
                start("cmd.exe", 10).at(1),
                start("a.exe", 20).at(2).by("cmd.exe", 10),
                sensor().at(3),
                start("b.exe", 30).at(4).by("cmd.exe", 10),
                start("c.exe", 40).at(5).by("b.exe", 30));
    }

    @Test
    void aSensorThatStartsWithItsMachineOrAnotherSensorChangesNothing() throws Exception {
        assertTree("""
                [System 4]
                  Registry 100 <pid likely
                  smss.exe 300 <pid likely
                    csrss.exe 400 <pid likely
                cmd.exe 10
                  b.exe 30 <pid likely
                """,
                start("Registry", 100).at(1).byFile("System", 4),
                start("smss.exe", 300).at(2).byFile("System", 4),
                start("cmd.exe", 10).at(2.5).from(SECURITY),
                sensor().at(3),
                start("csrss.exe", 400).at(4).by("smss.exe", 300),
                sensor().at(2_000),
                start("b.exe", 30).at(2_001).from(SECURITY).by("cmd.exe", 10));
    }

    private static Events sensor() {
        return Events.record(Category.SYSMON_STATUS, Events.SYSMON + "/4", "", 0);
    }

    private CaseFile assertTree(String expected, Events... events) throws IOException, SQLException {
        Event[] made = new Event[events.length];
        for (int i = 0; i < events.length; i++) {
            made[i] = events[i].event();
        }
        CaseFile caseFile = Cases.of(folder, made);
        assertTree(expected, caseFile);
        return caseFile;
    }

    private static void assertTree(String expected, CaseFile caseFile) throws SQLException {
        Linker.link(caseFile, new Progress());
        assertEquals(expected, TreeText.of(caseFile));
    }
}
