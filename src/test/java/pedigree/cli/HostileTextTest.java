package pedigree.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text that was made to be too much: it ends in one clear line. */
class HostileTextTest {

    private static final String START = "{\"winlog\":{\"event_id\":1,\"channel\":\"Microsoft-Windows-Sysmon/Operational\",\"event_data\":{\"Image\":\"a.exe\"";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            deep.json  | {"winlog":{"event_id":1},"a": | [      | 1000000 | 1: expected a JSON object, found none that is well-formed
            long.json  | {"winlog":{"event_id":"       | x      | 17000000 | 1: expected a record of at most 16 MiB, found a longer one
            wide.csv   | EventId,Provider,Channel,Payload, | column, | 200000 | 1: expected a header of CSV, found one with too many or too long fields
            deep.xml   | <Event xmlns='x'><EventData>  | <a>    | 100000  | 1: expected an Event element, found none that is well-formed
            huge.xml   | <Event xmlns='x'><EventData>  | x      | 17000000 | 1: expected a record of at most 16 MiB, found a longer one
            """)
    void aLogWithoutAnyRecordSaysWhy(String name, String start, String more, int times, String reason) throws IOException {
        Path log = Files.writeString(folder.resolve(name), start + more.repeat(times) + "\n");
        Run run = Run.of("info", log.toString());
        assertEquals("pedigree: " + log + ":" + reason, run.err().strip());
    }

    @Test
    void entitiesUnfoldToNothing() throws IOException {
        Path log = Files.writeString(folder.resolve("entities.xml"), "<!DOCTYPE x [<!ENTITY a 'lol'><!ENTITY b '&a;&a;&a;'>]><Event><EventData>&b;</EventData></Event>");
        assertEquals("pedigree: " + log + ":1: expected an Event element, found none that is well-formed", Run.of("info", log.toString()).err().strip());
    }

    @Test
    void everyRecordMayHaveOtherFields() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            lines.append(START);
            for (int field = 0; field < 200; field++) {
                lines.append(",\"f%d_%d\":\"%d\"".formatted(i, field, i));
            }
            lines.append("}}}\n");
        }
        Path log = Files.writeString(folder.resolve("names.ndjson"), lines);
        Run run = Run.of("events", log.toString(), "--json");
        assertEquals(300, run.out().lines().count());
        assertTrue(run.out().lines().skip(299).findFirst().orElseThrow().contains("\"f299_199\":\"299\""), run.out().substring(0, 300));
        assertTrue(run.out().lines().findFirst().orElseThrow().contains("\"f0_0\":\"0\""));
    }

    @Test
    void whatIsNoEvtxIsNotWrittenAsXml() throws IOException {
        Path log = Files.writeString(folder.resolve("events.ndjson"), START + "}}}\n");
        Run run = Run.of("dump", log.toString(), "--format", "xml");
        assertEquals("pedigree: " + log + ":0: expected an EVTX log to write as XML, found JSON", run.err().strip());
    }
}
