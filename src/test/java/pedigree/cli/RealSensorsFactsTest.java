package pedigree.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.Shared;

/** Real exports of sensors, compared with what is known of them. Skipped where they are not at hand. */
class RealSensorsFactsTest {

    private static final String DEFENDER = "csv/mde_proc_cs1.csv";
    private static final String CROWDSTRIKE = "edr/crowdstrike-processrollup2.ndjson";

    @TempDir
    private Path folder;
    private String file;

    @BeforeEach
    void nameTheCase() {
        file = folder.resolve("c.pedigree").toString();
    }

    @Test
    void everyCreationOfDefenderIsAProcessBelowItsParent() throws IOException {
        JsonNode facts = Shared.facts().get(DEFENDER);
        JsonNode source = imported(DEFENDER);
        assertEquals(facts.get("rows").asLong(), source.get("records").asLong());
        assertEquals(facts.get("process_creations").asLong(), source.get("events").path("Microsoft Defender/ProcessCreated").asLong());
        List<JsonNode> processes = Run.of("tree", file, "--json").json();
        List<JsonNode> logged = processes.stream().filter(process -> !process.get("inferred").asBoolean()).toList();
        assertEquals(facts.get("distinct_pid_time").asLong(), logged.size());
        assertEquals(facts.get("parents_in_file").asLong(), logged.stream().filter(process -> process.get("parent").path("inferred").isBoolean()
                && !process.get("parent").get("inferred").asBoolean()).count());
        Set<String> missing = new TreeSet<>();
        facts.get("edges").forEach(edge -> missing.add(RealLogsFactsTest.edge(edge)));
        missing.removeAll(RealLogsFactsTest.edges(processes));
        assertEquals(Set.of(), missing);
    }

    @Test
    void eightOfDefendersStartsWereBrokered() throws IOException {
        imported(DEFENDER);
        List<JsonNode> brokered = Run.of("events", file, "--json").json().stream().filter(event -> event.get("fields").has("BrokerProcessId")).toList();
        assertEquals(8, brokered.size());
        brokered.forEach(event -> assertEquals(Set.of(), differing(event.get("fields"), "BrokerProcessId", "ParentProcessId"), event::toString));
    }

    private static Set<String> differing(JsonNode fields, String one, String other) {
        return fields.get(one).asText().equals(fields.get(other).asText()) ? Set.of(fields.get(one).asText()) : Set.of();
    }

    @Test
    void whatIsFoundInDefendersExportIsItsStory() throws IOException {
        Set<String> others = new TreeSet<>();
        for (JsonNode finding : Run.of("findings", Shared.data(DEFENDER).toString(), "--level", "medium", "--json").json()) {
            String lineage = finding.get("lineage").toString();
            boolean lured = lineage.contains("\"WinRAR.exe\"") || lineage.contains("\"mshta.exe\"");
            boolean raised = lineage.contains("\"svchost.exe\",\"dllhost.exe\",\"rundll32.exe\""); // the same socks.dat, by an elevated COM object
            if (!lured && !raised) {
                others.add(finding.get("title").asText() + ' ' + lineage);
            }
        }
        assertEquals(Set.of(), others);
    }

    /**
     * Some of its records are others with but a name changed: their ids are what counts, and three have none. Those of macOS share a PID and a
     * start, and so are one process that ran several images.
     */
    @Test
    void everyRollupOfCrowdStrikeIsAProcessBelowItsParent() throws IOException {
        JsonNode source = imported(CROWDSTRIKE);
        assertEquals(53, source.get("events").get("CrowdStrike/ProcessRollup2").asLong());
        assertEquals(0, source.get("unreadable").asLong());
        Set<String> found = new TreeSet<>();
        Run.of("tree", file, "--json").json().forEach(process -> found.add(edge(process.path("pid").asText(), process.path("image").asText(),
                process.get("parent").path("image").asText())));
        Map<String, String> parents = new HashMap<>();
        Set<String> missing = new TreeSet<>();
        for (String line : Files.readAllLines(Shared.data(CROWDSTRIKE))) {
            JsonNode event = new ObjectMapper().readTree(line).get("event");
            if (event.has("ParentProcessId") && event.path("ImageFileName").asText().startsWith("\\")) {
                parents.putIfAbsent(event.get("ParentProcessId").asText(), event.get("ParentBaseFileName").asText());
                missing.add(edge(event.get("RawProcessId").asText(), event.get("ImageFileName").asText(), parents.get(event.get("ParentProcessId").asText())));
            }
        }
        assertEquals(Set.of("pwsh.exe", "cmd.exe"), Set.copyOf(parents.values()));
        missing.removeAll(found);
        assertEquals(Set.of(), missing);
        assertTrue(found.stream().anyMatch(edge -> edge.startsWith("51673 ") && edge.endsWith(" < zsh")));
        assertTrue(found.contains("30138 git < sourcetree"));
    }

    private static String edge(String pid, String image, String parent) {
        return "%s %s < %s".formatted(pid, image.replaceFirst(".*[\\\\/]", ""), parent).toLowerCase(Locale.ROOT);
    }

    private JsonNode imported(String name) throws IOException {
        return Run.of("import", "--case", file, Shared.data(name).toString(), "--json").json().get(0).get("sources").get(0);
    }
}
