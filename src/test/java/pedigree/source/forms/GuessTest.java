package pedigree.source.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuessTest {

    @Test
    void namesAreComparedWithoutCaseAndPunctuation() {
        assertEquals(Map.of("time", "Event Time", "ProcessId", "process.pid", "ParentProcessId", "Parent-PID", "CommandLine", "cmdLine"),
                Guess.columns(List.of("Event Time", "process.pid", "Parent-PID", "cmdLine", "other")));
    }

    @Test
    void aVagueNameCountsOnlyBesideAPid() {
        assertEquals("name", Guess.columns(List.of("pid", "name")).get("Image"));
        assertEquals(Map.of("time", "date"), Guess.columns(List.of("date", "name", "path")));
    }

    @Test
    void aColumnMeansOneThingOnly() {
        Map<String, String> columns = Guess.columns(List.of("pid", "command", "name"));
        assertEquals("name", columns.get("Image"));
        assertEquals("command", columns.get("CommandLine"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pid,time", "date,name,path", "time,image", "pid,image", "host,user,time,cmd"})
    void whatTellsTooLittleIsNotOpened(String header) {
        assertTrue(Guess.form(List.of(header.split(","))).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pid,ppid", "time,pid,image", "timestamp,image,cmdline", "image,parent_image", "pid,name,date"})
    void whatTellsWhoStartedWhenOrByWhomIs(String header) {
        assertTrue(Guess.form(List.of(header.split(","))).isPresent());
    }

    @Test
    void withoutATimeRowsAreProcessesThatWereSeenRunning() {
        assertEquals("source = Table\ntimes = local\nevent = \"row\"\nkind.* = process_running\n*.ProcessId = pid\n*.ParentProcessId = ppid\n",
                Guess.mapping(Guess.columns(List.of("pid", "ppid"))));
    }

    @Test
    void aNameThatMappingsCannotSpellIsLeftAlone() {
        assertEquals(Set.of(), Guess.columns(List.of("p|i{d", "pid = x", "time(x)")).keySet());
    }
}
