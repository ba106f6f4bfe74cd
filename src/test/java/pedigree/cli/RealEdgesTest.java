package pedigree.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.Shared;

/** What joins the processes of real logs beside the tree. Skipped where they are not at hand. */
class RealEdgesTest {

    @TempDir
    private Path folder;

    @Test
    void eachProgramOfTheDumpWasWrittenByTheOneBeforeIt() throws IOException {
        String file = imported("metasploit_procdump_lsass_memory_dump.zip");
        Set<String> edges = edges(file);
        for (String edge : new String[] {"wrote msedge.exe > happy_image.jpeg.exe", "wrote happy_image.jpeg.exe > winx64_payload.exe",
            "wrote winx64_payload.exe > procdump.exe", "wrote procdump.exe > procdump64.exe", "accessed procdump64.exe > lsass.exe"}) {
            assertTrue(edges.stream().anyMatch(found -> found.startsWith(edge)), () -> edge + " is not in " + edges);
        }
        assertFalse(edges.stream().anyMatch(edge -> edge.startsWith("real")), () -> "nobody made up a parent there: " + edges);
        JsonNode lsass = Run.of("show", file, key(file, "lsass.exe"), "--json").json().get(0);
        boolean dumped = false;
        for (JsonNode edge : lsass.get("edges")) {
            dumped |= edge.get("kind").asText().equals("accessed") && edge.get("reason").asText().startsWith("granted access 0x1fffff: may do anything to it")
                    && edge.get("from").asText().equals(key(file, "procdump64.exe")) && edge.get("records").size() > 0;
        }
        assertTrue(dumped);
        assertFalse(lsass.has("spoofed_parent"), "Sysmon 10 is there");
    }

    @Test
    void scInstalledTheServiceThatRan() throws IOException {
        String file = imported("aptsimulator_cobaltstrike.zip");
        Set<String> edges = edges(file);
        assertTrue(edges.contains("installed sc.exe > cmd.exe likely"), edges::toString);
        assertTrue(edges.contains("wrote System > b6a1458f396.exe likely"), edges::toString);
        assertFalse(edges.stream().anyMatch(edge -> edge.startsWith("real")), edges::toString);
    }

    @Test
    void remotePowerShellCameFromTheOtherHost() throws IOException {
        String file = imported("covenant_psremoting_grunt.zip");
        assertTrue(edges(file).contains("hop powershell.exe > wsmprovhost.exe likely"), () -> file);
        JsonNode host = Run.of("show", file, key(file, "wsmprovhost.exe"), "--json").json().get(0);
        JsonNode hop = host.get("edges").get(0);
        assertEquals("hop", hop.get("kind").asText());
        assertEquals("IT001.shire.com", Run.of("show", file, hop.get("from").asText(), "--json").json().get(0).get("host").asText());
        assertTrue(hop.get("reason").asText().startsWith("connected from port 50647 to port 5985 of this host"), hop::toString);
    }

    @Test
    void theCalculatorWasAskedForByCalc() throws IOException {
        Set<String> edges = edges(imported("psh_control_panel_execution.zip"));
        assertTrue(edges.stream().anyMatch(edge -> edge.startsWith("brokered calc.exe > Calculator.exe")), edges::toString);
    }

    private String imported(String archive) throws IOException {
        String file = folder.resolve(archive + ".pedigree").toString();
        Run.of("import", "--case", file, Shared.data("archive/" + archive).toString(), "--json");
        return file;
    }

    /** The edges of a case by the names of images: {@code wrote a.exe > b.exe likely}. */
    private static Set<String> edges(String file) throws IOException {
        Map<String, String> names = new HashMap<>();
        Set<String> edges = new TreeSet<>();
        for (JsonNode process : Run.of("tree", file, "--json").json()) {
            names.put(process.get("key").asText(), name(process));
        }
        for (JsonNode process : Run.of("tree", file, "--json").json()) {
            for (JsonNode edge : process.path("edges")) {
                edges.add("%s %s > %s %s".formatted(edge.get("kind").asText(), names.get(edge.get("from").asText()), name(process), edge.get("confidence").asText()));
            }
        }
        return edges;
    }

    private static String key(String file, String image) throws IOException {
        String key = "";
        for (JsonNode process : Run.of("tree", file, "--json").json()) { // the last: the one whose record is Sysmon's, if two tell of it
            key = name(process).equals(image) ? process.get("key").asText() : key;
        }
        return key;
    }

    private static String name(JsonNode process) {
        String image = process.path("image").asText();
        return image.substring(image.lastIndexOf('\\') + 1);
    }
}
