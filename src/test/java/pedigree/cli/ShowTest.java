package pedigree.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;

/** What {@code show} tells beside fields and findings: deeds, ancestry and logon, of the samples. */
class ShowTest {

    private static final String LSASS = "5e1f0a31-e9e3-69a6-2800-000000002d00";
    private static final String PROCDUMP = "5e1f0a31-ea25-69a6-2f00-000000002d00";

    @Test
    void whatAProcessSufferedIsCountedWithIt() throws IOException {
        String sample = "samples/procdump-lsass-sysmon.evtx";
        JsonNode lsass = Run.of("show", sample, LSASS, "--json").json().get(0);
        assertEquals("[{\"kind\":\"access\",\"count\":1,\"suffered\":1,\"first\":\"2026-03-03T14:03:17.961Z\",\"last\":\"2026-03-03T14:03:17.961Z\"}]",
                lsass.get("activity").toString());
        assertEquals(1, lsass.get("events").get("Microsoft-Windows-Sysmon/10").asInt());
        assertFalse(lsass.has("scripts"));
        JsonNode procdump = Run.of("show", sample, PROCDUMP, "--json").json().get(0);
        assertFalse(procdump.get("activity").get(procdump.get("activity").size() - 1).has("suffered"));
        assertTrue(Run.of("show", sample, LSASS).out().contains("\nactivity               1 access (1 suffered), 2026-03-03T14:03:17.961Z\n"));
    }

    @Test
    void theSessionOfAProcessBeganWithALogonOfTheSecurityLog() throws IOException {
        String sample = "samples/procdump-lsass-security.evtx";
        String key = Run.of("tree", sample, "--query", "image:procdump64.exe", "--json").json().stream()
                .filter(process -> process.get("image").asText().endsWith("procdump64.exe")).findFirst().orElseThrow().get("key").asText();
        JsonNode ancestry = Run.of("show", sample, key, "--json").json().get(0).get("ancestry");
        assertEquals("{\"time\":\"2026-03-03T14:02:13.9604321Z\",\"type\":\"2\",\"type_name\":\"interactive\",\"user\":\"LAB\\\\admin-mira\",\"address\":\"127.0.0.1\","
                + "\"workstation\":\"ALMA-PC\",\"record\":{\"file\":\"samples/procdump-lsass-security.evtx\",\"record_id\":90412,\"position\":4608}}",
                ancestry.get("logon").toString());
        assertEquals("[\"powershell.exe\",\"cmd.exe\"]", ancestry.get("interpreters").toString());
        assertEquals("C:\\Windows\\explorer.exe", ancestry.get("root").get("image").asText());
        assertEquals("C:\\Windows\\System32\\cmd.exe", ancestry.get("grandparent").get("image").asText());
        assertTrue(Run.of("show", sample, key).out().contains(
                "\nlogon                  interactive (2) of LAB\\admin-mira from 127.0.0.1, workstation ALMA-PC, 2026-03-03T14:02:13.9604321Z\n"));
    }
}
