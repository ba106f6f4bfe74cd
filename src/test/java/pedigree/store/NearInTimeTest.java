package pedigree.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static pedigree.Events.activity;
import static pedigree.Events.end;
import static pedigree.Events.start;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.Cases;
import pedigree.event.Category;
import pedigree.event.Timestamp;

class NearInTimeTest {

    @TempDir
    private Path folder;

    @Test
    void processesOfTheSameHostAreFoundNearestFirstUpToTheLimit() throws Exception {
        try (CaseFile caseFile = Cases.linked(folder, start("a.exe", 1).at(0), start("b.exe", 2).at(50), start("c.exe", 3).at(60), start("d.exe", 4).at(75),
                start("e.exe", 5).at(121), start("f.exe", 6).at(60).on("OTHER"))) {
            int c = caseFile.processes().find("WKS1/3@2026-01-02T03:01:00Z").orElseThrow();
            List<String> near = caseFile.processes().processes(caseFile.processes().startedNear(c, 60 * Timestamp.SECOND)).stream().map(StoredProcess::imageName).toList();
            assertEquals(List.of("b.exe", "d.exe", "a.exe"), near);
        }
    }

    @Test
    void nothingIsNearToWhatWasNeverLogged() throws Exception {
        try (CaseFile caseFile = Cases.linked(folder, start("cmd.exe", 2).at(5).by("explorer.exe", 1))) {
            assertArrayEquals(new int[0], caseFile.processes().startedNear(0, Timestamp.SECOND));
        }
    }

    @Test
    void theRecordsOfStartAndEndAreWitnessesAndDeedsAreNot() throws Exception {
        try (CaseFile caseFile = Cases.linked(folder, start("cmd.exe", 2).at(1), activity(Category.FILE_EVENT, "11", "cmd.exe", 2).at(2), end("cmd.exe", 2).at(3))) {
            assertEquals(List.of("Microsoft-Windows-Sysmon/1", "Microsoft-Windows-Sysmon/5"),
                    caseFile.events().witnesses(0, 10).stream().map(event -> event.event().type()).toList());
            assertEquals(1, caseFile.events().witnesses(0, 1).size());
        }
    }
}
