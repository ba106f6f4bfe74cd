package pedigree.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import pedigree.Shared;

/** Real logs through the command line's JSON, compared with what three independent readers found in them. Skipped where they are not at hand. */
class RealLogsFactsTest {

    @TempDir
    private Path folder;

    static Stream<String> logs() throws IOException {
        List<String> names = new ArrayList<>();
        Shared.facts().fieldNames().forEachRemaining(names::add);
        return names.stream().filter(name -> name.endsWith(".evtx"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("logs")
    void everyRecordAndEveryEdgeIsFound(String name) throws IOException {
        JsonNode facts = Shared.facts().get(name);
        String file = folder.resolve("c.pedigree").toString();
        JsonNode source = Run.of("import", "--case", file, Shared.data(name).toString(), "--json").json().get(0).get("sources").get(0);
        assertEquals(facts.get("records_readable").asLong(), source.get("records").asLong());
        assertEquals(facts.get("events_full"), source.get("events"));
        Set<String> missing = new TreeSet<>();
        Set<String> found = edges(Run.of("tree", file, "--json").json());
        facts.path("edges").forEach(edge -> missing.add(edge(edge)));
        missing.removeAll(found);
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyRecordAndEveryEdgeIsFoundInLogsOfAnArchive() throws IOException {
        String zip = "archive/procdump_t1003.001_capattack.zip";
        String file = folder.resolve("c.pedigree").toString();
        Run summary = Run.of("import", "--case", file, Shared.data(zip).toString(), "--json");
        assertEquals(0, summary.exit());
        Set<String> found = edges(Run.of("tree", file, "--json").json());
        JsonNode members = Shared.facts().get(zip).get("members");
        members.fieldNames().forEachRemaining(name -> {
            JsonNode source = source(summary, Shared.data(zip) + "!" + name);
            assertEquals(members.get(name).get("records_readable").asLong(), source.path("records").asLong(), name);
            members.get(name).path("edges").forEach(edge -> assertTrue(found.contains(edge(edge)), () -> name + ": " + edge));
        });
    }

    private static JsonNode source(Run summary, String file) {
        try {
            for (JsonNode source : summary.json().get(0).get("sources")) {
                if (source.path("file").asText().equals(file)) {
                    return source;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fail("no source " + file);
    }

    static String edge(JsonNode edge) {
        return "%d %d %s %s".formatted(edge.path("parent_pid").asLong(-1), edge.path("child_pid").asLong(-1),
                baseName(edge.path("child")), baseName(edge.path("parent")));
    }

    /** Each parent and child by their PIDs and names, with the parent's name and without it, since facts do not always have that. */
    static Set<String> edges(List<JsonNode> processes) {
        Set<String> edges = new HashSet<>();
        for (JsonNode child : processes) {
            JsonNode parent = child.get("parent");
            if (!parent.isNull()) {
                String edge = "%d %d %s ".formatted(parent.path("pid").asLong(-1), child.path("pid").asLong(-1), baseName(child.path("image")));
                edges.add(edge);
                edges.add(edge + baseName(parent.path("image")));
            }
        }
        return edges;
    }

    private static String baseName(JsonNode path) {
        String known = path.isTextual() && !path.asText().equals("-") ? path.asText() : "";
        return known.substring(known.lastIndexOf('\\') + 1).toLowerCase(Locale.ROOT);
    }
}
