package pedigree.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import pedigree.event.Timestamp;
import pedigree.ui.style.TimeAxis;

class SightTest {

    private static final long NOON = Timestamp.parse("2022-09-09T12:00:00Z").orElseThrow().ticks();

    private final Sight hour = new Sight(NOON, NOON + 60 * TimeAxis.MINUTE);

    @Test
    void zoomingKeepsTheTimeUnderTheMouseWhereItIs() {
        Sight closer = hour.zoomed(0.5, NOON + 15 * TimeAxis.MINUTE);
        assertEquals(30 * TimeAxis.MINUTE, closer.length());
        assertEquals(NOON + 450 * Timestamp.SECOND, closer.from());
    }

    @Test
    void zoomingGoesFromMillisecondsToCenturies() {
        Sight sight = hour;
        for (int i = 0; i < 100; i++) {
            sight = sight.zoomed(0.5, NOON + TimeAxis.MINUTE);
        }
        assertEquals(Sight.SHORTEST, sight.length());
        assertTrue(sight.from() <= NOON + TimeAxis.MINUTE && sight.to() >= NOON + TimeAxis.MINUTE, sight.toString());
        for (int i = 0; i < 100; i++) {
            sight = sight.zoomed(2, NOON + TimeAxis.MINUTE);
        }
        assertTrue(sight.length() > 100 * 365 * TimeAxis.DAY && sight.to() > sight.from(), sight.toString());
    }

    @Test
    void aSingleInstantIsSeenInASecond() {
        assertEquals(new Sight(NOON - Timestamp.SECOND / 2, NOON + Timestamp.SECOND / 2), Sight.around(NOON, NOON));
    }

    @Test
    void whatIsOutOfSightComesIntoItAndWhatIsInItStays() {
        assertEquals(hour, hour.showing(NOON + 5));
        Sight later = hour.showing(NOON + TimeAxis.DAY);
        assertTrue(later.from() < NOON + TimeAxis.DAY && later.to() > NOON + TimeAxis.DAY, later.toString());
        assertEquals(hour.length(), later.length());
    }

    @Test
    void movingKeepsTheLength() {
        assertEquals(new Sight(NOON + 30 * TimeAxis.MINUTE, NOON + 90 * TimeAxis.MINUTE), hour.moved(0.5));
    }
}
