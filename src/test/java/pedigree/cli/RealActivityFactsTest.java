package pedigree.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.Shared;

/** What processes of real logs did, and the logons of their sessions. Skipped where the logs are not at hand. */
class RealActivityFactsTest {

    private static final String PSREMOTING = "archive/covenant_psremoting_grunt.zip";
    private static final String RUNAS = "archive/empire_invoke_runas.tar.gz";
    private static final String LAUNCHED = "03ba39f5-6e79-5ce0-0000-001032d21002"; // the powershell that wscript started

    @TempDir
    private static Path folder; // each log is read once

    @Test
    void powerShellsOwnRecordsHangOnThePowerShellThatWroteThem() throws IOException {
        String file = imported(RUNAS);
        Map<String, Integer> attached = new TreeMap<>();
        for (JsonNode event : Run.of("events", file, "--json").json()) {
            if (event.get("event").asText().startsWith("Microsoft-Windows-PowerShell/")) {
                attached.merge(event.get("event").asText().substring(29) + (event.has("process") ? "" : " alone"), 1, Integer::sum);
            }
        }
        assertEquals("{40961=1, 40962=1, 4103=325, 4104=1, 4105=1, 53504=1}", attached.toString());
    }

    @Test
    void whatItDidIsShownByKindWithItsScript() throws IOException {
        JsonNode shown = Run.of("show", imported(RUNAS), LAUNCHED, "--json").json().get(0);
        Map<String, Long> counts = StreamSupport.stream(shown.get("activity").spliterator(), false)
                .collect(Collectors.toMap(kind -> kind.get("kind").asText(), kind -> kind.get("count").asLong()));
        assertEquals(81, counts.get("script"));
        assertEquals(350, counts.get("registry"), "349 of Sysmon, and a handle of the Security log, whose start is the same process");
        assertEquals(30, counts.get("network"), "15 of each");
        assertEquals(111, counts.get("module"));
        assertTrue(shown.get("activity").get(0).get("first").asText().compareTo(shown.get("activity").get(0).get("last").asText()) < 0);
        assertEquals(76, shown.get("events").get("Microsoft-Windows-PowerShell/4103").asInt());
        JsonNode script = shown.get("scripts").get(0);
        assertEquals("2c4c736c-271a-48d6-a7ad-f985083d0e5c", script.get("id").asText());
        assertTrue(script.get("text").asText().startsWith("IF($PSVersIOnTAbLe.PSVersIon.MaJOr -Ge 3){"));
        assertTrue(Run.of("show", imported(RUNAS), LAUNCHED).out().contains("script block 2c4c736c-271a-48d6-a7ad-f985083d0e5c"));
    }

    @Test
    void aSessionOfRunasBeganWithAnInteractiveLogon() throws IOException {
        JsonNode ancestry = Run.of("show", imported(RUNAS), LAUNCHED, "--json").json().get(0).get("ancestry");
        assertEquals("[\"powershell.exe\",\"cmd.exe\",\"wscript.exe\",\"powershell.exe\"]", ancestry.get("interpreters").toString());
        assertEquals("cmd.exe", ancestry.get("grandparent").get("image").asText().substring(20));
        assertEquals("2 SHIRE\\pgustavo ::1 HR001 2019-05-18T20:43:35.599Z", String.join(" ", ancestry.get("logon").get("type").asText(),
                ancestry.get("logon").get("user").asText(), ancestry.get("logon").get("address").asText(), ancestry.get("logon").get("workstation").asText(),
                ancestry.get("logon").get("time").asText()));
        assertTrue(ancestry.get("logon").get("record").has("position"));
    }

    @Test
    void theHeadOfSecurityAndSysmonRecordsIsNobodysDeed() throws IOException {
        String file = imported(PSREMOTING);
        int scripts = 0;
        for (JsonNode event : Run.of("events", file, "--json").json()) {
            String type = event.get("event").asText();
            if (type.endsWith("/4634") || type.endsWith("/5145") || type.endsWith("/4627")) {
                assertTrue(!event.has("process"), event.toString());
            }
            scripts += type.equals("Microsoft-Windows-PowerShell/4104") && event.has("process") ? 1 : 0;
        }
        assertEquals(1, scripts);
    }

    @Test
    void whatAnExportHidesOfTheActorStandsInTheMessage() throws IOException {
        String file = imported(PSREMOTING);
        Map<String, String> images = new TreeMap<>();
        for (JsonNode process : Run.of("tree", file, "--json").json()) {
            images.put(process.get("key").asText(), process.path("image").asText());
        }
        int attached = 0;
        for (JsonNode event : Run.of("events", file, "--json").json()) {
            boolean isHop = event.get("event").asText().endsWith("/5156") && event.get("fields").path("SourcePort").asText().equals("50647");
            if (isHop && event.get("host").asText().startsWith("IT001")) {
                assertTrue(images.get(event.path("process").asText()).endsWith("\\powershell.exe"), event.toString());
                assertEquals("5985", event.get("fields").get("DestinationPort").asText());
                attached++;
            }
        }
        assertEquals(1, attached);
    }

    private String imported(String name) {
        Path file = folder.resolve(Path.of(name).getFileName() + ".pedigree");
        if (!Files.exists(file)) {
            Run.of("import", "--case", file.toString(), Shared.data(name).toString(), "--quiet");
        }
        return file.toString();
    }
}
