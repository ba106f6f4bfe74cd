package pedigree.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pedigree.Events.start;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.Cases;
import pedigree.coverage.Coverage;
import pedigree.coverage.CoverageCounter;
import pedigree.event.Category;
import pedigree.event.Event;
import pedigree.event.Fields;
import pedigree.event.Origin;
import pedigree.event.Timestamp;

class CoverageTableTest {

    @TempDir
    private Path folder;

    @Test
    void allOfItComesBack() throws Exception {
        Event[] events = new Event[60];
        for (int i = 0; i < 40; i++) {
            events[i] = start("cmd.exe", i + 1).at(i < 20 ? i : 90_000 + i).record(i < 30 ? i + 1 : i + 5).field("CommandLine", i % 2 == 0 ? "cmd" : "").event();
        }
        for (int i = 40; i < 60; i++) {
            events[i] = other(i * 1_000, i == 59 ? "host \ud83d\u202e\0" : "B", i % 3 == 0 ? Category.LOG_CLEARED : Category.OTHER);
        }
        CoverageCounter counter = new CoverageCounter();
        for (Event event : events) {
            counter.add(event);
        }
        Coverage expected = counter.result();
        assertFalse(expected.gaps().isEmpty() || expected.cleared().isEmpty() || expected.selections().isEmpty());
        try (CaseFile caseFile = Cases.of(folder, events)) {
            assertEquals(expected, caseFile.sources().all().get(0).coverage());
        }
    }

    private static Event other(long number, String host, Category category) {
        return new Event(new Origin("x", number), "X/" + number % 7, OptionalLong.of(number), Optional.of(new Timestamp(number)), host, category,
                Optional.empty(), Optional.empty(), Optional.empty(), Fields.of("Channel", "\ud83d"), Fields.of("SubjectUserName", "\u0000"));
    }

    @Test
    void aFileThatWasNotReadHasNone() throws Exception {
        try (CaseFile caseFile = Cases.of(folder)) {
            caseFile.sources().note("x.bin", 1, "", Source.Outcome.FAILED, "first");
            assertTrue(caseFile.sources().all().get(1).coverage().isEmpty());
        }
    }
}
