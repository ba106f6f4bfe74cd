package pedigree.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Made-up logs, a folder each, and the lineage that must come of them, in {@code lineage.expected} beside them: the trees by host, the edges, and the hosts
 * that may be one. {@code -Dgolden.update=true} writes those files anew; the difference is then the review.
 */
class LineageOfLogsTest {

    private static final Path LOGS = Path.of("src/test/resources/pedigree/cli/lineage");

    @TempDir
    private Path folder;

    static List<String> stories() throws IOException {
        try (Stream<Path> folders = Files.list(LOGS)) {
            return folders.map(story -> story.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stories")
    void treesEdgesAndHostsAreAsExpected(String story) throws IOException {
        List<String> logs = logs(story);
        String actual = lineage(logs);
        Path expected = LOGS.resolve(story).resolve("lineage.expected");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(expected, actual);
        }
        assertEquals(Files.readString(expected), actual);
        Collections.reverse(logs);
        assertEquals(actual, lineage(logs), "in whatever order they are added");
    }

    private static List<String> logs(String story) throws IOException {
        try (Stream<Path> files = Files.list(LOGS.resolve(story))) {
            return files.map(Path::toString).filter(name -> !name.endsWith(".expected")).sorted().collect(Collectors.toCollection(ArrayList::new));
        }
    }

    private String lineage(List<String> logs) throws IOException {
        String file = Files.createTempDirectory(folder, "case").resolve("a.pedigree").toString();
        List<String> arguments = new ArrayList<>(List.of("import", "--case", file));
        arguments.addAll(logs);
        assertEquals(0, Run.of(arguments.toArray(new String[0])).exit());
        return lineage(file);
    }

    private static String lineage(String file) throws IOException {
        Map<String, JsonNode> processes = new LinkedHashMap<>();
        Map<String, List<JsonNode>> children = new LinkedHashMap<>(); // by the parent's key
        for (JsonNode process : Run.of("tree", file, "--json").json()) {
            processes.put(process.get("key").asText(), process);
            children.computeIfAbsent(process.get("parent").path("key").asText(), key -> new ArrayList<>()).add(process);
        }
        StringBuilder text = new StringBuilder();
        Deque<JsonNode> next = new ArrayDeque<>(children.get(""));
        while (!next.isEmpty()) {
            JsonNode process = next.remove();
            text.append(line(process));
            List<JsonNode> below = children.getOrDefault(process.get("key").asText(), List.of());
            for (int last = below.size() - 1; last >= 0; last--) {
                next.addFirst(below.get(last));
            }
        }
        String edges = edges(processes).stream().map(edge -> '\n' + edge).collect(Collectors.joining());
        return text.append(edges).append(edges.isEmpty() ? "" : "\n").append('\n').append(Run.of("correct", file, "--hosts").out()).toString();
    }

    private static Set<String> edges(Map<String, JsonNode> processes) {
        Set<String> edges = new TreeSet<>();
        for (JsonNode process : processes.values()) {
            for (JsonNode edge : process.path("edges")) {
                if (edge.has("from")) {
                    String from = name(processes.get(edge.get("from").asText()));
                    edges.add("%s %s > %s %s".formatted(edge.get("kind").asText(), from, name(process), edge.get("confidence").asText()));
                }
            }
        }
        return edges;
    }

    /** {@code cmd.exe 20 <pid likely}, a root after its host, an inferred one in brackets. */
    private static String line(JsonNode process) {
        int depth = process.get("depth").asInt();
        String name = process.get("inferred").asBoolean() ? "[" + name(process) + "]" : name(process);
        JsonNode link = process.path("link");
        String why = link.isMissingNode() ? "" : " <" + link.get("how").asText() + ' ' + link.get("confidence").asText();
        return (depth == 0 ? process.get("host").asText() + ": " : "  ".repeat(depth)) + name + why + '\n';
    }

    private static String name(JsonNode process) {
        String image = process.path("image").asText();
        return image.substring(Math.max(image.lastIndexOf('\\'), image.lastIndexOf('/')) + 1) + ' ' + process.path("pid").asText("?");
    }
}
