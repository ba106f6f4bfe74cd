package pedigree.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.Shared;

/** A real capture in which a list of processes lies beside the logs, as JSON and as CSV. Skipped where it is not at hand. */
class ProcessListFactsTest {

    private static final String CAPTURE = "archive/procdump_t1003.001_capattack.zip";

    @TempDir
    private Path folder;

    @Test
    void theListNamesParentsThatNoLogHas() throws IOException {
        String file = folder.resolve("c.pedigree").toString();
        JsonNode summary = Run.of("import", "--case", file, Shared.data(CAPTURE).toString(), "--json").json().get(0);
        List<JsonNode> lists = new ArrayList<>();
        summary.get("sources").forEach(source -> {
            if (source.path("events").has("Process list/Win32_Process")) {
                lists.add(source);
            }
        });
        assertEquals(List.of("csv 80", "json 80"), lists.stream().map(list -> list.get("format").asText() + ' ' + list.get("events").get("Process list/Win32_Process")).sorted().toList());
        List<JsonNode> processes = Run.of("tree", file, "--json").json();
        assertEquals(1, processes.stream().filter(process -> process.path("pid").asLong() == 1984).count(), "the list is there twice, its processes once");
        JsonNode powershell = processes.stream().filter(process -> process.path("pid").asLong() == 1984).findFirst().orElseThrow();
        assertEquals(6956, powershell.get("parent").get("pid").asLong());
        assertEquals("C:\\Windows\\explorer.exe", powershell.get("parent").get("image").asText());
    }
}
