package pedigree.ui.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import pedigree.event.Timestamp;

class ElapsedTest {

    @ParameterizedTest
    @CsvSource({"0, 0 ms", "217, 217 ms", "6290, 6.2 s", "85000, 1 min 25 s", "735000, 12 min 15 s", "720000, 12 min", "4500000, 1 h 15 min",
        "266400000, 3 d 2 h"})
    void itIsToldInTheTwoLargestUnits(long milliseconds, String text) {
        assertEquals(text, Elapsed.text(Timestamp.SECOND, Timestamp.SECOND + milliseconds * Timestamp.MILLISECOND));
    }

    @ParameterizedTest
    @CsvSource("-1")
    void aChildThatIsOlderThanItsParentHasNone(long ticks) {
        assertEquals("", Elapsed.text(0, ticks));
    }
}
