package pedigree.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports whose headers are wrong: Sysmon's own time gives them away, and the other records are corrected by it. */
class ClockErrorTest {

    private static final String SECURITY = """
            {"EventTime":"%s","Hostname":"%s","EventID":4688,"SourceName":"Microsoft-Windows-Security-Auditing","Channel":"Security","RecordNumber":%d,\
            "NewProcessId":"0x%x","NewProcessName":"C:\\\\Windows\\\\%s","ProcessId":"0x%x","SourceModuleType":"im_msvistalog"}
            """;
    private static final String SYSMON = """
            {"EventTime":"%s","Hostname":"%s","EventID":1,"SourceName":"Microsoft-Windows-Sysmon","Channel":"Microsoft-Windows-Sysmon/Operational",\
            "RecordNumber":%d,"UtcTime":"%s","ProcessGuid":"{1f2e3d4c-1101-6601-0000-0000000%05d}","ProcessId":"%3$d","Image":"C:\\\\Windows\\\\%s",\
            "SourceModuleType":"im_msvistalog"}
            """;

    @TempDir
    private Path folder;

    private Path log;

    @BeforeEach
    void exportFourHoursBehind() throws IOException {
        log = Files.writeString(folder.resolve("export.json"),
                SYSMON.formatted("2026-03-02T05:00:00.010Z", "WKS1", 100, "2026-03-02 09:00:00.000", 1, "explorer.exe")
                + SECURITY.formatted("2026-03-02T05:00:01.250Z", "WKS1", 7, 200, "cmd.exe", 100)
                + SECURITY.formatted("2026-03-02T05:00:02.000Z", "WKS2", 8, 300, "cmd.exe", 100));
    }

    @Test
    void whatOnlyTheHeaderTellsIsCorrectedForItsHostEverywhere() throws IOException {
        assertEquals(List.of("explorer.exe 2026-03-02T09:00:00.000Z", "cmd.exe 2026-03-02T09:00:01.250Z"), starts("WKS1"));
        assertEquals(List.of("cmd.exe 2026-03-02T05:00:02.000Z"), starts("WKS2"), "nothing is known of this host's clock");
        List<JsonNode> events = Run.of("events", log.toString(), "--json").json();
        assertEquals("2026-03-02T09:00:00.000Z", events.get(0).get("time").asText());
        assertFalse(events.get(0).has("clock_error"), "Sysmon's own time needs none");
        assertEquals("2026-03-02T09:00:01.250Z", events.get(1).get("time").asText());
        assertEquals(-14400, events.get(1).get("clock_error").asDouble());
        assertTrue(Run.of("events", log.toString()).out().contains("2026-03-02T09:00:01.250Z  Microsoft-Windows-Security-Auditing/4688"));
        JsonNode child = tree().stream().filter(process -> process.get("pid").asLong() == 200).findFirst().orElseThrow();
        assertEquals(100, child.get("parent").get("pid").asLong());
        assertFalse(child.get("parent").get("inferred").asBoolean(), "four hours earlier its parent was not yet there");
    }

    @Test
    void theErrorIsSaidAndTheEvidenceStays() throws IOException {
        String file = imported();
        for (String command : List.of("info", "import")) {
            JsonNode source = (command.equals("info") ? Run.of("info", file, "--json") : Run.of("import", "--case", file, log.toString(), "--json"))
                    .json().get(0).get("sources").get(0);
            assertEquals(-14400, source.get("clock_error").asDouble());
            assertEquals("[\"clock error: header times of WKS1 are -4:00:00.000 off UtcTime; where they are all there is, they are corrected\"]",
                    source.get("notes").toString());
        }
        String key = "WKS1/200@2026-03-02T09:00:01.250Z";
        JsonNode shown = Run.of("show", file, key, "--json").json().get(0);
        assertEquals(-14400, shown.get("clock_error").asDouble());
        Run text = Run.of("show", file, key);
        assertTrue(text.out().contains("clock error            -4:00:00.000: times of its records' headers are corrected by it"), text.out());
        assertTrue(text.out().contains("2026-03-02T05:00:01.250Z"), text.out());
        assertTrue(Run.of("dump", log.toString()).json().get(1).get("time").asText().startsWith("2026-03-02T05:00:01.250Z"));
    }

    @Test
    void aSourceThatIsAddedLaterHasItsOwnClock() throws IOException {
        String file = imported();
        Path right = Files.writeString(folder.resolve("right.json"),
                SYSMON.formatted("2026-03-02T10:00:00.010Z", "WKS1", 400, "2026-03-02 10:00:00.000", 2, "taskmgr.exe")
                + SECURITY.formatted("2026-03-02T10:00:01.000Z", "WKS1", 9, 500, "net.exe", 400));
        Run.of("import", "--case", file, right.toString());
        assertEquals(List.of("explorer.exe 2026-03-02T09:00:00.000Z", "cmd.exe 2026-03-02T09:00:01.250Z", "taskmgr.exe 2026-03-02T10:00:00.000Z",
                "net.exe 2026-03-02T10:00:01.000Z"), starts(file, "WKS1"));
        JsonNode sources = Run.of("info", file, "--json").json().get(0).get("sources");
        assertTrue(sources.get(0).has("clock_error"));
        assertFalse(sources.get(1).has("clock_error"));
    }

    @Test
    void hostsWithDifferentErrorsAreNamed() throws IOException {
        Files.writeString(log, SYSMON.formatted("2026-03-02T05:00:00.010Z", "WKS1", 100, "2026-03-02 09:00:00.000", 1, "a.exe")
                + SYSMON.formatted("2026-03-02T10:00:00.010Z", "WKS2", 100, "2026-03-02 09:00:00.000", 2, "b.exe"));
        JsonNode source = Run.of("info", log.toString(), "--json").json().get(0).get("sources").get(0);
        assertEquals("{\"WKS1\":-14400.0,\"WKS2\":3600.0}", source.get("clock_error").toString());
    }

    private List<String> starts(String host) throws IOException {
        return starts(log.toString(), host);
    }

    private static List<String> starts(String file, String host) throws IOException {
        return Run.of("tree", file, "--json").json().stream()
                .filter(process -> process.get("host").asText().equals(host) && !process.get("inferred").asBoolean())
                .map(process -> process.get("image").asText().replaceAll(".*\\\\", "") + " " + process.get("start").asText()).toList();
    }

    private List<JsonNode> tree() throws IOException {
        return Run.of("tree", log.toString(), "--json").json();
    }

    private String imported() {
        String file = folder.resolve("c.pedigree").toString();
        assertEquals(Cli.DONE, Run.of("import", "--case", file, log.toString()).exit());
        return file;
    }
}
