package pedigree.ui.details;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pedigree.Events.end;
import static pedigree.Events.start;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.Cases;
import pedigree.Events;
import pedigree.export.ProcessDetails;
import pedigree.lineage.ProcessTree;
import pedigree.store.CaseFile;

class FactsTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Facts.Group NOTHING = new Facts.Group("", List.of());

    @TempDir
    private Path folder;

    @Test
    void fieldsStandInGroupsUnderNamesForPeople() throws Exception {
        List<Facts.Group> groups = facts(0, start("cmd.exe", 10).at(1).field("OriginalFileName", "Cmd.Exe").field("User", "LAB\\ann"));
        assertEquals(List.of("Process", "Program", "User and session"), groups.stream().map(Facts.Group::title).toList());
        assertTrue(groups.get(1).facts().contains(new Facts.Fact("Original name", "Cmd.Exe", "OriginalFileName")), groups.toString());
    }

    @Test
    void aFieldOfNoGroupIsNotLost() throws Exception {
        List<Facts.Group> groups = facts(0, start("cmd.exe", 10).at(1).field("Colour", "green"));
        assertEquals(new Facts.Group("Other fields", List.of(new Facts.Fact("Colour", "green", "Colour"))), groups.get(groups.size() - 1));
    }

    @Test
    void aFieldThatSaysNothingIsLeftOut() throws Exception {
        List<Facts.Group> groups = facts(0, start("cmd.exe", 10).at(1).field("Description", "-").field("Company", ""));
        assertEquals(List.of("Image"), groups.get(1).facts().stream().map(Facts.Fact::name).toList());
    }

    @Test
    void whatTheTreeTellsIsAGroup() throws Exception {
        List<Facts.Group> groups = facts(2, start("explorer.exe", 1).at(1), start("cmd.exe", 2).at(2).by("explorer.exe", 1),
                start("powershell.exe", 3).at(3).by("cmd.exe", 2));
        assertEquals(new Facts.Group("Ancestry", List.of(new Facts.Fact("Root", "explorer.exe (1)"), new Facts.Fact("Grandparent", "explorer.exe (1)"),
                new Facts.Fact("Interpreters", "cmd.exe > powershell.exe"), new Facts.Fact("Siblings", "0"))),
                groups.stream().filter(group -> group.title().equals("Ancestry")).findFirst().orElseThrow());
    }

    @Test
    void aStartIsToldInUtcLocallyAndSinceTheParent() throws Exception {
        List<Facts.Fact> process = facts(1, start("explorer.exe", 1).at(1), start("cmd.exe", 2).at(5.5).by("explorer.exe", 1)).get(0).facts();
        assertEquals(List.of(new Facts.Fact("Started (UTC)", "2026-01-02 03:00:05.500", "Started"), new Facts.Fact("Started (local)", "04:00:05 +01:00"),
                new Facts.Fact("Since parent", "+4.500 s")), process.subList(0, 3));
    }

    @Test
    void whatTheSensorSaidIsNotSaidAgain() throws Exception {
        try (CaseFile caseFile = Cases.linked(folder, start("cmd.exe", 10).at(1).field("SeverityName", "High"))) {
            Facts.Group sensor = SensorFacts.of(caseFile.events().witnesses(0, 10));
            assertEquals(List.of(new Facts.Fact("Sensor", "Process start (Sysmon 1), 2026-01-02 03:00:01.000"), new Facts.Fact("Severity", "High", "SeverityName")), sensor.facts());
            List<Facts.Group> groups = Facts.of(ProcessDetails.of(caseFile, ProcessTree.of(caseFile), List.of(), 0), ZONE, sensor);
            assertTrue(groups.stream().noneMatch(group -> group.title().equals("Other fields")), groups.toString());
        }
    }

    @Test
    void anElevationIsInWords() throws Exception {
        List<Facts.Group> groups = facts(0, start("cmd.exe", 10).at(1).field("TokenElevationType", "%%1937"));
        assertEquals("elevated by UAC (%%1937)", groups.get(2).facts().get(0).value());
    }

    @Test
    void hashesStandAlone() throws Exception {
        List<Facts.Group> groups = facts(0, start("cmd.exe", 10).at(1).field("Hashes", "MD5=00ff,SHA256=abcd"));
        assertEquals(new Facts.Group("Hashes", List.of(new Facts.Fact("MD5", "00ff", "md5"), new Facts.Fact("SHA256", "abcd", "sha256"))),
                groups.get(groups.size() - 1));
    }

    @Test
    void anEndSaysHowLongTheProcessLived() throws Exception {
        List<Facts.Fact> process = facts(0, start("cmd.exe", 10).at(1), end("cmd.exe", 10).at(3.5)).get(0).facts();
        assertTrue(process.contains(new Facts.Fact("Ended (UTC)", "2026-01-02 03:00:03.500, after 2.5 s", "Ended")), process.toString());
    }

    @Test
    void anInferredProcessHasNoStartOfItsOwn() throws Exception {
        List<Facts.Fact> process = facts(0, start("cmd.exe", 20).at(5).by("explorer.exe", 10)).get(0).facts();
        assertEquals(List.of("PID", "Key", "Host"), process.stream().map(Facts.Fact::name).toList());
    }

    private List<Facts.Group> facts(int process, Events... events) throws Exception {
        try (CaseFile caseFile = Cases.linked(folder, events)) {
            return Facts.of(ProcessDetails.of(caseFile, ProcessTree.of(caseFile), List.of(), process), ZONE, NOTHING);
        }
    }
}
