package pedigree.ui.histogram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import pedigree.event.Level;
import pedigree.event.TimeRange;
import pedigree.event.Timestamp;
import pedigree.lineage.Lifetimes;
import pedigree.store.ProcessLevels;
import pedigree.ui.Family;
import pedigree.ui.style.TimeAxis;

/** Starts counted: which span has bars, and what stands in each. */
class BinsTest {

    private static final long NOON = Timestamp.parse("2022-09-09T12:00:00Z").orElseThrow().ticks();

    @Test
    void barsAreMergedWithoutLosingAProcess() {
        Lifetimes times = starts(LongStream.range(0, 10_000).map(i -> NOON + i * Timestamp.SECOND).toArray());
        Bins bins = bins(times, Extent.whole(times).orElseThrow());
        for (int most : new int[] {1, 7, 100, 250, 2_000}) {
            Bars bars = bins.merged(most);
            assertTrue(bars.count() <= most, bars.count() + " of " + most);
            assertEquals(10_000, IntStream.range(0, bars.count()).map(bars::all).sum());
        }
    }

    @Test
    void barsBeginAtRoundTimes() {
        Lifetimes times = starts(NOON + 7 * Timestamp.SECOND, NOON + 59 * TimeAxis.MINUTE);
        Bars bars = bins(times, Extent.whole(times).orElseThrow()).merged(200);
        assertEquals(NOON, bars.edge(0));
        assertEquals(NOON + 20 * Timestamp.SECOND, bars.edge(1));
        assertEquals(1, bars.all(0));
    }

    @Test
    void aBarHasItsWorstFindingAndWhatTheSearchFound() {
        Lifetimes times = starts(NOON, NOON + 1, NOON + Timestamp.SECOND);
        BitSet found = new BitSet();
        found.set(2);
        ProcessLevels levels = ProcessLevels.of(3, List.of(Family.finding("a", Level.LOW, 0), Family.finding("b", Level.HIGH, 1)));
        Bars bars = Bins.of(times, levels, Extent.whole(times).orElseThrow(), Optional.of(found)).merged(2);
        assertEquals(List.of(2, 0, 1, 1), List.of(bars.all(0), bars.matching(0), bars.all(1), bars.matching(1)));
        assertEquals(Optional.of(Level.HIGH), bars.worst(0));
        assertEquals(Optional.empty(), bars.worst(1));
    }

    @Test
    void aSingleInstantIsASingleBar() {
        Lifetimes times = starts(NOON, NOON, NOON);
        Bars bars = bins(times, Extent.whole(times).orElseThrow()).merged(200);
        assertEquals(1, bars.count());
        assertEquals(3, bars.all(0));
    }

    @Test
    void aCaseWithoutTimesHasNoExtent() {
        assertEquals(Optional.empty(), Extent.whole(starts(Lifetimes.UNKNOWN, 0)));
    }

    @Test
    void oneDayAmongYearsHasTheBarsAndTheRestIsCounted() {
        long[] all = LongStream.concat(LongStream.of(NOON - 3_000 * TimeAxis.DAY, NOON + 90 * TimeAxis.DAY),
                LongStream.range(0, 200).map(i -> NOON + i * TimeAxis.MINUTE)).toArray();
        Lifetimes times = starts(all);
        TimeRange whole = Extent.whole(times).orElseThrow();
        TimeRange busiest = Extent.busiest(times, whole);
        assertTrue(busiest.length() < TimeAxis.DAY, busiest.toString());
        Bins bins = bins(times, busiest);
        assertEquals(1, bins.earlier());
        assertTrue(bins.later() >= 1, bins.later() + " later");
    }

    @Test
    void anEvenCaseKeepsAllOfItsTime() {
        Lifetimes times = starts(LongStream.range(0, 200).map(i -> NOON + i * TimeAxis.DAY).toArray());
        TimeRange whole = Extent.whole(times).orElseThrow();
        assertEquals(whole, Extent.busiest(times, whole));
    }

    @Test
    void aDragMakesMovesAndStretchesARange() {
        Bars bars = new Bars(0, 10, 10);
        assertEquals(Optional.of(TimeRange.of(20, 50)), Brush.begin(bars, Optional.empty(), 21, 0).at(48));
        assertEquals(Optional.empty(), Brush.begin(bars, Optional.empty(), 21, 0).at(22));
        Optional<TimeRange> range = Optional.of(TimeRange.of(20, 50));
        assertEquals(Optional.of(TimeRange.of(40, 70)), Brush.begin(bars, range, 30, 2).at(50));
        assertEquals(Optional.of(TimeRange.of(70, 100)), Brush.begin(bars, range, 30, 2).at(1_000));
        assertEquals(Optional.of(TimeRange.of(20, 90)), Brush.begin(bars, range, 51, 2).at(90));
        assertEquals(Optional.of(TimeRange.of(10, 50)), Brush.begin(bars, range, 19, 2).at(10));
    }

    private static Bins bins(Lifetimes times, TimeRange range) {
        return Bins.of(times, ProcessLevels.of(times.size(), List.of()), range, Optional.empty());
    }

    private static Lifetimes starts(long... starts) {
        long[] ends = new long[starts.length];
        Arrays.fill(ends, Lifetimes.UNKNOWN);
        return new Lifetimes(starts, ends);
    }
}
