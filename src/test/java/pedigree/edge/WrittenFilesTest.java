package pedigree.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pedigree.Events.start;
import static pedigree.Events.write;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.Events;
import pedigree.store.CaseFile;
import pedigree.store.Edge;

/** Who wrote the file that ran. */
class WrittenFilesTest {

    private static final String FILE = "C:\\Users\\Jo\\a.exe";

    @TempDir
    private Path folder;

    @Test
    void theWriterOfAFileIsJoinedToWhatRan() throws Exception {
        CaseFile found = EdgeText.found(folder,
                start("edge.exe", 10).at(1),
                write("edge.exe", 10, FILE).at(2),
                write("edge.exe", 10, FILE + ":Zone.Identifier").at(2.5),
                start(FILE, 20).at(6).by("explorer.exe", 5));
        assertEquals("wrote edge.exe 10 > a.exe 20 likely", EdgeText.of(found));
        Edge edge = found.edges().causes(2, 10).get(0);
        assertEquals("wrote its file 4.000 s before it began", edge.reason());
        assertEquals(List.of(2L), edge.records());
    }

    @Test
    void spellingsOfOnePathAreOneFile() throws Exception {
        for (String spelled : List.of("c:\\users\\jo\\A.EXE", "\\??\\C:\\Users\\Jo\\a.exe", "\\\\?\\C:\\Users\\Jo\\a.exe", "C:\\Users\\\\Jo\\a.exe", "C:/Users/Jo/a.exe")) {
            assertEquals("wrote edge.exe 10 > a.exe 20 likely", EdgeText.of(folder, start("edge.exe", 10).at(1), write("edge.exe", 10, spelled).at(2), start(FILE, 20).at(6)), spelled);
        }
    }

    @Test
    void aPathThatDoesNotTellItsDriveIsPossible() throws Exception {
        assertEquals("wrote edge.exe 10 > a.exe 20 possible", EdgeText.of(folder,
                start("edge.exe", 10).at(1), write("edge.exe", 10, "\\Device\\HarddiskVolume3\\Users\\Jo\\a.exe").at(2), start(FILE, 20).at(6)));
        assertEquals("wrote edge.exe 10 > a.exe 20 possible", EdgeText.of(folder,
                start("edge.exe", 10).at(1), write("edge.exe", 10, FILE).at(2), start("\\Device\\HarddiskVolume3\\Users\\Jo\\a.exe", 20).at(6)));
    }

    @Test
    void anotherDriveHostCaseOfLinuxOrTimeIsAnotherFile() throws Exception {
        assertEquals("", EdgeText.of(folder,
                start("edge.exe", 10).at(1),
                start("edge.exe", 10).at(1).on("WKS2"),
                write("edge.exe", 10, "D:\\Users\\Jo\\a.exe").at(2),
                write("edge.exe", 10, FILE).at(2).on("WKS2"),
                write("edge.exe", 10, FILE).at(7),
                write("edge.exe", 10, "").at(3),
                write("edge.exe", 10, "a.exe").at(3),
                write("edge.exe", 10, "/tmp/A").at(3),
                start("/tmp/a", 30).at(6),
                start(FILE, 20).at(6)));
    }

    @Test
    void theLastWriterBeforeEachStartCountsInWhateverOrderTheyAreRead() throws Exception {
        assertEquals("""
                wrote one.exe 10 > a.exe 20 likely
                wrote two.exe 11 > a.exe 21 likely ×2
                wrote two.exe 11 > a.exe 22 likely ×2""", EdgeText.of(folder,
                start("one.exe", 10).at(1),
                start("two.exe", 11).at(1.5),
                write("two.exe", 11, FILE).at(31),
                write("two.exe", 11, FILE).at(30),
                write("one.exe", 10, FILE).at(2),
                write("one.exe", 10, FILE).at(99),
                start(FILE, 20).at(6),
                start(FILE, 21).at(40),
                start(FILE, 22).at(50)));
    }

    @Test
    void theOrderOfReadingChangesNothing() throws Exception {
        Events[] events = {
            start("one.exe", 10).at(1), start("two.exe", 11).at(1.5), start(FILE, 20).at(9),
            write("one.exe", 10, FILE).at(2), write("two.exe", 11, FILE).at(3), write("one.exe", 10, FILE).at(4), write("two.exe", 11, FILE).at(4)};
        String expected = EdgeText.of(folder, events);
        assertEquals("wrote two.exe 11 > a.exe 20 likely ×2", expected);
        for (int turn = 1; turn < events.length; turn++) {
            Collections.rotate(Arrays.asList(events), 1);
            assertEquals(expected, EdgeText.of(folder, events));
        }
    }

    @Test
    void aProcessDoesNotWriteItself() throws Exception {
        assertEquals("", EdgeText.of(folder, start(FILE, 20).at(6), write(FILE, 20, FILE).at(6)));
    }

    @Test
    void aFileWrittenAndRunVeryOftenCostsNoMoreThanItsRecords() throws Exception {
        int times = 20_000;
        List<Events> events = new ArrayList<>();
        events.add(start("edge.exe", 10).at(1));
        for (int i = 0; i < times; i++) {
            events.add(write("edge.exe", 10, FILE).at(2 + i).record(2L * i + 10));
            events.add(start(FILE, 100 + i).at(2.5 + i).record(2L * i + 11));
        }
        CaseFile found = EdgeText.found(folder, events.toArray(new Events[0]));
        List<Edge> edges = found.edges().of(0, 50_000);
        assertEquals(times, edges.size());
        assertTrue(edges.stream().allMatch(edge -> edge.count() == 1));
        assertEquals(50, found.edges().of(0, 50).size());
        assertEquals(times, found.edges().count(0));
    }
}
