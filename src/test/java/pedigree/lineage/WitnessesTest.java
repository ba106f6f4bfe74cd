package pedigree.lineage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static pedigree.Events.connection;
import static pedigree.Events.running;
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
import pedigree.event.Role;
import pedigree.job.Progress;
import pedigree.store.CaseFile;
import pedigree.store.Edge;
import pedigree.store.Link.Confidence;

/** What other records than those of a start and its parent say: relatives, processes seen running, hosts by a sensor's id, images one after the other. */
class WitnessesTest {

    @TempDir
    private Path folder;

    @Test
    void aGrandparentHangsAboveAParentThatWasNotLogged() throws Exception {
        assertTree("""
                [outlook.exe 10]
                  [winword.exe 20] <pid likely
                    cmd.exe 30 <pid likely
                """,
                start("cmd.exe", 30).at(3).by("winword.exe", 20).and(Role.GRANDPARENT, "outlook.exe", 10));
    }

    @Test
    void aGrandparentIsDescribedByWhatIsSaidOfItAndNotOfTheParent() throws Exception {
        CaseFile linked = linked(start("cmd.exe", 30).at(3).by("winword.exe", 20).and(Role.GRANDPARENT, "outlook.exe", 10)
                .field("ParentCommandLine", "winword /x").field("GrandparentUser", "CORP\\jo"));
        assertEquals("", linked.processes().process(0).field("CommandLine"));
        assertEquals("CORP\\jo", linked.processes().process(0).field("User"));
        assertEquals("winword /x", linked.processes().process(1).field("CommandLine"));
    }

    @Test
    void aParentsRecordSaysMoreThanAGrandchilds() throws Exception {
        CaseFile linked = linked(
                start("cmd.exe", 30).at(3).by("winword.exe", 20).and(Role.GRANDPARENT, "outlook.exe", 10),
                start("teams.exe", 40).at(4).by("outlook.exe", 10).field("ParentCommandLine", "outlook /y"));
        assertEquals("outlook /y", linked.processes().process(0).field("CommandLine"));
    }

    @Test
    void aGrandparentDoesNotReplaceWhatAParentsOwnRecordSays() throws Exception {
        assertTree("""
                [explorer.exe 5]
                  winword.exe 20 <pid likely
                    cmd.exe 30 <pid likely
                """,
                start("winword.exe", 20).at(1).by("explorer.exe", 5),
                start("cmd.exe", 30).at(3).by("winword.exe", 20).and(Role.GRANDPARENT, "outlook.exe", 10));
    }

    @Test
    void aRealParentAndABrokerAreEdgesBesideTheTree() throws Exception {
        CaseFile linked = linked(
                start("evil.exe", 10).at(1),
                start("explorer.exe", 20).at(2),
                start("cmd.exe", 30).at(3).by("explorer.exe", 20).and(Role.REAL_PARENT, "evil.exe", 10),
                start("calc.exe", 40).at(4).by("explorer.exe", 20).and(Role.BROKER, "svchost.exe", 50).and(Role.REAL_PARENT, "explorer.exe", 20));
        assertEquals("""
                evil.exe 10
                explorer.exe 20
                  cmd.exe 30 <pid likely
                  calc.exe 40 <pid likely
                [svchost.exe 50]
                """, TreeText.of(linked));
        assertEquals(List.of(new Edge(Edge.Kind.REAL, 0, 2, 3, Confidence.LIKELY)), linked.edges().of(2));
        assertEquals(List.of(new Edge(Edge.Kind.BROKERED, 4, 3, 4, Confidence.LIKELY)), linked.edges().of(3), "the declared parent itself is no edge");
    }

    @Test
    void aProcessSeenRunningFillsAnInferredParentAndHasItsOwn() throws Exception {
        assertTree("""
                [userinit.exe 4]
                  [explorer.exe 6956] <pid likely
                    [powershell.exe 1984] <pid likely
                      cmd.exe 996 <pid likely
                """,
                start("cmd.exe", 996).at(30).by("powershell.exe", 1984),
                running("powershell.exe", 1984).started(20).at(40).by("explorer.exe", 6956),
                running("explorer.exe", 6956).started(10).at(40).by("userinit.exe", 4));
    }

