package pedigree.lineage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static pedigree.Events.connection;
import static pedigree.Events.end;
import static pedigree.Events.start;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.Cases;
import pedigree.Events;
import pedigree.event.Timestamp;
import pedigree.job.Progress;
import pedigree.store.CaseFile;
import pedigree.store.Link;

class LinkerTest {

    /** GUIDs as Sysmon makes them: machine 0bd59c11, the second 2022-09-09T17:55:38, then a key. */
    private static final String SECOND = "0bd59c11-7e1a-631b-";
    private static final String START_KEY = SECOND + "eb00-000000002c00";
    private static final String LOGON_KEY = SECOND + "0000-0010e5f91500";

    @TempDir
    private Path folder;

    @Test
    void childrenHangUnderTheirParentInOrderOfStart() throws Exception {
        assertTree("""
                explorer.exe 10
                  winword.exe 20 <pid likely
                    powershell.exe 30 <pid likely
                  notepad.exe 40 <pid likely
                """,
                start("notepad.exe", 40).at(4).by("explorer.exe", 10),
                start("explorer.exe", 10).at(1),
                start("powershell.exe", 30).at(3).by("winword.exe", 20),
                start("winword.exe", 20).at(2).by("explorer.exe", 10));
    }

    @Test
    void anEqualIdIsCertainWhateverTheClocksSay() throws Exception {
        assertTree("""
                parent.exe 10
                  child.exe 20 <unique_id certain
                """,
                start("child.exe", 20).at(1).byGuid("a1", "parent.exe", 10),
                start("parent.exe", 10).at(5).guid("a1"));
    }

    @Test
    void anEqualIdWithAnotherPidIsRefused() throws Exception {
        CaseFile linked = linked(
                start("parent.exe", 10).at(1).guid("a1"),
                start("child.exe", 20).at(2).byGuid("a1", "parent.exe", 11));
        assertEquals("""
                parent.exe 10
                [parent.exe 11]
                  child.exe 20 <pid likely
                """, TreeText.of(linked));
        assertEquals(List.of(new Link.Rejected(0, Refusal.OTHER_PID.text)), linked.links().link(2).orElseThrow().rejected());
    }

    @Test
    void twinGuidsAreOneProcess() throws Exception {
        assertTree("""
                cmd.exe 10
                  rundll32.exe 20 <guid likely
                """,
                atSecondOfGuid(start("cmd.exe", 10), 0).guid(LOGON_KEY),
                atSecondOfGuid(start("rundll32.exe", 20), 1).byGuid(START_KEY, "cmd.exe", 10));
    }

    @Test
    void aTwinGuidIsUnderstoodAsKey() throws Exception {
        CaseFile linked = linked(
                atSecondOfGuid(start("cmd.exe", 10), 0).guid(LOGON_KEY),
                atSecondOfGuid(start("rundll32.exe", 20), 1).byGuid(START_KEY, "cmd.exe", 10));
        assertEquals(LOGON_KEY, linked.processes().process(0).key());
        assertEquals(OptionalInt.of(0), linked.processes().find("{" + START_KEY.toUpperCase() + "}"));
    }

    @Test
    void theYoungestProcessOfAPidIsTheParent() throws Exception {
        CaseFile linked = linked(
                start("old.exe", 10).at(1),
                start("young.exe", 10).at(2),
                start("child.exe", 20).at(3).by("young.exe", 10));
        assertEquals("""
                old.exe 10
                young.exe 10
                  child.exe 20 <pid likely
                """, TreeText.of(linked));
        assertEquals(List.of(new Link.Rejected(0, Refusal.REUSED.text)), linked.links().link(2).orElseThrow().rejected());
    }

    @Test
    void atTheSameInstantTheSmallerRecordIdIsTheParent() throws Exception {
        assertTree("""
                cmd.exe 10
                cmd.exe 10
                  ping.exe 20 <pid likely
                """,
                start("cmd.exe", 10).at(1),
                start("ping.exe", 20).at(5).record(9002).by("cmd.exe", 10),
                start("cmd.exe", 10).at(5).record(9001));
    }

