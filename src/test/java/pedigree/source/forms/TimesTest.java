package pedigree.source.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import pedigree.event.Timestamp;

class TimesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2026-03-02T09:12:04.1234567Z | 2026-03-02T09:12:04.1234567Z",
        "2026-03-02 09:12:04 | 2026-03-02T09:12:04.000Z",
        "2026-03-02T09:12:04.5+00:00 | 2026-03-02T09:12:04.500Z",
        "2026-03-02 18:12:04.237 +09:00 | 2026-03-02T09:12:04.237Z",
        "2026-03-02T04:12:04-0500 | 2026-03-02T09:12:04.000Z",
        "2026-03-02 09:12:04.25 UTC | 2026-03-02T09:12:04.250Z",
        "1772442724 | 2026-03-02T09:12:04.000Z",
        "1772442724.1234567 | 2026-03-02T09:12:04.1234567Z",
        "1.7724427241234567e9 | 2026-03-02T09:12:04.1234567Z",
        "1772442724123 | 2026-03-02T09:12:04.123Z",
        "1772442724123456 | 2026-03-02T09:12:04.1234560Z",
        "1772442724123456789 | 2026-03-02T09:12:04.1234567Z",
        "134169163241234567 | 2026-03-02T09:12:04.1234567Z",
        "/Date(1772442724123)/ | 2026-03-02T09:12:04.123Z",
        "3/2/2026 9:12:04 AM | 2026-03-02T09:12:04.000Z",
        "12/31/2026, 12:12:04.502 AM | 2026-12-31T00:12:04.502Z",
        "3/2/2026 12:12:04 PM | 2026-03-02T12:12:04.000Z",
    })
    void timesOfExportsAreRead(String text, String time) {
        assertEquals(time, Times.parse(text).map(Timestamp::toString).orElse("none"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "yesterday", "13/45/2026 9:12:04 AM", "99999999999999999999", "/Date(x)/", "2026-03-02", "1.0e99"})
    void whatIsNoTimeIsNone(String text) {
        assertEquals(Optional.empty(), Times.parse(text));
    }
}
