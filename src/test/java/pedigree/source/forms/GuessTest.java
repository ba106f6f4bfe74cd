package pedigree.source.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import pedigree.event.Category;
import pedigree.event.Fields;

class GuessTest {

    @Test
    void namesAreComparedWithoutCaseAndPunctuation() {
        assertEquals(Map.of("time", "Event Time", "ProcessId", "process.pid", "ParentProcessId", "Parent-PID", "CommandLine", "cmdLine"),
                Guess.columns(List.of("Event Time", "process.pid", "Parent-PID", "cmdLine", "other")));
    }

    @Test
    void columnsWithoutANameAreCalledByTheirNumbers() {
        assertEquals(List.of("Column 1", "pid", "Column 3", "Message"), CsvRows.names(List.of("", "pid", " ", "")));
        assertEquals(List.of("Column 1"), CsvRows.names(List.of("")));
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
    void tablesThatDifferInOtherColumnsHaveOneForm() {
        Recogniser recogniser = new Recogniser(Optional.empty());
        Set<Category> categories = new HashSet<>();
        Set<Integer> fields = new HashSet<>();
        for (int record = 0; record < 1_000; record++) {
            Leaves leaves = new Leaves();
            leaves.add("pid", "4");
            leaves.add("ppid", "1");
            for (int i = 0; i < 280; i++) {
                leaves.add("n" + record + '_' + i, "x");
            }
            recogniser.record(record, leaves, new FormSink() {
                @Override
                public void record(long position, Fields raw, Mapping.Mapped meaning) {
                    categories.add(meaning.category());
                    fields.add(meaning.fields().size());
                }

                @Override
                public void record(long position, boolean utc, Fields system, Fields data) {
                    throw new AssertionError(data);
                }

                @Override
                public void damage(long position, String reason) {
                    throw new AssertionError(reason);
                }

                @Override
                public void note(String text) {
                    throw new AssertionError(text);
                }
            });
        }
        assertEquals(Set.of(Category.PROCESS_RUNNING), categories);
        assertEquals(Set.of(282), fields);
        assertEquals(1, recogniser.guesses());
        assertTrue(recogniser.kept() <= Recogniser.KEPT, "kept: " + recogniser.kept());
    }

    @Test
    void aNameThatMappingsCannotSpellIsLeftAlone() {
        assertEquals(Set.of(), Guess.columns(List.of("p|i{d", "pid = x", "time(x)")).keySet());
    }
}
