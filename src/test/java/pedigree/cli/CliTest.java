package pedigree.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of the command line, on the samples and on bad input. */
class CliTest {

    private static final String CALC = "samples/rundll32-calc.evtx";

    @TempDir
    private Path folder;

    @Test
    void importMakesACaseThatTellsTheSameLater() throws IOException {
        String file = folder.resolve("c.pedigree").toString();
        JsonNode imported = Run.of("import", "--case", file, CALC, "--json").json().get(0);
        JsonNode stored = Run.of("info", file, "--json").json().get(0);
        assertEquals(8, imported.get("processes").asInt());
        assertEquals(1, imported.get("inferred").asInt());
        assertEquals(2, imported.get("findings").get("high").asInt());
        assertEquals(imported.get("sources"), stored.get("sources"));
        assertEquals("evtx", stored.get("sources").get(0).get("format").asText());
    }

    @Test
    void theSameContentIsLoadedOnce() throws IOException {
        Path copy = Files.copy(Path.of(CALC), folder.resolve("copy.evtx"));
        JsonNode summary = Run.of("import", "--case", folder.resolve("c.pedigree").toString(), CALC, copy.toString(), "--json").json().get(0);
        assertEquals(8, summary.get("processes").asInt());
        assertTrue(summary.get("sources").get(1).get("duplicate").asBoolean());
        assertFalse(summary.get("sources").get(1).has("records"));
    }

    @Test
    void logsInPlaceOfACaseLeaveNothingBehind() throws IOException {
        Set<Path> before = temporaryCases();
        Run.of("tree", CALC);
        assertEquals(before, temporaryCases());
    }

    private static Set<Path> temporaryCases() throws IOException {
        Path temporary = Path.of(System.getProperty("pedigree.home")).resolve("temporary");
        if (!Files.isDirectory(temporary)) {
            return Set.of();
        }
        try (Stream<Path> cases = Files.list(temporary)) {
            return cases.filter(file -> file.toString().endsWith(".pedigree")).collect(Collectors.toSet());
        }
    }

    @Test
    void aProcessHasTheKeysOfTheContract() throws IOException {
        JsonNode calc = process("calc.exe");
        assertEquals(9120, calc.get("pid").asInt());
        assertEquals("ALMA-PC", calc.get("host").asText());
        assertEquals("LAB\\mira", calc.get("user").asText());
        assertEquals("Medium", calc.get("integrity_level").asText());
        assertEquals(4064, calc.get("parent").get("pid").asInt());
        assertFalse(calc.get("parent").get("inferred").asBoolean());
        assertEquals("guid", calc.get("link").get("how").asText());
        assertEquals("certain", calc.get("link").get("confidence").asText());
        assertEquals(4, calc.get("depth").asInt());
        assertEquals("high", calc.get("level").asText());
        assertTrue(calc.get("start").asText().matches("2026-03-02T09:41:5\\d\\.\\d{3}Z"), calc.get("start").asText());
        assertTrue(calc.get("hashes").get("sha256").asText().matches("[0-9a-f]{64}"));
        assertEquals("Microsoft-Windows-Sysmon/1", calc.get("sources").get(0).get("event").asText());
        assertEquals(2, calc.get("sources").size());
    }

    @Test
    void aRootHasNullAsParentAndWhatIsAbsentHasNoKey() throws IOException {
        JsonNode userinit = process("userinit.exe");
        assertTrue(userinit.get("parent").isNull());
        assertTrue(userinit.get("inferred").asBoolean());
        assertFalse(userinit.has("link"));
        assertFalse(userinit.has("end"));
        assertFalse(userinit.has("sources"));
    }

    @Test
    void parentsComeBeforeTheirChildren() throws IOException {
        List<String> seen = new ArrayList<>();
        for (JsonNode process : Run.of("tree", "samples/workstation-day-attack.evtx", "--json").json()) {
            if (!process.get("parent").isNull()) {
                assertTrue(seen.contains(process.get("parent").get("key").asText()), process.toString());
            }
            seen.add(process.get("key").asText());
        }
        assertEquals(seen.size(), seen.stream().distinct().count());
    }

    @Test
    void aFindingSaysWhoWhatAndWhy() throws IOException {
        JsonNode finding = Run.of("findings", CALC, "--kind", "lineage", "--json").json().get(0);
        assertEquals("high", finding.get("level").asText());
        assertEquals(4064, finding.get("process").get("pid").asInt());
        assertEquals(9120, finding.get("also").get(0).get("pid").asInt());
        assertTrue(finding.get("tags").toString().contains("attack.t1218.011"));
        assertEquals("[\"userinit.exe\",\"explorer.exe\",\"cmd.exe\",\"rundll32.exe\",\"calc.exe\"]", finding.get("lineage").toString());
        JsonNode why = finding.get("why").get(0);
        int start = why.get("matched").get(0).get(0).asInt();
        int end = why.get("matched").get(0).get(1).asInt();
        assertEquals("\\rundll32.exe", why.get("value").asText().substring(start, end));
        assertEquals(CALC, finding.get("record").get("file").asText());
    }

