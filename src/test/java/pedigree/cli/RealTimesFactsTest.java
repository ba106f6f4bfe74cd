package pedigree.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import pedigree.Shared;

/** Real exports whose headers are wrong by hours. Skipped where they are not at hand. */
class RealTimesFactsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "psh_control_panel_execution.zip, -14400",
        "cmd_mshta_vbscript_execute_psh.zip, -14400",
        "aptsimulator_cobaltstrike.zip, -57600",
        "metasploit_procdump_lsass_memory_dump.zip, -68400", // its network events lie 210 s off
        "covenant_psremoting_grunt.zip, -18000", // whole seconds
    })
    void headersThatAreHoursOffAreSeenAndCorrected(String name, double seconds) throws IOException {
        String file = imported(name);
        JsonNode source = Run.of("info", file, "--json").json().get(0).get("sources").get(0);
        assertEquals(seconds, source.get("clock_error").asDouble());
        assertTrue(source.get("notes").toString().contains("clock error: header times of "));
        long hours = Run.of("tree", file, "--json").json().stream().filter(process -> !process.get("inferred").asBoolean())
                .map(process -> process.get("start").asText().substring(0, 13)).distinct().count();
        assertTrue(hours <= 2, "starts within " + hours + " hours");
    }

    @Test
    void theAptSimulatorStartsWhenSysmonSaysItDid() throws IOException {
        List<JsonNode> processes = Run.of("tree", imported("aptsimulator_cobaltstrike.zip"), "--json").json();
        Set<String> minutes = processes.stream().filter(process -> !process.get("inferred").asBoolean())
                .map(process -> process.get("start").asText().substring(0, 16)).collect(Collectors.toSet());
        assertEquals("2021-06-12T01:07", minutes.stream().sorted().findFirst().orElseThrow());
    }

    @Test
    void withTheRightZoneChosenNothingIsLeftToCorrect() throws IOException {
        String log = Shared.data("archive/covenant_psremoting_grunt.zip").toString();
        JsonNode source = Run.of("info", log, "--json", "--time-zone", "America/New_York").json().get(0).get("sources").get(0);
        assertEquals("[\"times without a zone: read as America/New_York\"]", source.get("notes").toString());
        assertFalse(source.has("clock_error"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"empire_wdigest_downgrade.tar.gz, 2710", "empire_invoke_runas.tar.gz, 2581"})
    void aStrayByteBehindAnArchiveCostsNothingButANote(String name, long records) throws IOException {
        Run run = Run.of("info", Shared.data("archive/" + name).toString(), "--json");
        assertEquals(Cli.DONE, run.exit());
        JsonNode source = run.json().get(0).get("sources").get(0);
        assertEquals(records, source.get("records").asLong());
        assertEquals(0, source.get("unreadable").asLong());
        assertEquals("[\"1 byte behind the end of the gzip stream was passed over\"]", source.get("notes").toString());
    }

    private String imported(String name) {
        String file = folder.resolve("c.pedigree").toString();
        assertEquals(Cli.DONE, Run.of("import", "--case", file, Shared.data("archive/" + name).toString()).exit());
        return file;
    }
}
