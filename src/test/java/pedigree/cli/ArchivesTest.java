package pedigree.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pedigree.Archives.compressed;
import static pedigree.Archives.file;
import static pedigree.Archives.joined;
import static pedigree.Archives.members;
import static pedigree.Archives.tar;
import static pedigree.Archives.zip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

import net.lingala.zip4j.model.enums.CompressionMethod;
import net.lingala.zip4j.model.enums.EncryptionMethod;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import pedigree.Shared;

/** Archives on the command line: names, passwords, exit codes. */
class ArchivesTest {

    private static final byte[] TEXT = "hello".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private static byte[] calc() throws IOException {
        return Files.readAllBytes(Path.of("samples/rundll32-calc.evtx"));
    }

    private String locked() throws IOException {
        byte[] zip = zip(members("a.evtx", calc()), "infected", EncryptionMethod.AES, CompressionMethod.DEFLATE);
        return file(folder, "locked.zip", zip).toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"import --case CASE LOCKED", "info LOCKED", "tree LOCKED", "search LOCKED image:calc.exe", "show LOCKED KEY", "events LOCKED",
        "findings LOCKED", "dump LOCKED", "export LOCKED --format csv --output REPORT"})
    void eachCommandThatTakesLogsTakesThePasswordOfAnArchive(String command) throws IOException {
        String locked = locked();
        String key = Run.of("tree", "samples/rundll32-calc.evtx", "--json").json().get(0).get("key").asText();
        List<String> arguments = new ArrayList<>();
        for (String argument : command.split(" ")) {
            arguments.add(switch (argument) {
                case "CASE" -> folder.resolve("c.pedigree").toString();
                case "LOCKED" -> locked;
                case "KEY" -> key;
                case "REPORT" -> folder.resolve("r.csv").toString();
                default -> argument;
            });
        }
        Run without = Run.of(arguments.toArray(new String[0]));
        assertEquals("pedigree: " + locked + ": encrypted: give its password with --password\n", without.err());
        assertEquals(1, without.exit());
        arguments.addAll(1, List.of("--password", "infected"));
        Run with = Run.of(arguments.toArray(new String[0]));
        assertEquals("", with.err());
        assertEquals(0, with.exit());
    }

    @Test
    void aMemberHasTheNameThatItHasThere() throws IOException {
        String odd = "logs\\a\u202e\n.evtx";
        Path zip = file(folder, "a.zip", zip(members("in.zip", zip(members(odd, calc())), "r\u001b.txt", TEXT)));
        Run run = Run.of("import", "--case", folder.resolve("c.pedigree").toString(), zip.toString(), "--json");
        assertEquals("", run.err());
        assertEquals(0, run.exit());
        JsonNode sources = run.json().get(0).get("sources");
        assertEquals(zip + "!in.zip!" + odd, sources.get(0).get("file").asText());
        assertEquals(zip + "!r\u001b.txt", sources.get(1).get("file").asText());
        assertTrue(sources.get(1).has("skipped"));
        String text = Run.of("info", folder.resolve("c.pedigree").toString()).out();
        assertTrue(text.contains("a.zip!in.zip!logs\\a\\u202e\\u000a.evtx: evtx, ") && text.contains("r\\u001b.txt: skipped: "), text);
        assertEquals(zip + "!in.zip!" + odd, Run.of("dump", zip.toString()).json().get(0).get("file").asText());
    }

    @Test
    void anArchiveWithoutALogIsLikeAFileThatIsNone() throws IOException {
        String none = file(folder, "a.zip", zip(members("r.txt", TEXT))).toString();
        Run alone = Run.of("tree", none);
        assertEquals("pedigree: " + none + ": expected a log in the archive, found none in 1 file\n", alone.err());
        assertEquals(1, alone.exit());
        assertEquals(3, Run.of("tree", none, "samples/rundll32-calc.evtx").exit());
        assertEquals(3, Run.of("dump", none, "samples/rundll32-calc.evtx").exit());
    }

    @Test
    void strayBytesAreANoteAndNoFailure() throws IOException {
        Path tar = file(folder, "x.tar.gz", joined(compressed("gz", tar(members("a.evtx", calc()))), new byte[] {'\n'}));
        Run run = Run.of("import", "--case", folder.resolve("c.pedigree").toString(), tar.toString(), "--json");
        assertEquals("", run.err());
        assertEquals(0, run.exit());
        assertEquals("[\"1 byte behind the end of the gzip stream was passed over\"]", run.json().get(0).get("sources").get(0).get("notes").toString());
    }

    @Test
    void anArchiveComesFromStdinToo() throws IOException {
        InputStream stdin = System.in;
        try {
            System.setIn(new ByteArrayInputStream(compressed("zst", tar(members("a.evtx", calc())))));
            Run run = Run.of("dump", "-");
            assertEquals(0, run.exit(), run.err());
            assertEquals("-!a.evtx", run.json().get(0).get("file").asText());
        } finally {
            System.setIn(stdin);
        }
    }

    @Test
    void everyLogOfARealFolderInAZipGivesItsRecords() throws IOException {
        Path zip = Shared.data("archive/procdump_t1003.001_capattack.zip");
        Map<String, Long> expected = new TreeMap<>();
        Shared.facts().get("archive/procdump_t1003.001_capattack.zip").get("members").properties().forEach(
                member -> expected.put(zip + "!" + member.getKey(), member.getValue().get("records_readable").asLong()));
        Run run = Run.of("import", "--case", folder.resolve("c.pedigree").toString(), zip.toString(), "--json");
        assertEquals(0, run.exit(), run.err());
        Map<String, Long> found = new TreeMap<>();
        int logs = 0;
        for (JsonNode source : run.json().get(0).get("sources")) {
            assertFalse(source.has("error"), source.toString());
            logs += source.has("skipped") ? 0 : 1;
            if (expected.containsKey(source.get("file").asText())) {
                found.put(source.get("file").asText(), source.get("records").asLong());
            }
        }
        assertFalse(expected.isEmpty());
        assertEquals(expected, found);
        assertEquals(309 + 2, logs, "EVTX logs, and a list of processes as JSON and as CSV");
    }
}
