package pedigree.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TimeRangeTest {

    @Test
    void itsBeginningIsInItAndItsEndIsNot() {
        TimeRange range = TimeRange.of(10, 20);
        assertTrue(range.contains(10));
        assertTrue(range.contains(19));
        assertFalse(range.contains(20));
        assertFalse(range.contains(9));
        assertEquals(10, range.length());
    }

    @Test
    void noneIsEmpty() {
        assertThrows(IllegalArgumentException.class, () -> TimeRange.of(10, 10));
    }
}