    @Test
    void aProcessSeenRunningThatWasLoggedIsNotAnother() throws Exception {
        CaseFile linked = linked(
                start("powershell.exe", 1984).at(20),
                running("powershell.exe", 1984).started(20.4).at(40),
                running("powershell.exe", 1984).started(90).at(95));
        assertEquals("""
                powershell.exe 1984
                [powershell.exe 1984]
                """, TreeText.of(linked));
        assertEquals(2, linked.processes().records(0).size());
    }

    @Test
    void aListThatNamesNoProcessMakesNone() throws Exception {
        assertTree("cmd.exe 10\n", start("cmd.exe", 10).at(1), running("x.exe", 4).nameless().at(2));
    }

    @Test
    void aProcessSeenRunningAtNoKnownTimeIsTheYoungestOfItsPid() throws Exception {
        assertTree("""
                powershell.exe 1984
                powershell.exe 1984
                """,
                start("powershell.exe", 1984).at(20),
                start("powershell.exe", 1984).at(50),
                running("powershell.exe", 1984).untimed());
    }

    @Test
    void twoMachinesOfOneNameAreTwoHosts() throws Exception {
        assertTree("""
                cmd.exe 10
                [cmd.exe 10]
                  child.exe 20 <pid likely
                """,
                start("cmd.exe", 10).at(1).machine("S:a"),
                start("child.exe", 20).at(2).by("cmd.exe", 10).machine("S:b"));
    }

    @Test
    void twoSensorsOnOneMachineAreOneHost() throws Exception {
        assertTree("""
                cmd.exe 10
                  child.exe 20 <pid likely
                """,
                start("cmd.exe", 10).at(1).machine("S:a"),
                start("child.exe", 20).at(2).by("cmd.exe", 10).machine("T:b"));
    }

    @Test
    void aMachineThatOneRecordNamesHasThatNameInAll() throws Exception {
        CaseFile linked = linked(
                start("cmd.exe", 10).on("").at(1).machine("S:a"),
                connection("x.exe", 4).on("WKS7").at(2).machine("S:a"),
                start("child.exe", 20).on("wks7.corp.example").at(3).by("cmd.exe", 10).machine("S:a"));
        assertEquals("""
                cmd.exe 10
                  child.exe 20 <pid likely
                """, TreeText.of(linked));
        assertEquals("WKS7", linked.processes().process(0).host());
    }

    @Test
    void whatNamesNoHostIsOfTheOnlyOneThatHasStarts() throws Exception {
        CaseFile linked = linked(
                start("cmd.exe", 10).on("WKS7").at(3).by("explorer.exe", 5),
                running("explorer.exe", 5).on("").started(1).at(9));
        assertEquals("""
                [explorer.exe 5]
                  cmd.exe 10 <pid likely
                """, TreeText.of(linked));
    }

    @Test
    void whatNamesNoHostIsOfTheOnlyOneInItsArchive() throws Exception {
        try (CaseFile caseFile = Cases.of(folder, start("cmd.exe", 10).on("WKS1").at(1).by("explorer.exe", 5).event())) {
            Cases.add(caseFile, "two.zip!a.evtx", start("net.exe", 10).on("WKS2").at(1).by("explorer.exe", 5).event());
            Cases.add(caseFile, "two.zip!in.zip!list.csv", running("explorer.exe", 5).on("").started(0).at(9).by("userinit.exe", 4).event());
            Cases.add(caseFile, "two.zip!in.zip!ps.txt", running("/usr/bin/bash", 5).on("").started(0).at(9).event());
            Linker.link(caseFile, new Progress());
            assertEquals("""
                    [userinit.exe 4]
                      [explorer.exe 5] <pid likely
                        net.exe 10 <pid likely
                    [bash 5]
                    [explorer.exe 5]
                      cmd.exe 10 <pid likely
                    """, TreeText.of(caseFile));
        }
    }