    @Test
    void aSearchTellsWhatMatchesFromItsKin() throws IOException {
        List<JsonNode> found = Run.of("search", CALC, "image:rundll32.exe", "--json").json();
        assertEquals(List.of("false userinit.exe", "false explorer.exe", "false cmd.exe", "true rundll32.exe", "false calc.exe"),
                found.stream().map(process -> process.get("match").asText() + " " + name(process)).toList());
    }

    @Test
    void aTreeCanBeCutToMatchesToARootAndToADepth() throws IOException {
        assertEquals(List.of("userinit.exe", "explorer.exe", "cmd.exe", "rundll32.exe"), names("tree", CALC, "--query", "vbscript pid:4064", "--json"));
        String key = process("cmd.exe").get("key").asText();
        assertEquals(List.of("cmd.exe", "conhost.exe", "rundll32.exe", "calc.exe"), names("tree", CALC, "--root", key, "--json"));
        assertEquals(List.of("cmd.exe", "conhost.exe", "rundll32.exe"), names("tree", CALC, "--root", key, "--depth", "1", "--json"));
    }

    @Test
    void showUnderstandsEveryKeyOfAProcess() throws IOException {
        JsonNode calc = process("calc.exe");
        String guid = "{" + calc.get("key").asText().toUpperCase(Locale.ROOT) + "}";
        String byPid = "ALMA-PC/9120@" + calc.get("start").asText();
        assertEquals(calc.get("key"), Run.of("show", CALC, guid, "--json").json().get(0).get("key"));
        assertEquals(calc.get("key"), Run.of("show", CALC, byPid, "--json").json().get(0).get("key"));
        assertEquals(1, Run.of("show", CALC, "nobody").exit());
    }

    @Test
    void eventsNameTheirProcessAndKeepTheirFields() throws IOException {
        List<JsonNode> events = Run.of("events", CALC, "--json").json();
        JsonNode load = events.stream().filter(event -> event.get("event").asText().endsWith("/7")).findFirst().orElseThrow();
        assertEquals(process("rundll32.exe").get("key"), load.get("process"));
        assertTrue(load.get("fields").has("ImageLoaded"));
        assertTrue(load.get("record").get("position").asLong() > 4096);
    }

    @Test
    void dumpLeavesNothingOutAndInterpretsNothing() throws IOException {
        JsonNode record = Run.of("dump", "samples/procdump-lsass-security.evtx").json().stream()
                .filter(dumped -> dumped.get("system").get("EventID").asText().equals("4688")).findFirst().orElseThrow();
        assertTrue(record.get("data").get("NewProcessId").asText().startsWith("0x"));
        assertEquals("", record.get("data").get("CommandLine").asText());
        assertEquals("Microsoft-Windows-Security-Auditing", record.get("system").get("Provider_Name").asText());
    }

    @Test
    void noCommandLineIsSaidAndEmptyWhereTheEvidenceIs() throws IOException {
        Run text = Run.of("tree", "samples/procdump-lsass-security.evtx");
        assertTrue(text.out().contains("(no command line was logged)"), text.out());
        JsonNode procdump = Run.of("tree", "samples/procdump-lsass-security.evtx", "--query", "image:procdump64.exe", "--json").json().stream()
                .filter(process -> name(process).equals("procdump64.exe")).findFirst().orElseThrow();
        assertEquals("", procdump.get("command_line").asText());
    }

    @Test
    void findingsCanFailARun() {
        assertEquals(4, Run.of("findings", CALC, "--fail-on", "high").exit());
        assertEquals(0, Run.of("findings", CALC, "--fail-on", "critical").exit());
        assertEquals(0, Run.of("findings", "samples/workstation-day-quiet.evtx", "--fail-on", "medium").exit());
    }

    @Test
    void anExportIsRefusedOverAFileUnlessForced() throws IOException {
        Path target = folder.resolve("f.csv");
        assertEquals(0, Run.of("export", CALC, "--format", "csv", "--output", target.toString()).exit());
        String written = Files.readString(target);
        assertTrue(written.startsWith("level,title,tags,"), written);
        Run again = Run.of("export", CALC, "--format", "csv", "--output", target.toString());
        assertEquals(1, again.exit());
        assertEquals("pedigree: " + target + ": there is a file already\n", again.err());
        assertEquals(0, Run.of("export", CALC, "--format", "json", "--output", target.toString(), "--force").exit());
        assertTrue(Files.readString(target).startsWith("{\"findings\": ["));
    }

