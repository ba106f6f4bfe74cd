package pedigree.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Records as they stand, in each format; and what is found where none should be. */
class DumpTest {

    private static final String CALC = "samples/rundll32-calc.evtx";
    private static final int CHUNK = 4096;

    @TempDir
    private Path folder;

    @Test
    void xmlIsOneDocumentWithTheSameRecords() throws Exception {
        List<JsonNode> records = Run.of("dump", CALC).json();
        Document document = xml(Run.of("dump", CALC, "--format", "xml").out());
        assertEquals(records.size(), document.getDocumentElement().getElementsByTagName("Event").getLength());
        for (int i = 0; i < records.size(); i++) {
            Element event = (Element) document.getDocumentElement().getElementsByTagName("Event").item(i);
            assertEquals(records.get(i).get("system").get("EventRecordID").asText(), event.getElementsByTagName("EventRecordID").item(0).getTextContent());
            assertEquals(records.get(i).get("data").size(), event.getElementsByTagName("Data").getLength());
        }
    }

    @Test
    void textHasAFieldALineAndNoControlCharacters() {
        String text = Run.of("dump", CALC, "--format", "text").out();
        assertTrue(text.contains("\n  Image: C:\\Windows\\System32\\calc.exe\n"), text);
        assertFalse(text.chars().anyMatch(character -> character < 0x20 && character != '\n'));
    }

    @Test
    void anUnknownFormatIsRefused() {
        Run run = Run.of("dump", CALC, "--format", "yaml");
        assertEquals(2, run.exit());
        assertTrue(run.err().contains("expected jsonl, xml or text, found 'yaml'"), run.err());
    }

    @Test
    void carvedRecordsAreMarkedAndCountedApart() throws Exception {
        Path log = withSlack();
        long all = Run.of("dump", CALC).json().size();
        long live = Run.of("dump", log.toString()).json().size();
        assertTrue(live < all);
        List<JsonNode> carved = Run.of("dump", log.toString(), "--carve").json();
        assertEquals(all, carved.size());
        assertEquals(all - live, carved.stream().filter(record -> record.path("carved").asBoolean()).count());

        String file = folder.resolve("c.pedigree").toString();
        JsonNode source = Run.of("import", "--case", file, log.toString(), "--carve", "--json").json().get(0).get("sources").get(0);
        assertEquals(live, source.get("records").asLong());
        assertEquals(all - live, source.get("carved").asLong());
        assertTrue(Run.of("tree", file).out().contains("calc.exe (9120) (carved)"), () -> Run.of("tree", file).out());
        assertTrue(Run.of("tree", file, "--json").json().stream().anyMatch(process -> process.path("carved").asBoolean()));
        assertTrue(Run.of("events", file, "--json").json().stream().anyMatch(event -> event.get("record").path("carved").asBoolean()));
    }

    @Test
    void aFileThatIsNoLogIsLookedThroughIfThatIsAskedFor() throws Exception {
        byte[] chunk = Arrays.copyOfRange(Files.readAllBytes(Path.of(CALC)), CHUNK, CHUNK + 65_536);
        byte[] image = new byte[3 * 65_536];
        System.arraycopy(chunk, 0, image, 5 * 512, chunk.length);
        Path memory = Files.write(folder.resolve("memory.raw"), image);
        assertEquals(1, Run.of("dump", memory.toString()).exit());
        Run carved = Run.of("dump", memory.toString(), "--carve");
        assertEquals(0, carved.exit());
        assertTrue(carved.json().size() > 0);
        assertTrue(carved.json().stream().allMatch(record -> record.path("carved").asBoolean()));
    }

    @Test
    void whereNothingIsFoundThereIsNoLog() throws Exception {
        Path text = Files.writeString(folder.resolve("notes.txt"), "nothing here");
        String file = folder.resolve("c.pedigree").toString();
        for (Run run : List.of(Run.of("dump", text.toString(), "--carve"), Run.of("import", "--case", file, text.toString(), "--carve"))) {
            assertEquals(1, run.exit());
            assertTrue(run.err().contains("expected"), run.err());
        }
        assertFalse(Files.exists(Path.of(file)));
    }

    @Test
    void theRecordOfAProcessIsShownAsXml() throws Exception {
        String key = Run.of("tree", CALC, "--json").json().stream().filter(process -> process.path("image").asText().endsWith("calc.exe"))
                .findFirst().orElseThrow().get("key").asText();
        JsonNode shown = Run.of("show", CALC, key, "--json").json().get(0);
        assertEquals("Event", xml(shown.get("xml").asText()).getDocumentElement().getTagName());
        assertTrue(Run.of("show", CALC, key).out().contains("<Data Name=\"Image\">C:\\Windows\\System32\\calc.exe</Data>"));
    }

    /** The sample with its last records behind the end of the live ones. */
    private Path withSlack() throws Exception {
        byte[] log = Files.readAllBytes(Path.of(CALC));
        ByteBuffer bytes = ByteBuffer.wrap(log).order(ByteOrder.LITTLE_ENDIAN);
        int at = CHUNK + 512;
        for (int i = 0; i < 3; i++) {
            at += bytes.getInt(at + 4);
        }
        bytes.putInt(CHUNK + 48, at - CHUNK).putInt(CHUNK + 120, 4);
        return Files.write(folder.resolve("slack.evtx"), log);
    }

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
