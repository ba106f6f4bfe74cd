package pedigree.lineage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static pedigree.Events.SECURITY;
import static pedigree.Events.end;
import static pedigree.Events.start;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.Cases;
import pedigree.Events;
import pedigree.job.Progress;
import pedigree.store.CaseFile;

/** Rule 6 of linking: several sensors' records of one start are one process. */
class OneStartTest {

    private static final String EDR = "Falcon";
    private static final String ONE = "0bd59c11-7e1a-631b-0000-0010e5f91500";
    private static final String OTHER = "0bd59c11-7e1f-631b-0000-0010aaaa1500";

    @TempDir
    private Path folder;

    @Test
    void recordsOfTwoSensorsAreOneProcess() throws Exception {
        CaseFile linked = linked(
                start("explorer.exe", 10).at(1).from(SECURITY),
                start("cmd.exe", 20).at(5.002).record(900).from(SECURITY).by("explorer.exe", 10),
                start("cmd.exe", 20).at(5).guid(ONE));
        assertEquals("""
                explorer.exe 10
                  cmd.exe 20 <pid likely
                """, TreeText.of(linked));
        assertEquals(ONE, linked.processes().process(1).key());
        assertEquals("2026-01-02T03:00:05.000Z", linked.processes().process(1).start().orElseThrow().toString());
        assertEquals(OptionalInt.of(1), linked.processes().find("WKS1/20@2026-01-02T03:00:05.002Z"), "the key it would have without Sysmon");
        assertEquals(2, linked.processes().records(1).size());
    }

    @Test
    void nearStartsOfOnePidArePairedOneToOne() throws Exception {
        assertTree("""
                cmd.exe 20
                cmd.exe 20
                """,
                start("cmd.exe", 20).at(5).guid(ONE), start("cmd.exe", 20).at(6.2).guid(OTHER),
                start("cmd.exe", 20).at(5.9).record(1).from(SECURITY), start("cmd.exe", 20).at(6.3).record(2).from(SECURITY));
    }

    @Test
    void recordsOfOneLogAreTwoProcesses() throws Exception {
        assertTree("""
                cmd.exe 20
                cmd.exe 20
                """,
                start("cmd.exe", 20).at(5), start("cmd.exe", 20).at(5.5));
    }

    @Test
    void anotherImageOrTwoSecondsMakeTwoProcesses() throws Exception {
        assertTree("""
                a.exe 20
                b.exe 20
                c.exe 30
                c.exe 30
                """,
                start("a.exe", 20).at(5), start("b.exe", 20).at(5.1).from(SECURITY),
                start("c.exe", 30).at(7), start("c.exe", 30).at(9.1).from(SECURITY));
    }

    @Test
    void contradictingIdsForbidWhatTwinsAllow() throws Exception {
        assertTree("""
                cmd.exe 20
                cmd.exe 20
                net.exe 30
                """,
                start("cmd.exe", 20).at(5).guid(ONE), start("cmd.exe", 20).at(5.1).guid(OTHER).from(EDR),
                start("net.exe", 30).at(7).guid("0bd59c11-7e20-631b-0000-0010e5f91500"),
                start("net.exe", 30).at(7.1).guid("0bd59c11-7e20-631b-eb00-000000002c00").from(EDR));
    }

    @Test
    void idsOfTwoSensorsDoNotContradict() throws Exception {
        CaseFile linked = linked(
                start("cmd.exe", 20).at(5).guid("Falcon:77").from(EDR),
                start("cmd.exe", 20).at(5.1).guid(ONE),
                start("net.exe", 30).at(6).byGuid("Falcon:77", "cmd.exe", 20).from(EDR));
        assertEquals("""
                cmd.exe 20
                  net.exe 30 <unique_id certain
                """, TreeText.of(linked));
        assertEquals(ONE, linked.processes().process(0).key());
    }

    @Test
    void whatOneWitnessLeavesOpenAnotherSaysOfTheParent() throws Exception {
        assertTree("""
                explorer.exe 10
                  cmd.exe 20 <unique_id certain
                """,
                start("explorer.exe", 10).at(1).guid("Falcon:1").from(EDR),
                start("cmd.exe", 20).at(5).guid(ONE),
                start("cmd.exe", 20).at(5.1).byGuid("Falcon:1", "explorer.exe", 10).from(EDR));
    }

    @Test
    void aParentNamedByTwoIdsIsInferredOnce() throws Exception {
        assertTree("""
                [explorer.exe 10]
                  cmd.exe 20 <guid certain
                  net.exe 30 <unique_id certain
                """,
                start("cmd.exe", 20).at(5).byGuid(ONE, "explorer.exe", 10),
                start("cmd.exe", 20).at(5.1).byGuid("Falcon:1", "explorer.exe", 10).from(EDR),
                start("net.exe", 30).at(6).byGuid("Falcon:1", "explorer.exe", 10).from(EDR));
    }

    @Test
    void twoWitnessesBeginOneBoot() throws Exception {
        assertTree("""
                [System 4]
                  Registry 92 <pid likely
                  cmd.exe 20 <pid likely
                """,
                start("Registry", 92).at(10).by("System", 4),
                start("Registry", 92).at(10.1).record(1).by("System", 4).from(SECURITY),
                start("cmd.exe", 20).at(10.05).by("System", 4));
    }

    @Test
    void theEndOfLikeClocksCounts() throws Exception {
        assertTree("""
                cmd.exe 20
                [cmd.exe 20]
                  net.exe 30 <pid likely
                """,
                start("cmd.exe", 20).at(1), start("cmd.exe", 20).at(1.001).record(1).from(SECURITY),
                end("cmd.exe", 20).at(2).record(2).from(SECURITY),
                start("net.exe", 30).at(3).by("cmd.exe", 20),
                start("net.exe", 30).at(3.001).record(3).by("cmd.exe", 20).from(SECURITY));
    }

    @Test
    void aRecordMetInTwoExportsIsOneWithTwoPlaces() throws Exception {
        CaseFile caseFile = Cases.linked(folder, start("cmd.exe", 20).at(1).from(SECURITY), start("cmd.exe", 20).at(1.5).from(SECURITY));
        Cases.add(caseFile, "again.evtx", start("cmd.exe", 20).at(1.5).from(SECURITY).event());
        Linker.link(caseFile, new Progress());
        assertEquals("""
                cmd.exe 20
                cmd.exe 20
                """, TreeText.of(caseFile));
        assertEquals(1, caseFile.processes().records(0).size());
        assertEquals(2, caseFile.processes().records(1).size());
    }

    @Test
    void linuxKeepsTheBeginningOfAName() throws Exception {
        assertTree("""
                gnome-terminal-server 10
                  bash 20 <pid likely
                """,
                start("/usr/libexec/gnome-terminal-server", 10).at(1),
                start("/bin/bash", 20).at(2).byFile("gnome-terminal-", 10));
    }

    private void assertTree(String expected, Events... events) throws IOException, SQLException {
        assertEquals(expected, TreeText.of(linked(events)));
    }

    private CaseFile linked(Events... events) throws IOException, SQLException {
        return Cases.linked(folder, events);
    }
}
