package pedigree.ui.details;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import pedigree.event.ActivityKind;
import pedigree.event.Timestamp;
import pedigree.store.ActivityCount;

class ActivityViewTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0 | 2026-01-02T03:00:01Z | 2026-01-02T03:09:01Z | 01-02 03:00:01 – 03:09:01",
        "3 | 2026-01-02T03:00:01Z | 2026-01-03T03:09:01Z | suffered, 01-02 03:00:01 – 01-03 03:09:01",
        "1 | 2026-01-02T03:00:01Z | 2026-01-02T03:00:01Z | 1 suffered, 01-02 03:00:01",
        "0 | - | - | at unknown times",
    })
    void timesAreShort(long suffered, String first, String last, String text) {
        assertEquals(text, ActivityView.times(new ActivityCount(ActivityKind.ACCESS, 3, suffered, time(first), time(last))));
    }

    private static Optional<Timestamp> time(String text) {
        return Timestamp.parse(text);
    }
}
