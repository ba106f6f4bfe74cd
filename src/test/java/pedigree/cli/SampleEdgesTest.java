package pedigree.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;

/** What joins processes beside the tree, as the command line gives it. */
class SampleEdgesTest {

    private static final String DUMP = "samples/procdump-lsass-sysmon.evtx";

    @Test
    void theTreeNamesKindOriginAndConfidence() throws IOException {
        JsonNode edges = process(DUMP, "procdump64.exe").get("edges");
        assertEquals(1, edges.size());
        assertEquals("{\"kind\":\"wrote\",\"from\":\"%s\",\"confidence\":\"likely\"}".formatted(key("procdump.exe")), edges.get(0).toString());
    }

    @Test
    void showGivesBothDirectionsReasonsAndRecords() throws IOException {
        JsonNode shown = Run.of("show", DUMP, key("procdump64.exe"), "--json").json().get(0);
        JsonNode accessed = shown.get("edges").get(1);
        assertEquals("accessed", accessed.get("kind").asText());
        assertEquals(key("lsass.exe"), accessed.get("to").asText());
        assertFalse(accessed.has("from"));
        assertEquals("granted access 0x1fffff: may do anything to it", accessed.get("reason").asText());
        assertEquals(1, accessed.get("count").asInt());
        assertEquals("Microsoft-Windows-Sysmon/10", accessed.get("records").get(0).get("event").asText());
        assertFalse(shown.has("spoofed_parent"));
    }

    @Test
    void showTellsItInWords() throws IOException {
        String text = Run.of("show", DUMP, key("procdump64.exe")).out();
        assertTrue(text.contains("written by             procdump.exe (4936), likely: wrote its file 0.302 s before it began"), text);
        assertTrue(text.contains("opened                 lsass.exe (684), certain: granted access 0x1fffff"), text);
    }

    @Test
    void whereNoAccessIsLoggedAMadeUpParentCannotBeTold() throws IOException {
        String calc = "samples/rundll32-calc.evtx";
        String key = process(calc, "calc.exe").get("key").asText();
        assertEquals("not evaluable", Run.of("show", calc, key, "--json").json().get(0).get("spoofed_parent").asText());
        assertTrue(Run.of("show", calc, key).out().contains("spoofed parent         not evaluable"));
    }

    private static String key(String image) throws IOException {
        return process(DUMP, image).get("key").asText();
    }

    private static JsonNode process(String log, String image) throws IOException {
        for (JsonNode process : Run.of("tree", log, "--json").json()) {
            if (process.path("image").asText().endsWith('\\' + image)) {
                return process;
            }
        }
        throw new AssertionError("no " + image);
    }
}