    @Test
    void aProcessThatStartedAfterTheChildIsNotItsParent() throws Exception {
        assertTree("""
                [late.exe 30]
                  child.exe 20 <pid likely
                late.exe 30
                """,
                start("child.exe", 20).at(2).by("late.exe", 30),
                start("late.exe", 30).at(3));
    }

    @Test
    void aParentByAnotherSourcesClockMaySeemALittleYounger() throws Exception {
        assertTree("""
                parent.exe 10
                  child.exe 20 <pid possible
                """,
                start("child.exe", 20).at(2).by("parent.exe", 10),
                start("parent.exe", 10).at(2.004).from(Events.SECURITY));
    }

    @Test
    void aDisagreeingImageIsRefused() throws Exception {
        CaseFile linked = linked(
                start("cmd.exe", 10).at(1),
                start("child.exe", 20).at(2).by("explorer.exe", 10));
        assertEquals("""
                cmd.exe 10
                [explorer.exe 10]
                  child.exe 20 <pid likely
                """, TreeText.of(linked));
        assertEquals(List.of(new Link.Rejected(0, Refusal.OTHER_IMAGE.text)), linked.links().link(2).orElseThrow().rejected());
    }

    @Test
    void aProcessThatHadEndedIsNotTheParent() throws Exception {
        assertTree("""
                cmd.exe 10
                [cmd.exe 10]
                  child.exe 20 <pid likely
                """,
                start("cmd.exe", 10).at(1),
                end("cmd.exe", 10).at(2),
                start("child.exe", 20).at(3).by("cmd.exe", 10));
    }

    @Test
    void anEndByAnotherSourcesClockIsBelievedToTwoSeconds() throws Exception {
        assertTree("""
                cmd.exe 10
                  child.exe 20 <pid possible
                """,
                start("cmd.exe", 10).at(1),
                end("cmd.exe", 10).at(2).from(Events.SECURITY),
                start("child.exe", 20).at(3.5).by("cmd.exe", 10));
    }

    @Test
    void aPidWithoutAnImageIsPossibleAtMost() throws Exception {
        assertTree("""
                cmd.exe 10
                  child.exe 20 <pid possible
                """,
                start("cmd.exe", 10).at(1),
                start("child.exe", 20).at(2).by("", 10));
    }

    @Test
    void pidsNeverLinkAcrossHosts() throws Exception {
        assertTree("""
                cmd.exe 10
                [cmd.exe 10]
                  child.exe 20 <pid likely
                """,
                start("cmd.exe", 10).at(1).on("WKS1"),
                start("child.exe", 20).at(2).on("WKS2").by("cmd.exe", 10));
    }

    @Test
    void hostsAreTheSameInAnyLetterCase() throws Exception {
        assertTree("""
                cmd.exe 10
                  child.exe 20 <pid likely
                """,
                start("cmd.exe", 10).at(1).on("wks1"),
                start("child.exe", 20).at(2).on("WKS1").by("cmd.exe", 10));
    }

    @Test
    void pidsNeverLinkAcrossABoot() throws Exception {
        assertTree("""
                cmd.exe 10
                [System 4]
                  Registry 92 <pid likely
                  smss.exe 300 <pid likely
                [cmd.exe 10]
                  child.exe 20 <pid likely
                """,
                start("cmd.exe", 10).at(1),
                start("Registry", 92).at(10).by("System", 4),
                start("smss.exe", 300).at(10.1).by("System", 4),
                start("child.exe", 20).at(12).by("cmd.exe", 10));
    }

    @Test
    void aSessionManagerOfASessionBeginsNoBoot() throws Exception {
        assertTree("""
                [System 4]
                  smss.exe 300 <pid likely
                    smss.exe 400 <pid likely
                      csrss.exe 410 <pid likely
                """,
                start("smss.exe", 300).at(10).by("System", 4),
                start("smss.exe", 400).at(11).by("smss.exe", 300),
                start("csrss.exe", 410).at(12).by("smss.exe", 400));
    }