    @Test
    void whatIsNoLogIsOneLineAndNothingIsLeft() throws IOException {
        Path text = Files.writeString(folder.resolve("a.evtx"), "hello");
        Path empty = Files.createFile(folder.resolve("b.evtx"));
        Path file = folder.resolve("c.pedigree");
        Run run = Run.of("import", "--case", file.toString(), text.toString(), empty.toString(), folder.resolve("nowhere").toString());
        assertEquals(1, run.exit());
        assertEquals("""
                pedigree: %s: offset 0: expected a log of Windows events, found none that Pedigree reads
                pedigree: %s: offset 0: expected a log of Windows events, found an empty file
                pedigree: %s: expected a file, found none
                """.formatted(text, empty, folder.resolve("nowhere")), run.err());
        assertFalse(Files.exists(file));
        assertFalse(Files.exists(folder.resolve("c.pedigree.part")));
    }

    @Test
    void aNamedFileThatFailsBesideOneThatDoesNotIsSaidInTheExitCode() throws IOException {
        Path text = Files.writeString(folder.resolve("a.evtx"), "hello");
        Run run = Run.of("import", "--case", folder.resolve("c.pedigree").toString(), CALC, text.toString(), "--json");
        assertEquals(3, run.exit());
        assertTrue(run.json().get(0).get("sources").get(1).has("error"));
    }

    @Test
    void whatLiesInAFolderAndIsNoLogIsSkipped() throws IOException {
        Path logs = Files.createDirectory(folder.resolve("logs"));
        Files.copy(Path.of(CALC), logs.resolve("b.evtx"));
        Files.writeString(logs.resolve("a.txt"), "hello");
        Run run = Run.of("import", "--case", folder.resolve("c.pedigree").toString(), logs.toString(), "--json");
        assertEquals(0, run.exit());
        JsonNode sources = run.json().get(0).get("sources");
        assertTrue(sources.get(0).has("skipped"));
        assertEquals(logs + "/b.evtx", sources.get(1).get("file").asText());
    }

    @Test
    void aCaseNeedsAFolderToBePutIn() {
        Path file = folder.resolve("nowhere").resolve("c.pedigree");
        Run run = Run.of("import", "--case", file.toString(), CALC);
        assertEquals(1, run.exit());
        assertEquals("pedigree: " + file + ": expected a folder to put it in, found none\n", run.err());
    }

    @Test
    void linksAreFollowed() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Files.createDirectory(folder.resolve("logs")));
        Files.copy(Path.of(CALC), link.resolve("b.evtx"));
        assertEquals(1, Run.of("tree", link.toString(), "--query", "vbscript image:rundll32.exe", "--json").json().stream()
                .filter(process -> name(process).equals("rundll32.exe")).count());
    }

    @Test
    void theCaseIsNoInputOfItself() throws IOException {
        Files.copy(Path.of(CALC), folder.resolve("b.evtx"));
        String file = folder.resolve("c.pedigree").toString();
        assertEquals(1, Run.of("import", "--case", file, folder.toString(), "--json").json().get(0).get("sources").size());
        assertEquals(2, Run.of("import", "--case", file, folder.toString(), "--json").json().get(0).get("sources").size());
    }

    @Test
    void optionsStandAnywhereAndAQueryMayBeginWithAMinus() throws IOException {
        assertEquals(names("tree", CALC, "--query", "vbscript", "--json"), names("--json", "--query", "vbscript", "tree", CALC));
        assertEquals(List.of("userinit.exe", "explorer.exe"), names("search", CALC, "-integrity:medium", "--json").subList(0, 2));
    }

    @Test
    void aFolderWithoutLogsIsNothing() throws IOException {
        Path logs = Files.createDirectory(folder.resolve("logs"));
        Run run = Run.of("tree", logs.toString());
        assertEquals(1, run.exit());
        assertEquals("pedigree: " + logs + ": expected logs, found none in 0 files\n", run.err());
    }

    @Test
    void aCaseThatIsNoneIsOneLine() throws IOException {
        Path text = Files.writeString(folder.resolve("x.pedigree"), "hello");
        Run run = Run.of("info", text.toString());
        assertEquals(1, run.exit());
        assertEquals("pedigree: " + text + ": expected a Pedigree case, found no SQLite file\n", run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "tree", "tree samples/rundll32-calc.evtx --nope", "findings samples/rundll32-calc.evtx --level bad",
        "export samples/rundll32-calc.evtx --format pdf --output x", "search samples/rundll32-calc.evtx image:"})
    void wrongUsageIsOneLineAndExitsWithTwo(String arguments) {
        Run run = Run.of(arguments.split(" "));
        assertEquals(2, run.exit(), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"import", "info", "tree", "search", "show", "events", "findings", "dump", "export"})
    void everyCommandHasHelp(String command) {
        Run run = Run.of(command, "--help");
        assertEquals(0, run.exit());
        assertTrue(run.out().startsWith("Usage: pedigree " + command), run.out());
    }

    private static JsonNode process(String image) throws IOException {
        return Run.of("tree", CALC, "--json").json().stream().filter(process -> name(process).equals(image)).findFirst().orElseThrow();
    }

    private static String name(JsonNode process) {
        String image = process.get("image").asText();
        return image.substring(image.lastIndexOf('\\') + 1);
    }

    private static List<String> names(String... arguments) throws IOException {
        return Run.of(arguments).json().stream().map(CliTest::name).toList();
    }
}
