package pedigree.lineage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.event.TimeRange;
import pedigree.store.CaseFile;
import pedigree.ui.Family;

class LifetimesTest {

    @TempDir
    private Path folder;

    @Test
    void theyAreAsTheCaseHasThem() throws Exception {
        try (CaseFile caseFile = CaseFile.openReadOnly(Family.in(folder).file())) {
            Lifetimes times = Lifetimes.of(caseFile);
            assertEquals(7, times.size());
            for (int process = 0; process < times.size(); process++) {
                assertEquals(caseFile.processes().process(process).start().orElseThrow().ticks(), times.start(process));
                assertEquals(Lifetimes.UNKNOWN, times.end(process), "no end was logged");
            }
        }
    }

    @Test
    void whatStartedInARangeIsFound() {
        Lifetimes times = new Lifetimes(new long[] {10, 20, Lifetimes.UNKNOWN, 30}, new long[] {11, 21, 22, Lifetimes.UNKNOWN});
        assertEquals("{1}", times.startedIn(TimeRange.of(11, 30)).toString());
    }
}
