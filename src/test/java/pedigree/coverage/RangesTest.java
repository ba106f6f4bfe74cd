package pedigree.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class RangesTest {

    @Test
    void numbersThatFollowEachOtherAreOneRange() {
        assertEquals("1-5", ranges(1, 1, 2, 3, 4, 5));
    }

    @Test
    void numbersThatGoBackwardAreOneRangeToo() {
        assertEquals("1-5", ranges(1, 5, 4, 3, 2, 1));
    }

    @Test
    void aNumberThatFillsAHoleJoinsWhatIsAroundIt() {
        assertEquals("1-2 4-5", ranges(1, 1, 2, 4, 5));
        assertEquals("1-5", ranges(1, 1, 2, 4, 5, 3));
    }

    @Test
    void aNumberThatIsThereTwiceCountsOnce() {
        assertEquals("1-3 7-7", ranges(1, 1, 2, 3, 2, 7, 1, 7));
    }

    @Test
    void nearIsAsNearAsIsSaid() {
        assertEquals("0-20 31-31", ranges(10, 0, 10, 20, 31));
    }

    @Test
    void theSmallestAndTheLargestNumberAreFarApart() {
        assertEquals(Long.MIN_VALUE + "-" + Long.MIN_VALUE + " " + Long.MAX_VALUE + "-" + Long.MAX_VALUE, ranges(1, Long.MAX_VALUE, Long.MIN_VALUE));
    }

    @Test
    void marksAreThoseOfTheEnds() {
        Ranges ranges = new Ranges(1);
        ranges.add(5, 50);
        ranges.add(4, 40);
        ranges.add(6, 60);
        ranges.add(8, 80);
        ranges.add(7, 70);
        assertEquals(List.of(40L, 80L), List.of(ranges.fromMark(0), ranges.toMark(0)));
    }

    @Test
    void anyOrderGivesTheSameRanges() {
        List<Long> numbers = new ArrayList<>();
        for (long i = 0; i < 3_000; i++) {
            if (i % 100 > 2) {
                numbers.add(i);
            }
        }
        String inOrder = ranges(1, numbers);
        for (int seed = 0; seed < 5; seed++) {
            Collections.rotate(numbers, 1_234);
            assertEquals(inOrder, ranges(1, numbers), "rotated " + seed);
        }
    }

    @Test
    void thereAreNeverMoreThanTheMost() {
        Ranges ranges = new Ranges(1);
        Random random = new Random(7);
        long first = Long.MAX_VALUE;
        for (int i = 0; i < 20_000; i++) {
            long number = random.nextLong();
            first = Math.min(first, number);
            ranges.add(number, 0);
            assertTrue(ranges.size() <= Ranges.MOST, "after " + i);
        }
        assertTrue(ranges.isCoarse());
        assertEquals(first, ranges.from(0));
    }

    @Test
    void aFewRangesAreNotCoarse() {
        Ranges ranges = new Ranges(1);
        for (long i = 0; i < Ranges.MOST; i++) {
            ranges.add(i * 10, 0);
        }
        assertFalse(ranges.isCoarse());
        assertEquals(Ranges.MOST, ranges.size());
    }

    private static String ranges(long near, long... numbers) {
        List<Long> list = new ArrayList<>();
        for (long number : numbers) {
            list.add(number);
        }
        return ranges(near, list);
    }

    private static String ranges(long near, List<Long> numbers) {
        Ranges ranges = new Ranges(near);
        numbers.forEach(number -> ranges.add(number, 0));
        List<String> text = new ArrayList<>();
        for (int i = 0; i < ranges.size(); i++) {
            text.add(ranges.from(i) + "-" + ranges.to(i));
        }
        return String.join(" ", text);
    }
}
