package pedigree.lineage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static pedigree.Events.SECURITY;
import static pedigree.Events.SYSMON;
import static pedigree.Events.start;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.Cases;
import pedigree.store.CaseFile;
import pedigree.store.Disagreement;
import pedigree.store.ProcessRow;
import pedigree.store.StoredProcess;

/** The fields of a process that several sensors logged. */
class DisagreementsTest {

    @TempDir
    private Path folder;

    @Test
    void theRicherRecordCountsAndOthersFillItsGaps() throws Exception {
        CaseFile linked = Cases.linked(folder,
                start("cmd.exe", 20).at(1.1).record(7).from(SECURITY).field("IntegrityLevel", "High").field("MandatoryLabel", "S-1-16-12288").field("User", "CORP\\jo"),
                start("cmd.exe", 20).at(1).field("IntegrityLevel", "Medium").field("User", "-"));
        StoredProcess process = linked.processes().process(0);
        assertEquals("Medium", process.field("IntegrityLevel"));
        assertEquals("S-1-16-12288", process.field("MandatoryLabel"));
        assertEquals("CORP\\jo", process.field("User"));
        assertEquals(List.of(new Disagreement("IntegrityLevel",
                List.of(new Disagreement.Said(SYSMON + "/1", "Medium"), new Disagreement.Said(SECURITY + "/4688", "High")))), linked.processes().disagreements(process));
        linked.processes().scan(true, row -> assertEquals("S-1-16-12288", row.fields().text("MandatoryLabel")));
        linked.processes().scan(true, row -> assertEquals("CORP\\jo", row.field(new ProcessRow.Column("User"))));
    }

    @Test
    void anotherPlaceOfARecordDisagreesWithNothing() throws Exception {
        CaseFile linked = Cases.linked(folder, start("cmd.exe", 20).at(1).field("User", "jo"), start("cmd.exe", 20).at(1).field("User", "JOE"));
        assertEquals(List.of(), linked.processes().disagreements(linked.processes().process(0)));
    }

    @Test
    void theImagesOfOnePidDisagreeWithNothing() throws Exception {
        CaseFile linked = Cases.linked(folder,
                start("/bin/sh", 20).at(1).from("auditd").field("User", "root"), start("/bin/ls", 20).at(2).from("Elastic").field("User", "jo"));
        assertEquals(1, linked.processes().count());
        assertEquals(List.of(), linked.processes().disagreements(linked.processes().process(0)));
        assertEquals("jo", linked.processes().process(0).field("User"));
    }
}
