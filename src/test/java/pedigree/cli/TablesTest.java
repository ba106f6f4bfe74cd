package pedigree.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of processes beside logs, and tables of which only the analyst knows what they are. */
class TablesTest {

    @TempDir
    private Path folder;

    @Test
    void aListNamesTheParentOfAProcessThatWasNeverLogged() throws IOException {
        Stream<JsonNode> processes = Run.of("tree", "samples/rundll32-calc.evtx", "samples/rundll32-calc-process-list.csv", "--json").json().stream();
        JsonNode userinit = processes.filter(process -> process.path("pid").asLong() == 3980).reduce((one, other) -> {
            throw new AssertionError("userinit.exe is there twice: " + one + other);
        }).orElseThrow();
        assertEquals("winlogon.exe", userinit.get("parent").get("image").asText().replaceFirst(".*\\\\", ""));
    }

    @Test
    void aListThatIsThereTwiceHasEachProcessOnce() throws IOException {
        String list = Files.readString(Path.of("samples/rundll32-calc-process-list.csv"));
        Path again = Files.writeString(folder.resolve("again.csv"), list.replace("\r\n", "\n"));
        assertEquals(Run.of("tree", "samples/rundll32-calc-process-list.csv").out(), Run.of("tree", "samples/rundll32-calc-process-list.csv", again.toString()).out());
    }

    @Test
    void aParentThatIsKnownByNameOnlyIsNoWrongOne() throws IOException {
        Path list = Files.writeString(folder.resolve("list.csv"), """
                ProcessId,ParentProcessId,Name,ExecutablePath,CreationDate
                628,492,services.exe,,2026-03-02 09:11:24
                732,628,svchost.exe,C:\\Windows\\System32\\svchost.exe,2026-03-02 09:11:25
                """);
        assertEquals("", Run.of("findings", list.toString(), "--json").out());
    }

    @Test
    void aTableIsReadAsTheAnalystSays() throws IOException {
        Path table = Files.writeString(folder.resolve("t.csv"), "wann,nummer,von,was\n2026-04-01 08:00:01,4100,3000,cmd.exe\n2026-04-01 08:00:02,4200,4100,net.exe\n");
        Path mapping = Files.writeString(folder.resolve("own.form"), "time = wann\n*.ProcessId = nummer\n*.ParentProcessId = von\n*.Image = was\n");
        assertEquals("""
                [unknown (3000)]
                  cmd.exe (4100)  2026-04-01T08:00:01.000Z  (no command line was logged)
                    net.exe (4200)  2026-04-01T08:00:02.000Z  (no command line was logged)
                """, Run.of("tree", table.toString(), "--mapping", mapping.toString()).out().replace("       ", ""));
        assertEquals(1, Run.of("tree", table.toString()).exit(), "without it, it is no log");
    }

    @Test
    void aWrongMappingIsOneLine() throws IOException {
        Path mapping = Files.writeString(folder.resolve("own.form"), "*.Image = path\n*.User = upper(user)\n");
        Run run = Run.of("tree", "samples/rundll32-calc.evtx", "--mapping", mapping.toString());
        assertEquals(2, run.exit());
        assertEquals(1, run.err().lines().count());
        assertTrue(run.err().contains("own.form, line 2: expected one of ["), run.err());
        assertTrue(run.err().contains("found 'upper'"), run.err());
    }

    @Test
    void whatWasGuessedIsSaid() throws IOException {
        Path table = Files.writeString(folder.resolve("t.tsv"), "time\tPID\tparent_pid\tname\n2026-04-01 08:00:01\t4100\t3000\tcmd.exe\n");
        String file = folder.resolve("c.pedigree").toString();
        JsonNode summary = Run.of("import", "--case", file, table.toString(), "--json").json().get(0);
        assertEquals("guessed from the names of columns: time is time, ProcessId is PID, ParentProcessId is parent_pid, Image is name",
                summary.get("sources").get(0).get("notes").get(0).asText());
    }
}
