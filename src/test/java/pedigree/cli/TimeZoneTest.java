package pedigree.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times without a zone: UTC, or what the analyst chose; and said. */
class TimeZoneTest {

    private static final String NXLOG = """
            {"EventTime":"2026-07-02 09:12:04","Hostname":"WKS1","EventID":4688,"SourceName":"Microsoft-Windows-Security-Auditing",\
            "Channel":"Security","NewProcessId":"0xc8","NewProcessName":"C:\\\\Windows\\\\cmd.exe","ProcessId":"0x64","SourceModuleType":"im_msvistalog"}
            """;
    private static final String ECMD = """
            RecordNumber,EventRecordId,TimeCreated,EventId,Level,Provider,Channel,ProcessId,ThreadId,Computer,MapDescription,Payload
            1,5,2026-07-02 09:12:04.0000000,1,Info,Example,c,1,1,h,,"{""EventData"":{""Data"":""x""}}"
            """;
    private static final String XML = """
            <Event xmlns="http://schemas.microsoft.com/win/2004/08/events/event"><System><Provider Name="Example"/><EventID>1</EventID>\
            <TimeCreated SystemTime="2026-07-02 09:12:04"/><Channel>c</Channel><Computer>h</Computer></System><EventData/></Event>
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "UTC, 2026-07-02T09:12:04.000Z, UTC",
        "Z, 2026-07-02T09:12:04.000Z, UTC",
        "GMT, 2026-07-02T09:12:04.000Z, UTC",
        "Europe/Berlin, 2026-07-02T07:12:04.000Z, Europe/Berlin",
        "+02:00, 2026-07-02T07:12:04.000Z, +02:00",
        "-05:30, 2026-07-02T14:42:04.000Z, -05:30",
    })
    void theAnalystChoosesTheZone(String zone, String time, String said) throws IOException {
        String log = log(NXLOG);
        assertEquals(time, Run.of("tree", log, "--json", "--time-zone", zone).json().get(1).get("start").asText()); // below its inferred parent
        assertEquals(time, Run.of("events", log, "--json", "--time-zone", zone).json().get(0).get("time").asText());
        assertEquals(time, Run.of("dump", log, "--time-zone", zone).json().get(0).get("time").asText());
        String file = folder.resolve("c.pedigree").toString();
        Run.of("import", "--case", file, log, "--time-zone", zone);
        JsonNode source = source(file);
        assertEquals(said, source.get("time_zone").asText());
        assertEquals("[\"times without a zone: read as " + said + "\"]", source.get("notes").toString());
    }

    @Test
    void withoutAChoiceItIsUtcAndSaid() throws IOException {
        JsonNode source = source(log(NXLOG));
        assertEquals("UTC", source.get("time_zone").asText());
        assertEquals("[\"times without a zone: read as UTC\"]", source.get("notes").toString());
    }

    @Test
    void whereEveryTimeHasAZoneNothingIsSaidAndTheChoiceChangesNothing() throws IOException {
        String log = log(NXLOG.replace("09:12:04", "09:12:04Z"));
        assertFalse(source(log).has("time_zone"));
        assertFalse(source(log).has("notes"));
        assertEquals(Run.of("events", log).out(), Run.of("events", log, "--time-zone", "Asia/Tokyo").out());
        String evtx = "samples/rundll32-calc.evtx";
        assertFalse(source(evtx).has("time_zone"));
        assertEquals(Run.of("events", evtx).out(), Run.of("events", evtx, "--time-zone", "Asia/Tokyo").out());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "pid,ppid,cmdline,starttime\n200,100,a.exe,2026-07-02 09:12:04\n",
        "  PID  PPID                  STARTED CMD\n  200   100 Thu Jul  2 09:12:04 2026 /usr/bin/a\n  201   100 Thu Jul  2 09:12:04 2026 /usr/bin/b\n"})
    void tablesAndListsHaveTheirWritersTime(String text) throws IOException {
        String log = log(text);
        String file = folder.resolve("c.pedigree").toString();
        Run.of("import", "--case", file, log, "--time-zone", "Europe/Berlin");
        assertEquals("Europe/Berlin", source(file).get("time_zone").asText());
        assertEquals("2026-07-02T07:12:04.000Z", start(file));
        assertEquals("2026-07-02T09:12:04.000Z", start(log));
    }

    private static String start(String file) throws IOException {
        return Run.of("tree", file, "--json").json().stream().filter(process -> process.path("pid").asInt() == 200).findFirst().orElseThrow().get("start").asText();
    }

    @Test
    void aTableWhoseColumnSaysUtcIsReadSo() throws IOException {
        String log = log("pid,ppid,cmdline,TimeUTC\n200,100,a.exe,2026-07-02 09:12:04\n");
        assertEquals("2026-07-02T09:12:04.000Z", Run.of("events", log, "--json", "--time-zone", "Europe/Berlin").json().get(0).get("time").asText());
    }

    @Test
    void aMappingSaysWhoseTimesItHas() throws IOException {
        String log = log("a,b,c\n200,x.exe,2026-07-02 09:12:04\n");
        Path mapping = folder.resolve("m.form");
        String lines = "*.ProcessId = a\n*.Image = b\ntime = c\n";
        Files.writeString(mapping, lines);
        assertEquals("2026-07-02T07:12:04.000Z", mapped(log, mapping));
        Files.writeString(mapping, lines + "times = UTC\n");
        assertEquals("2026-07-02T09:12:04.000Z", mapped(log, mapping));
        Files.writeString(mapping, lines + "times = mine\n");
        Run run = Run.of("events", log, "--mapping", mapping.toString());
        assertEquals("pedigree: " + mapping + ", line 4: expected times to be UTC or local, found 'mine'", run.err().strip().replace("; see --help", "").replace("--mapping: ", ""));
    }

    private static String mapped(String log, Path mapping) throws IOException {
        return Run.of("events", log, "--json", "--mapping", mapping.toString(), "--time-zone", "Europe/Berlin").json().get(0).get("time").asText();
    }

    @ParameterizedTest
    @ValueSource(strings = {ECMD, XML})
    void toolsThatWriteUtcAreReadSoWhateverWasChosen(String text) throws IOException {
        String log = log(text);
        Run chosen = Run.of("info", log, "--json", "--time-zone", "Asia/Tokyo");
        assertEquals("UTC", chosen.json().get(0).get("sources").get(0).get("time_zone").asText());
        assertEquals("2026-07-02T09:12:04.000Z", Run.of("events", log, "--json", "--time-zone", "Asia/Tokyo").json().get(0).get("time").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mars/Olympus", "+25:00", "CEST", "2", "Europe/Berlin; DROP"})
    void aZoneThatIsNoneIsWrongUsage(String zone) throws IOException {
        String log = log(NXLOG);
        Path file = folder.resolve("none.pedigree");
        for (String[] command : new String[][] {{"tree", log}, {"dump", log}, {"import", "--case", file.toString(), log}}) {
            String[] arguments = Arrays.copyOf(command, command.length + 2);
            arguments[command.length] = "--time-zone";
            arguments[command.length + 1] = zone;
            Run run = Run.of(arguments);
            assertEquals(Cli.USAGE, run.exit());
            assertEquals("", run.out());
            assertEquals("pedigree: --time-zone: expected UTC, an offset such as +02:00 or a zone such as Europe/Berlin, found '" + zone + "'; see --help",
                    run.err().strip());
        }
        assertFalse(Files.exists(file));
    }

    @Test
    void aCaseWasReadAlready() throws IOException {
        String file = folder.resolve("c.pedigree").toString();
        Run.of("import", "--case", file, log(NXLOG));
        Run run = Run.of("tree", file, "--time-zone", "Europe/Berlin");
        assertEquals(Cli.USAGE, run.exit());
        assertEquals("pedigree: --time-zone: expected logs, found a case, whose times were read already; see --help", run.err().strip());
    }

    private String log(String text) throws IOException {
        return Files.writeString(folder.resolve("log.txt"), text).toString();
    }

    private static JsonNode source(String file) throws IOException {
        return Run.of("info", file, "--json").json().get(0).get("sources").get(0);
    }
}
