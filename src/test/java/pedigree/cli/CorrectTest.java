package pedigree.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code correct}: parents that are set by hand, kept in the case and taken back. */
class CorrectTest {

    private static final String SAMPLE = "samples/rundll32-calc.evtx";

    @TempDir
    private Path folder;

    private String file;
    private String before;

    @BeforeEach
    void load() {
        file = folder.resolve("c.pedigree").toString();
        assertEquals(Cli.DONE, Run.of("import", "--case", file, SAMPLE).exit());
        before = Run.of("tree", file, "--json").out();
    }

    @Test
    void aParentIsSetAndTakenBackAndSetAgain() throws IOException {
        JsonNode child = process("calc.exe");
        String parent = process("explorer.exe").get("key").asText();
        Run set = Run.of("correct", file, "--parent", child.get("key").asText(), parent, "--reason", "seen in memory", "--json");
        assertEquals(Cli.DONE, set.exit(), set.err());
        assertEquals("parent", set.json().get(0).get("kind").asText());
        JsonNode corrected = process("calc.exe");
        assertEquals(parent, corrected.get("parent").get("key").asText());
        assertEquals("manual", corrected.get("link").get("how").asText());
        assertEquals("possible", corrected.get("link").get("confidence").asText());
        assertTrue(corrected.get("link").get("reason").asText().startsWith("set by the analyst (seen in memory); the record names "));
        assertEquals(child.get("parent").get("key"), corrected.get("link").get("rejected").get(0).get("key"));
        String after = Run.of("tree", file, "--json").out();
        Run list = Run.of("correct", file, "--list");
        assertTrue(list.out().endsWith("  " + child.get("key").asText() + " has the parent " + parent + " (seen in memory)\n"), list.out());
        assertTrue(Run.of("show", file, child.get("key").asText()).out().contains("possible, by manual: set by the analyst (seen in memory)"));

        assertEquals(Cli.DONE, Run.of("correct", file, "--undo").exit());
        assertEquals(before, Run.of("tree", file, "--json").out());
        assertEquals("", Run.of("correct", file, "--list").out());
        assertEquals(Cli.DONE, Run.of("correct", file, "--redo").exit());
        assertEquals(after, Run.of("tree", file, "--json").out());
    }

    @Test
    void findingsFollowTheParent() throws IOException {
        List<String> named = titles();
        JsonNode calc = process("calc.exe");
        assertEquals(Cli.DONE, Run.of("correct", file, "--parent", calc.get("key").asText(), "none").exit());
        assertTrue(process("calc.exe").get("parent").isNull());
        assertFalse(titles().equals(named), named.toString());
        assertEquals(Cli.DONE, Run.of("correct", file, "--undo").exit());
        assertEquals(named, titles());
    }

    @Test
    void hostsAreListedJoinedAndSplit() throws IOException {
        assertEquals(Cli.DONE, Run.of("import", "--case", file, "samples/procdump-lsass-sysmon.evtx").exit());
        assertEquals("alma-pc                                  sysmon:5e1f0a31\n", Run.of("correct", file, "--hosts").out());
        Run split = Run.of("correct", file, "--split", "ALMA-PC", "samples/procdump-lsass-sysmon.evtx");
        assertTrue(split.out().endsWith("  samples/procdump-lsass-sysmon.evtx is another host than alma-pc\n"), split.out() + split.err());
        List<JsonNode> hosts = Run.of("correct", file, "--hosts", "--json").json();
        assertEquals(2, hosts.size(), hosts.toString());
        assertEquals("[\"samples/procdump-lsass-sysmon.evtx\"]", hosts.get(1).get("files").toString());
        String second = hosts.get(1).get("host").asText();
        Run join = Run.of("correct", file, "--join", "alma-pc", second);
        assertTrue(join.out().endsWith("  " + second + " is the host alma-pc\n"), join.out() + join.err());
        assertEquals(1, Run.of("correct", file, "--hosts").out().lines().count());
        assertEquals(List.of("split", "join"), Run.of("correct", file, "--list", "--json").json().stream().map(line -> line.get("kind").asText()).toList());
    }

    @Test
    void itOutlivesWhatIsAddedLater() throws IOException {
        String parent = process("explorer.exe").get("key").asText();
        assertEquals(Cli.DONE, Run.of("correct", file, "--parent", process("calc.exe").get("key").asText(), parent).exit());
        assertEquals(Cli.DONE, Run.of("import", "--case", file, "samples/procdump-lsass-sysmon.evtx").exit());
        assertEquals(parent, process("calc.exe").get("parent").get("key").asText());
    }

    @Test
    void whatCannotBeSetIsRefusedInALine() throws IOException {
        String calc = process("calc.exe").get("key").asText();
        String rundll = process("rundll32.exe").get("key").asText();
        assertRun(Cli.NOTHING, "expected the key of a process, found none with 'nobody'", "correct", file, "--parent", "nobody", calc);
        assertRun(Cli.NOTHING, calc + ": expected a parent that does not descend from " + rundll + ", found a descendant",
                "correct", file, "--parent", rundll, calc);
        assertRun(Cli.NOTHING, file + ": expected a correction to take back, found none", "correct", file, "--undo");
        assertRun(Cli.NOTHING, file + ": expected a correction that was taken back, found none", "correct", file, "--redo");
        assertRun(Cli.USAGE, SAMPLE + ": expected a case file, found none: a correction is kept in one (import --case); see --help", "correct", SAMPLE, "--list");
        assertEquals(Cli.USAGE, Run.of("correct", file).exit());
        assertEquals(Cli.USAGE, Run.of("correct", file, "--undo", "--redo").exit());
        assertRun(Cli.NOTHING, folder + "/nowhere.pedigree: expected a case, found no such file", "correct", folder + "/nowhere.pedigree", "--undo");
        assertEquals(before, Run.of("tree", file, "--json").out());
    }

    private static void assertRun(int exit, String line, String... arguments) {
        Run run = Run.of(arguments);
        assertEquals("pedigree: " + line + "\n", run.err());
        assertEquals(exit, run.exit());
        assertEquals("", run.out());
    }

    private JsonNode process(String image) throws IOException {
        return Run.of("tree", file, "--json").json().stream().filter(one -> one.path("image").asText().endsWith("\\" + image)).findFirst().orElseThrow();
    }

    private List<String> titles() throws IOException {
        return Run.of("findings", file, "--json").json().stream().map(finding -> finding.get("title").asText()).toList();
    }
}
