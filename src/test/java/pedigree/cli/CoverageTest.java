package pedigree.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import pedigree.Shared;

/** What each source has and lacks, as the command line tells it. */
class CoverageTest {

    private static final Path GOLDEN = Path.of("src/test/resources/pedigree/cli/coverage");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"damaged.evtx", "procdump-lsass-security.evtx", "procdump-lsass-sysmon.evtx", "rundll32-calc-winlogbeat.ndjson"})
    void eachSampleTellsWhatIsInItsGoldenFile(String sample) throws IOException {
        String text = Run.of("info", "samples/" + sample).out();
        String actual = source("samples/" + sample).get("coverage").toPrettyString() + "\n" + text;
        Path golden = GOLDEN.resolve(sample + ".expected");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, actual);
        }
        assertEquals(Files.readString(golden), actual);
    }

    @Test
    void aStoredCaseTellsTheSame() throws IOException {
        String file = folder.resolve("c.pedigree").toString();
        JsonNode imported = Run.of("import", "--case", file, "samples/damaged.evtx", "--json").json().get(0).get("sources").get(0);
        assertTrue(imported.get("coverage").has("gaps"));
        assertEquals(imported.get("coverage"), source(file).get("coverage"));
    }

    @Test
    void aFileThatIsNoLogHasNone() throws IOException {
        Path text = Files.writeString(folder.resolve("a.txt"), "hello");
        Files.copy(Path.of("samples/damaged.evtx"), folder.resolve("b.evtx"));
        assertFalse(source(folder.toString()).has("coverage"), text.toString());
    }

    @Test
    void aSecurityLogWithoutThePolicyHasNoCommandLines() throws IOException {
        JsonNode coverage = source(Shared.data("evtx/Security.evtx").toString()).get("coverage");
        assertEquals("[\"command_line\",\"hashes\",\"user\",\"unique_id\",\"ends\"]", coverage.get("lacks").toString());
        assertEquals("{\"parent_image\":{\"with\":9,\"of\":11}}", coverage.get("partly").toString());
        assertEquals(coverage.get("from"), coverage.get("cleared").get(0).get("time"));
        assertEquals(3, coverage.get("gaps").size());
    }

    @Test
    void anExportOfStartsOnlyIsASelectionWithoutEnds() throws IOException {
        JsonNode coverage = source(Shared.data("evtx/ID4688-Obfuscated-payload-transfer-via-service-name-Tchopper.evtx").toString()).get("coverage");
        assertTrue(coverage.get("lacks").toString().contains("\"ends\""));
        assertEquals(735, coverage.get("selections").get(0).get("records").asInt());
        assertEquals(5_125, coverage.get("selections").get(0).get("of").asInt());
        assertFalse(coverage.has("gaps"));
    }

    @Test
    void fiftyDaysOfSilenceAreTold() throws IOException {
        JsonNode gaps = source(Shared.data("evtx/issue_43.evtx").toString()).get("coverage").get("gaps");
        assertEquals(List.of("2017-09-03", "2017-10-23"), List.of(gaps.get(1).get("from").asText().substring(0, 10), gaps.get(1).get("to").asText().substring(0, 10)));
        assertEquals("silence", gaps.get(1).get("kind").asText());
    }

    private static JsonNode source(String input) throws IOException {
        return Run.of("info", input, "--json").json().get(0).get("sources").get(0);
    }
}
