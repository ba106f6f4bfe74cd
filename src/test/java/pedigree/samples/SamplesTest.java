package pedigree.samples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import pedigree.event.Level;
import pedigree.investigation.Investigation;
import pedigree.investigation.Snapshot;
import pedigree.job.Progress;
import pedigree.source.ReadOptions;
import pedigree.store.Finding;

class SamplesTest {

    @Test
    void theSamplesAreWhatTheStoriesMake() throws IOException {
        for (Map.Entry<String, byte[]> sample : SampleLogs.all().entrySet()) {
            assertArrayEquals(sample.getValue(), Files.readAllBytes(SampleLogs.FOLDER.resolve(sample.getKey())), sample.getKey());
        }
    }

    @Test
    void everySampleIsInTheReadme() throws IOException {
        String readme = Files.readString(SampleLogs.FOLDER.resolve("README.md"));
        Set<String> unnamed = new TreeSet<>();
        try (Stream<Path> files = Files.list(SampleLogs.FOLDER)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> !readme.contains(name) && !name.equals("README.md"))
                    .forEach(unnamed::add);
        }
        assertEquals(Set.of(), unnamed);
    }

    @ParameterizedTest
    @CsvSource({
        "rundll32-calc, 21, 0, 8",
        "procdump-lsass-sysmon, 12, 0, 5",
        "procdump-lsass-security, 10, 0, 5",
        "workstation-day-attack, 636, 0, 319",
        "workstation-day-quiet, 598, 0, 302",
        "damaged, 230, 3, 127",
    })
    void everyRecordIsReadOrListed(String sample, long records, long unreadable, int processes) throws Exception {
        Snapshot snapshot = read(sample);
        assertEquals(records, snapshot.events());
        assertEquals(unreadable, snapshot.unreadable());
        assertEquals(processes, snapshot.tree().size() - snapshot.inferred());
    }

    @Test
    void rundll32IsTheOneThatMisbehavesAndCalcIsNamedWithIt() throws Exception {
        Finding finding = read("rundll32-calc").findings().stream().filter(found -> found.rule().kind().equals("lineage")).findFirst().orElseThrow();
        assertTrue(finding.rule().level().compareTo(Level.HIGH) >= 0);
        assertTrue(finding.rule().tags().contains("attack.t1218.011"));
        assertEquals(1, finding.also().size());
        assertTrue(finding.why().stream().allMatch(why -> !why.matched().isEmpty()));
    }

    @Test
    void theDumpIsFoundWhereACommandLineWasLogged() throws Exception {
        assertTrue(read("procdump-lsass-sysmon").findings().stream().anyMatch(finding -> finding.rule().tags().contains("attack.t1003.001")));
        assertEquals(List.of(), read("procdump-lsass-security").findings());
    }

    @Test
    void aQuietDayStaysQuiet() throws Exception {
        List<Finding> findings = read("workstation-day-quiet").findings();
        assertEquals(List.of(), findings.stream().filter(finding -> finding.rule().level().compareTo(Level.LOW) > 0).toList());
    }

    private static Snapshot read(String sample) throws Exception {
        try (Investigation investigation = Investigation.temporary()) {
            investigation.add(List.of(SampleLogs.FOLDER.resolve(sample + ".evtx").toString()), ReadOptions.PLAIN, new Progress());
            return investigation.snapshot();
        }
    }
}