    @Test
    void theLogonOfSystemTellsBootsApart() throws Exception {
        assertTree("""
                svchost.exe 10
                services.exe 11
                [svchost.exe 10]
                  child.exe 20 <pid likely
                """,
                start("svchost.exe", 10).at(1).field("LogonId", "0x3e7").field("LogonGuid", "{b1}"),
                start("services.exe", 11).at(2).field("LogonId", "0x3e7").field("LogonGuid", "{b2}"),
                start("child.exe", 20).at(3).by("svchost.exe", 10));
    }

    @Test
    void aParentThatWasNeverLoggedIsOneForAllItsChildren() throws Exception {
        assertTree("""
                [svchost.exe 740]
                  a.exe 20 <guid certain
                  b.exe 30 <guid certain
                  c.exe 40 <pid likely
                """,
                start("a.exe", 20).at(1).byGuid(START_KEY, "svchost.exe", 740),
                start("b.exe", 30).at(2).byGuid(START_KEY, "svchost.exe", 740),
                start("c.exe", 40).at(3).by("svchost.exe", 740));
    }

    @Test
    void aLoggedStartSplitsWhatAPidMeant() throws Exception {
        assertTree("""
                [cmd.exe 10]
                  a.exe 20 <pid likely
                other.exe 10
                [cmd.exe 10]
                  b.exe 30 <pid likely
                """,
                start("a.exe", 20).at(1).by("cmd.exe", 10),
                start("other.exe", 10).at(2),
                start("b.exe", 30).at(3).by("cmd.exe", 10));
    }

    @Test
    void anInferredProcessStartsWhenItsGuidSays() throws Exception {
        CaseFile linked = linked(start("a.exe", 20).at(1).byGuid(START_KEY, "svchost.exe", 740));
        assertEquals("2022-09-09T17:55:38.000Z", linked.processes().process(0).start().orElseThrow().toString());
    }

    @Test
    void anInferredProcessWithoutIdIsKeyedByItsFirstChild() throws Exception {
        CaseFile linked = linked(start("a.exe", 20).at(1).by("cmd.exe", 10));
        assertEquals("WKS1/10~WKS1/20@2026-01-02T03:00:01.000Z", linked.processes().process(0).key());
    }

    @Test
    void activityNamesAProcessByItsIdOnly() throws Exception {
        assertTree("""
                [svchost.exe 740]
                """,
                connection("svchost.exe", 740).at(1).guid(START_KEY),
                connection("nobody.exe", 750).at(2));
    }

    @Test
    void processesThatNameEachOtherAsParentDoNotFormACycle() throws Exception {
        CaseFile linked = linked(
                start("a.exe", 20).at(1).guid("a1").byGuid("b1", "b.exe", 30),
                start("b.exe", 30).at(2).guid("b1").byGuid("a1", "a.exe", 20));
        assertEquals("""
                a.exe 20 <unique_id possible
                  b.exe 30 <unique_id certain
                """, TreeText.of(linked));
        assertEquals(List.of(new Link.Rejected(1, Refusal.DESCENDANT.text)), linked.links().link(0).orElseThrow().rejected());
    }

    @Test
    void theSameRecordInTwoExportsIsOneProcess() throws Exception {
        CaseFile caseFile = Cases.linked(folder, start("cmd.exe", 10).at(1), start("child.exe", 20).at(2).by("cmd.exe", 10));
        Cases.add(caseFile, "again.evtx", start("cmd.exe", 10).at(1).event(), start("child.exe", 20).at(2).by("cmd.exe", 10).event());
        Linker.link(caseFile, new Progress());
        assertEquals("""
                cmd.exe 10
                  child.exe 20 <pid likely
                """, TreeText.of(caseFile));
        assertEquals(2, caseFile.processes().records(0).size());
    }

    private static Events atSecondOfGuid(Events event, int later) {
        double second = (Timestamp.ofEpochSecond(0x631b7e1aL).ticks()
                - Timestamp.parse("2026-01-02T03:00:00Z").orElseThrow().ticks()) / 1e7;
        return event.record(100 + later).at(second + 0.5 + later);
    }

    private void assertTree(String expected, Events... events) throws IOException, SQLException {
        assertEquals(expected, TreeText.of(linked(events)));
    }

    private CaseFile linked(Events... events) throws IOException, SQLException {
        return Cases.linked(folder, events);
    }
}
