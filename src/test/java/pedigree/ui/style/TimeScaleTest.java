package pedigree.ui.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TimeScaleTest {

    private final TimeScale scale = new TimeScale(1_000, 2_000, 100);

    @Test
    void aTimeHasAPlaceAndAPlaceATime() {
        assertEquals(25, scale.x(1_250));
        assertEquals(1_250, scale.ticks(25));
        assertEquals(-10, scale.x(900));
        assertEquals(10, scale.ticksPerPixel());
    }

    @Test
    void ticksOfOurTimeAreToldApart() {
        long now = 132_000_000_000_000_001L;
        assertEquals(1, new TimeScale(now, now + 10, 10).x(now + 1));
    }

    @Test
    void noTimeAtAllIsNoScale() {
        assertThrows(IllegalArgumentException.class, () -> new TimeScale(5, 5, 100));
    }
}
