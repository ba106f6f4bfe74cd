package pedigree.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import pedigree.Shared;

/** Real logs, field by field, against a reader that somebody else wrote in another language. Skipped where there is no Python, or no such reader. */
class IndependentReaderTest {

    private static final Path READER = Shared.DATA.resolveSibling("tools/mini_evtx.py");
    private static final Map<String, String> SYSTEM = Map.of("_Provider", "Provider_Name", "_Time", "TimeCreated_SystemTime");

    @ParameterizedTest
    @ValueSource(strings = {"issue_43", "sysmon-9.01", "ID4688-Obfuscated-payload-transfer-via-service-name-Tchopper"})
    void everyFieldIsTheSame(String name) throws Exception {
        Path log = Shared.data("evtx/" + name + ".evtx");
        List<JsonNode> theirs = theirs(log);
        List<JsonNode> ours = Run.of("dump", log.toString()).json();
        assertEquals(theirs.size(), ours.size());
        List<String> different = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) {
            compare(theirs.get(i), ours.get(i), different);
        }
        assertEquals(List.of(), different);
    }

    private static void compare(JsonNode theirs, JsonNode ours, List<String> different) {
        theirs.properties().forEach(field -> {
            String name = field.getKey();
            JsonNode part = ours.get(name.startsWith("_") ? "system" : "data");
            String expected = field.getValue().isNull() ? "" : field.getValue().asText();
            String found = part.path(name.startsWith("_") ? SYSTEM.getOrDefault(name, name.substring(1)) : name).asText("");
            boolean replaced = expected.indexOf('\ufffd') >= 0 && expected.length() == found.length(); // it cannot hold an unpaired surrogate
            if (!expected.equals(found) && !replaced) {
                different.add("record %s, %s: %s, here %s".formatted(ours.get("record_id"), name, expected, found));
            }
        });
    }

    private static List<JsonNode> theirs(Path log) throws IOException, InterruptedException {
        assumeTrue(Files.exists(READER) && hasPython(), "skipped: no Python, or no other reader");
        Process reader = new ProcessBuilder("python3", READER.toString(), log.toString(), "--json").redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String output = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        reader.waitFor();
        List<JsonNode> records = new ArrayList<>();
        for (String line : output.split("\n")) {
            if (line.startsWith("{\"")) {
                records.add(new ObjectMapper().readTree(line));
            }
        }
        return records;
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
