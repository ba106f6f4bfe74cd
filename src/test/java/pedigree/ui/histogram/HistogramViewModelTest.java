package pedigree.ui.histogram;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import pedigree.event.Level;
import pedigree.event.Timestamp;
import pedigree.investigation.Snapshot;
import pedigree.lineage.Lifetimes;
import pedigree.lineage.ProcessTree;
import pedigree.store.Finding;
import pedigree.store.ProcessLevels;
import pedigree.ui.Family;
import pedigree.ui.style.TimeAxis;

/** Fifty processes, one a minute from noon; the first has a finding, and is a year older. */
class HistogramViewModelTest {

    private static final int COUNT = 50;
    private static final long NOON = Timestamp.parse("2022-09-09T12:00:00Z").orElseThrow().ticks();

    private final HistogramViewModel model = new HistogramViewModel(Family.jobs(), Runnable::run);

    @BeforeEach
    void showTheCase() {
        int[] parents = new int[COUNT];
        long[] starts = new long[COUNT];
        Arrays.fill(parents, ProcessTree.NONE);
        Arrays.setAll(starts, i -> NOON + i * TimeAxis.MINUTE - (i == 0 ? 365 * TimeAxis.DAY : 0));
        List<Finding> findings = List.of(Family.finding("old", Level.HIGH, 0));
        model.fit(100);
        model.show(new Snapshot(Path.of("none.pedigree"), List.of(), new ProcessTree(parents), 0, 0, 0, findings, List.of(),
                ProcessLevels.of(COUNT, findings), false, false));
        model.show(new Lifetimes(starts, starts));
    }

    @Test
    void whatIsLongBeforeIsToldWithItsWorstFinding() {
        assertEquals("1 earlier (High)", model.extentText());
        assertEquals("2022-09-09 UTC", model.dayText());
        model.whole().set(true);
        assertEquals("Busiest time", model.extentText());
        assertEquals("2021-09-09 – 2022-09-09 UTC", days(model.dayText()));
    }

    /** Bars begin at round times, before the first process. */
    private static String days(String text) {
        return text.replace("2021-09-0" + text.charAt(9), "2021-09-09").replaceAll("2022-09-\\d\\d UTC", "2022-09-09 UTC");
    }

    @Test
    void aRangeIsMadeOfWholeBarsAndAllOfThemAreNone() {
        model.select(0, 5);
        assertEquals("12:00:00 – 12:02:30", shifted(model.rangeText()));
        model.select(0, model.bars().get().count());
        assertEquals(Optional.empty(), model.range().get());
    }

    /** As if the first bar began at noon. */
    private String shifted(String text) {
        long first = model.bars().get().edge(0);
        long step = model.bars().get().edge(1) - first;
        assertEquals(TimeAxis.span(first, first + 5 * step, false), text);
        return TimeAxis.span(NOON, NOON + 5 * step, false);
    }

    @Test
    void anEndStopsBeforeTheOther() {
        model.select(3, 6);
        model.move(false, 100);
        assertEquals(List.of(5, 6), IntStream.of(model.edges()).boxed().toList());
        model.move(true, -100);
        assertEquals(List.of(5, 6), IntStream.of(model.edges()).boxed().toList());
        model.move(false, -100);
        assertEquals(List.of(0, 6), IntStream.of(model.edges()).boxed().toList());
    }

    @Test
    void whatASearchDidNotFindIsFaint() {
        BitSet found = new BitSet();
        found.set(10);
        model.filter(Optional.of(found));
        Bars bars = model.bars().get();
        assertEquals(1, IntStream.range(0, bars.count()).map(bars::matching).sum());
        assertEquals(COUNT - 1, IntStream.range(0, bars.count()).map(bars::all).sum());
        assertEquals("2022-09-09 12:10:00 – 12:10:30 UTC: 1 process", model.barText(bars.at(NOON + 10 * TimeAxis.MINUTE)));
    }

    @Test
    void whatHasNoStartIsTold() {
        assertEquals("", model.undatedText());
        long[] none = new long[COUNT];
        Arrays.fill(none, Lifetimes.UNKNOWN);
        none[7] = NOON;
        model.show(new Lifetimes(none, none));
        assertEquals("49 processes without a start time", model.undatedText());
    }

    @Test
    void timesOfAnotherCaseAreNotCounted() {
        model.show(Lifetimes.none());
        assertEquals("1 earlier (High)", model.extentText());
    }
}
