package pedigree.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.event.Timestamp;
import pedigree.samples.BinXmlValue;
import pedigree.samples.Content;
import pedigree.samples.Content.Datum;
import pedigree.samples.EvtxWriter;
import pedigree.samples.LogRecord;
import pedigree.samples.LogRecord.Kind;
import pedigree.samples.LogRecord.Log;

/** Text that an attacker chose: exact for programs, safe for people, harmless in spreadsheets. */
class EvidenceTest {

    private static final String ODD = "rundll32.exe javascript:\"\\..\\mshtml,RunHTMLApplication \u202egpj.exe\u001b[2J \ud83d\n";
    private static final Timestamp TIME = Timestamp.parse("2026-01-02T03:04:05.678Z").orElseThrow();

    @TempDir
    private Path folder;

    @Test
    void programsGetTheTextExactly() throws IOException {
        Run run = Run.of("tree", log(ODD), "--json");
        JsonNode process = run.json().get(1);
        assertEquals(ODD, process.get("command_line").asText());
        assertTrue(run.out().toLowerCase(Locale.ROOT).contains(" \\ud83d\\n"), run.out());
        assertEquals(ODD, Run.of("dump", log(ODD)).json().get(0).get("data").get("CommandLine").asText());
    }

    @Test
    void peopleSeeWhatIsHidden() throws IOException {
        String log = log(ODD);
        for (String command : List.of("tree", "findings", "events")) {
            String text = Run.of(command, log).out();
            assertTrue(text.contains("\\u202egpj.exe\\u001b[2J \\ud83d\\u000a"), text);
            assertFalse(text.contains("\u202e") || text.contains("\u001b"), text);
        }
    }

    @Test
    void aReportHoldsNoFormula() throws IOException {
        String log = log("=cmd|' /C calc'!A0 rundll32.exe javascript:\"\\..\\mshtml,RunHTMLApplication ");
        Path report = folder.resolve("f.csv");
        assertEquals(0, Run.of("export", log, "--format", "csv", "--output", report.toString()).exit());
        String csv = Files.readString(report);
        assertTrue(csv.contains("'=cmd|"), csv);
        assertFalse(csv.contains(",=") || csv.contains("\"="), csv);
    }

    private String log(String commandLine) throws IOException {
        return Files.write(folder.resolve("log.evtx"), EvtxWriter.write(List.of(started(commandLine)), 1)).toString();
    }

    private static LogRecord started(String commandLine) {
        return new LogRecord(Log.SYSMON, Kind.sysmon(1, 5), "WKS1", TIME, new Content.EventData(List.of(
                text("UtcTime", "2026-01-02 03:04:05.678"),
                text("ProcessGuid", "{5E1F0A31-5B61-69A5-2E00-000000002C00}"),
                text("ProcessId", "4064"),
                text("Image", "C:\\Windows\\System32\\rundll32.exe"),
                text("CommandLine", commandLine),
                text("ParentProcessId", "7812"),
                text("ParentImage", "C:\\Windows\\System32\\cmd.exe"))));
    }

    /** A text as a log holds it, unpaired surrogates too. */
    private static Datum text(String name, String value) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * value.length() + 2).order(ByteOrder.LITTLE_ENDIAN);
        value.chars().forEach(unit -> bytes.putChar((char) unit));
        return new Datum(name, new BinXmlValue(0x01, bytes.putChar('\0').array()));
    }
}