    @Test
    void whatNamesNoHostIsOfNoneOfSeveralInItsArchive() throws Exception {
        try (CaseFile caseFile = Cases.of(folder, start("cmd.exe", 10).on("WKS1").at(1).by("explorer.exe", 5).event())) {
            Cases.add(caseFile, "two.zip!a.evtx", start("net.exe", 10).on("WKS2").at(1).event(), start("net.exe", 10).on("WKS3").at(1).event());
            Cases.add(caseFile, "two.zip!list.csv", running("explorer.exe", 5).on("").started(0).at(9).event());
            Linker.link(caseFile, new Progress());
            assertEquals(3 + 2, caseFile.processes().count(), "three starts, the named explorer and the listed one");
        }
    }

    @Test
    void onLinuxAProcessMayRunSeveralImages() throws Exception {
        CaseFile linked = linked(
                start("/usr/sbin/nginx", 10).at(1),
                start("/bin/sh", 20).at(2).by("/usr/sbin/nginx", 10),
                start("/usr/bin/python3", 20).at(2.5).by("/usr/sbin/nginx", 10),
                start("/bin/ls", 30).at(3).by("/bin/sh", 20),
                start("/bin/id", 40).at(4).by("/usr/bin/python3", 20));
        assertEquals("""
                nginx 10
                  python3 20 <pid likely
                    ls 30 <pid likely
                    id 40 <pid likely
                """, TreeText.of(linked));
        assertEquals(2, linked.processes().records(1).size(), "each exec is a record of it");
    }

    @Test
    void whatWasForkedAndRanNothingSaysSo() throws Exception {
        CaseFile linked = linked(
                start("/bin/bash", 10).at(1),
                fork("/bin/bash", 20).at(2).by("/bin/bash", 10),
                fork("/bin/bash", 30).at(3).by("/bin/bash", 10),
                start("/bin/ls", 30).at(3.001).by("/bin/bash", 10),
                start("/bin/id", 40).at(4).by("/bin/bash", 20));
        assertEquals("""
                bash 10
                  bash 20 <pid likely
                    id 40 <pid likely
                  ls 30 <pid likely
                """, TreeText.of(linked));
        assertEquals(LinkReason.PID_AND_IMAGE.text + "; forked, not exec'd", linked.links().link(1).orElseThrow().reason());
        assertEquals(LinkReason.PID_AND_IMAGE.text, linked.links().link(2).orElseThrow().reason());
    }

    private static Events fork(String image, long pid) {
        return Events.activity(Category.PROCESS_FORK, "1", image, pid);
    }

    @Test
    void aPidThatComesBackLaterOrUnderAnotherParentIsAnotherProcess() throws Exception {
        assertTree("""
                cron 10
                  sh 20 <pid likely
                  sh 20 <pid likely
                sshd 11
                  ls 20 <pid likely
                """,
                start("/usr/sbin/cron", 10).at(1),
                start("/usr/sbin/sshd", 11).at(1.5),
                start("/bin/sh", 20).at(2).by("/usr/sbin/cron", 10),
                start("/bin/sh", 20).at(200).by("/usr/sbin/cron", 10),
                start("/bin/ls", 20).at(201).by("/usr/sbin/sshd", 11));
    }

    @Test
    void onWindowsNothingBecomesAnother() throws Exception {
        assertTree("""
                a.exe 10
                  b.exe 20 <pid likely
                  c.exe 20 <pid likely
                """,
                start("a.exe", 10).at(1),
                start("b.exe", 20).at(2).by("a.exe", 10),
                start("c.exe", 20).at(3).by("a.exe", 10));
    }

    private void assertTree(String expected, Events... events) throws IOException, SQLException {
        assertEquals(expected, TreeText.of(linked(events)));
    }

    private CaseFile linked(Events... events) throws IOException, SQLException {
        return Cases.linked(folder, events);
    }
}
