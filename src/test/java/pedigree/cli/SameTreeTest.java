package pedigree.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import pedigree.samples.TextForms;

/** One story told by EVTX and by what other tools make of it. */
class SameTreeTest {

    private static final Path EVTX = Path.of("samples/rundll32-calc.evtx");

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"xml", "evtx_dump", "winlogbeat", "nxlog", "evtxecmd", "copied"})
    void theSameEventsGiveTheSameTreeWhateverTheyWear(String form) throws IOException {
        TextForms forms = new TextForms(Files.readAllBytes(EVTX));
        Path file = Files.writeString(folder.resolve("log.bin"), switch (form) {
            case "xml" -> forms.xml();
            case "evtx_dump" -> forms.evtxDump();
            case "winlogbeat" -> forms.winlogbeat();
            case "nxlog" -> forms.nxlog();
            case "evtxecmd" -> forms.evtxEcmd();
            default -> forms.copied();
        });
        assertEquals(tree(EVTX), tree(file));
        assertEquals(Run.of("tree", EVTX.toString()).out(), Run.of("tree", file.toString()).out());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"rundll32-calc-defender.csv", "rundll32-calc-crowdstrike.ndjson", "rundll32-calc-sentinelone.ndjson", "rundll32-calc-elastic.ndjson"})
    void otherSensorsTellTheSameStory(String sample) throws IOException {
        Path log = Path.of("samples", sample);
        assertEquals(story(EVTX), story(log));
        assertEquals(findings(EVTX), findings(log));
    }

    @Test
    void carbonBlackTellsTheSameStory() throws IOException {
        Path log = Path.of("samples/rundll32-calc-carbon-black.json"); // with paths in lower case, and neither integrity levels nor SHA256
        assertEquals(outline(EVTX), outline(log));
        assertEquals(findings(EVTX), findings(log));
    }

    @Test
    void auditdAndOsqueryTellTheSameStoryAndItIsFound() throws IOException {
        Path auditd = Path.of("samples/webshell-auditd.log");
        Path osquery = Path.of("samples/webshell-osquery.ndjson");
        assertEquals(lines(auditd), lines(osquery));
        assertEquals(Set.copyOf(findings(auditd)), Set.copyOf(findings(osquery)), "in any order: seconds hold several");
        assertEquals(7, findings(auditd).size());
    }

    /** Each process by its PID, its parent's and its command line, whatever the source's clock tells apart. */
    private static List<String> lines(Path log) throws IOException {
        return Run.of("tree", log.toString(), "--json").json().stream()
                .map(process -> "%s of %s: %s".formatted(process.get("pid"), process.get("parent").path("pid"), process.path("command_line").asText())).toList();
    }

    /** Each process by what any sensor knows of it. */
    private static List<String> outline(Path log) throws IOException {
        return Run.of("tree", log.toString(), "--json").json().stream()
                .map(process -> "%s of %s on %s, %s to %s: %s".formatted(process.get("pid"), process.get("parent").path("pid"), process.get("host"),
                        process.get("start"), process.get("end"), process.get("inferred").asBoolean() ? "inferred" : process.get("command_line")))
                .toList();
    }

    /** Each process that was logged: who it is, and who started it. */
    private static List<String> story(Path log) throws IOException {
        return Run.of("tree", log.toString(), "--json").json().stream().filter(process -> !process.get("inferred").asBoolean())
                .map(process -> "%s %s %s %s %s %s %s < %s".formatted(process.get("pid"), process.get("image"), process.get("command_line"), process.get("start"),
                        process.get("integrity_level"), process.get("hashes").get("sha256"), process.get("depth"), process.get("parent").get("pid")))
                .toList();
    }

    private static List<String> findings(Path log) throws IOException {
        return Run.of("findings", log.toString(), "--json").json().stream()
                .map(finding -> "%s %s %s".formatted(finding.get("rule"), finding.get("process").get("pid"), finding.get("lineage"))).toList();
    }

    /** Each process: its key, its parent's, its host and command line. */
    private static List<String> tree(Path log) throws IOException {
        return Run.of("tree", log.toString(), "--json").json().stream()
                .map(process -> "%s %s %s %s".formatted(process.get("key"), process.get("parent").path("key"), process.get("host"), process.get("command_line")))
                .toList();
    }
}
