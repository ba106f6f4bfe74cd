package pedigree.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import pedigree.Shared;

/** Real JSON and texts, compared with what independent readers found in them. Skipped where they are not at hand. */
class RealFormsFactsTest {

    private static final String SYSMON = "Microsoft-Windows-Sysmon/";
    private static final String SECURITY = "Microsoft-Windows-Security-Auditing/";

    @TempDir
    private Path folder;

    static Stream<String> json() throws IOException {
        return names(".json", "");
    }

    static Stream<String> archives() throws IOException {
        return Stream.concat(names(".zip", "capattack.zip"), names(".tar.gz", ""));
    }

    private static Stream<String> names(String end, String but) throws IOException {
        List<String> names = new ArrayList<>();
        Shared.facts().fieldNames().forEachRemaining(names::add);
        return names.stream().filter(name -> name.endsWith(end) && (but.isEmpty() || !name.endsWith(but)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("json")
    void eachSigmaSampleIsItsRecord(String name) throws IOException {
        compare(Shared.facts().get(name), Shared.data(name));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("archives")
    void everyRecordAndEveryEdgeOfTheSecurityDatasetsIsFound(String name) throws IOException {
        JsonNode members = Shared.facts().get(name).get("members");
        String member = members.fieldNames().next();
        compare(members.get(member), Shared.data(name));
    }

    @Test
    void copiedTextsSayWhatTheySay() throws IOException {
        String file = imported(Shared.data("text/sysmon-1-rundll32-calc.txt"));
        JsonNode rundll32 = Run.of("search", file, "image:rundll32.exe", "--json").json().stream()
                .filter(process -> process.path("pid").asLong() == 4064).findFirst().orElseThrow();
        assertTrue(rundll32.get("command_line").asText().startsWith("rundll32  vbscript:\"\\..\\mshtml,RunHTMLApplication \""));
        assertEquals(7812, rundll32.get("parent").get("pid").asLong());
        assertTrue(Run.of("tree", Shared.data("text/security-4688-procdump.txt").toString()).out().contains("procdump64.exe (436)"));
        assertTrue(Run.of("tree", Shared.data("text/sysmon-1-procdump-lsass.txt").toString()).out().contains("procdump64.exe (9512)"));
    }

    private void compare(JsonNode facts, Path log) throws IOException {
        String file = folder.resolve("c.pedigree").toString();
        JsonNode source = Run.of("import", "--case", file, log.toString(), "--json").json().get(0).get("sources").get(0);
        assertEquals(facts.get("lines").asLong(), source.get("records").asLong());
        assertEquals(facts.get("bad_lines").asLong(), source.get("unreadable").asLong());
        JsonNode events = source.get("events");
        assertEquals(facts.get("sysmon1").asLong(), events.path(SYSMON + 1).asLong());
        assertEquals(facts.get("sysmon5").asLong(), events.path(SYSMON + 5).asLong());
        assertEquals(facts.get("sec4688").asLong(), events.path(SECURITY + 4688).asLong());
        assertEquals(facts.get("sec4689").asLong(), events.path(SECURITY + 4689).asLong());
        assertEquals(facts.get("log_cleared_1102").asLong(), events.path("Microsoft-Windows-Eventlog/1102").asLong());
        Set<String> missing = new TreeSet<>();
        facts.path("edges").forEach(edge -> missing.add(RealLogsFactsTest.edge(edge)));
        missing.removeAll(RealLogsFactsTest.edges(Run.of("tree", file, "--json").json()));
        assertEquals(new TreeSet<>(), missing);
    }

    private String imported(Path log) {
        String file = folder.resolve("c.pedigree").toString();
        Run.of("import", "--case", file, log.toString());
        return file;
    }
}
