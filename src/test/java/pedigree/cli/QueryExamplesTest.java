package pedigree.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.query.Examples;

/** The examples that document the language find something in the samples, as do queries on events. */
class QueryExamplesTest {

    @TempDir
    private static Path folder;

    private static String samples;

    @BeforeAll
    static void importTheSamples() {
        samples = folder.resolve("samples.pedigree").toString();
        assertEquals(0, Run.of("import", "--case", samples, "samples/rundll32-calc.evtx", "samples/procdump-lsass-sysmon.evtx", "samples/procdump-lsass-security.evtx",
                "samples/workstation-day-attack.evtx").exit());
    }

    @Test
    void eachExampleFindsSomethingButNotEverything() throws IOException {
        int all = Run.of("tree", samples, "--json").json().size();
        Set<String> bad = new TreeSet<>();
        for (Examples.Example example : Examples.all()) {
            if (!example.query().isEmpty()) {
                Run run = Run.of("search", samples, example.query(), "--json");
                long found = run.exit() == 0 ? run.json().stream().filter(process -> process.get("match").booleanValue()).count() : -1;
                if (found < 1 || found >= all) {
                    bad.add(example.query() + ": " + found + " " + run.err());
                }
            }
        }
        assertEquals(Set.of(), bad);
    }

    @Test
    void helpShowsThem() {
        String help = Run.of("search", "--help").out();
        assertTrue(help.contains("  path(winword.exe > cmd.exe >> net.exe)"), help);
        assertTrue(help.lines().allMatch(line -> line.length() <= 190), help);
    }

    @Test
    void treeShowsWhatMatchesAndItsAncestors() throws IOException {
        List<JsonNode> shown = Run.of("tree", samples, "--query", "path(winword.exe > cmd.exe >> net.exe)", "--json").json();
        assertEquals(List.of("WINWORD.EXE", "cmd.exe", "powershell.exe", "rundll32.exe", "net.exe"),
                shown.subList(shown.size() - 5, shown.size()).stream().map(QueryExamplesTest::name).toList());
    }

    @Test
    void eventsAreAskedForByTheirFieldsAndTheirProcess() throws IOException {
        List<JsonNode> events = Run.of("events", samples, "--query", "event:10 ancestor(image:procdump.exe) TargetImage:lsass.exe", "--json").json();
        assertEquals(1, events.size());
        assertEquals("Microsoft-Windows-Sysmon/10", events.get(0).get("event").textValue());
    }

    @Test
    void exportTakesTheFindingsOfProcessesThatMatch() throws IOException {
        Path file = folder.resolve("findings.csv");
        assertEquals(0, Run.of("export", samples, "--format", "csv", "--output", file.toString(), "--query", "has(access: TargetImage:lsass.exe)").exit());
        List<String> lines = java.nio.file.Files.readAllLines(file);
        assertTrue(lines.size() > 1 && lines.stream().skip(1).allMatch(line -> line.contains("procdump")), lines.toString());
    }

    @Test
    void aQueryThatTheCaseCannotAnswerIsWrongUsageInOneLine() {
        for (String command : new String[] {"search %s imgae:x", "tree %s --query imgae:x", "events %s --query imgae:x"}) {
            Run run = Run.of(command.formatted(samples).split(" "));
            assertEquals("pedigree: query 'imgae:x', character 1: unknown field 'imgae'; did you mean 'image'?; see --help\n", run.err());
            assertEquals(2, run.exit());
        }
    }

    @Test
    void aTerminalShowsTheCharactersThatAreWrong() {
        assertEquals("  calc imgae:x\n       ^^^^^\n", WrongQuery.caret("calc imgae:x", 5, 10));
        assertEquals("  image:\n        ^\n", WrongQuery.caret("image:", 6, 6));
        assertEquals("  a\\u202e b:\n            ^\n", WrongQuery.caret("a\u202e\tb:", 5, 5));
    }

    private static String name(JsonNode process) {
        String image = process.get("image").textValue();
        return image.substring(image.lastIndexOf('\\') + 1);
    }
}
