package pedigree.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.event.TimeRange;
import pedigree.event.Timestamp;
import pedigree.investigation.Snapshot;
import pedigree.lineage.Lifetimes;
import pedigree.store.CaseFile;
import pedigree.ui.Family;

class TimelineViewModelTest {

    private static final double ROW = 24;

    @TempDir
    private Path folder;
    private Lifetimes times;
    private final TimelineViewModel model = new TimelineViewModel(Family.jobs(), Runnable::run, process -> { });

    @BeforeEach
    void showTheCase() throws Exception {
        Snapshot snapshot = Family.in(folder);
        try (CaseFile caseFile = CaseFile.openReadOnly(snapshot.file())) {
            times = Lifetimes.of(caseFile);
        }
        model.show(snapshot);
        model.rows(IntStream.range(0, snapshot.tree().size()).boxed().toList());
        model.show(times);
    }

    @Test
    void whatWasSelectedBeforeThePaneIsShownIsInSightThen() {
        model.select(Family.SVCHOST);
        model.shown().set(true);
        Grid grid = model.lay(500, 3 * ROW, 100, ROW);
        assertTrue(grid.first() <= Family.SVCHOST && Family.SVCHOST < grid.last(), grid.toString());
        assertEquals(List.of(Family.SERVICES, Family.SVCHOST), model.lineage().rows());
    }

    @Test
    void whatIsSelectedStaysInSightWhenASearchTakesRowsAway() {
        model.select(Family.CALC);
        model.shown().set(true);
        model.lay(500, 2 * ROW, 100, ROW);
        model.rows(List.of(Family.CALC, Family.SERVICES, Family.SVCHOST, Family.NOTEPAD));
        assertEquals(0, model.lay(500, 2 * ROW, 100, ROW).first());
    }

    @Test
    void scrollingEndsAtTheLastRow() {
        model.shown().set(true);
        model.lay(500, 3 * ROW, 100, ROW);
        model.scroll(1_000_000);
        assertEquals(4 * ROW, model.lay(500, 3 * ROW, 100, ROW).top());
        assertEquals(0, model.lay(500, 10 * ROW, 100, ROW).top());
    }

    @Test
    void aRangeThatIsChosenElsewhereComesIntoSight() {
        long later = times.start(Family.SVCHOST) + 1_000 * Timestamp.SECOND;
        model.range().set(Optional.of(TimeRange.of(later, later + Timestamp.SECOND)));
        assertTrue(model.sight().orElseThrow().from() <= later && model.sight().orElseThrow().to() > later, model.sightText());
    }

    @Test
    void aRangeOfWhatIsInSightLeavesItAsItIs() {
        Sight before = model.sight().orElseThrow();
        model.narrow();
        assertEquals(before, model.sight().orElseThrow());
    }

    @Test
    void aProcessThatIsSelectedOutOfSightComesIntoIt() {
        model.shown().set(true);
        long before = times.start(Family.EXPLORER) - 5_000 * Timestamp.SECOND;
        model.range().set(Optional.of(TimeRange.of(before, before + Timestamp.SECOND)));
        model.select(Family.CALC);
        assertTrue(model.sight().orElseThrow().to() > times.start(Family.CALC), model.sightText());
    }
}
