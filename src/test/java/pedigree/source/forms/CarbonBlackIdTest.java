package pedigree.source.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import pedigree.event.Timestamp;

class CarbonBlackIdTest {

    @ParameterizedTest
    @CsvSource({
        "00000018-0000-164c-01d5-9ed472b33472, 00000018-0000-164c-01d5-9ed472b33472, 5708, 2019-11-19T12:25:37.1900018Z",
        "00000018-0000-164c-01d5-9ed472b33472-00000001, 00000018-0000-164c-01d5-9ed472b33472, 5708, 2019-11-19T12:25:37.1900018Z",
        "00000018-0001-164c-01d5-9ed472b33472-017121212121, 00000018-0001-164c-01d5-9ed472b33472, 71244, 2019-11-19T12:25:37.1900018Z",
        "ABCD1234-003d902d-00001244-00000000-1d81e748f8b0d13, ABCD1234-003d902d-00001244-00000000-1d81e748f8b0d13, 4676, 2022-02-10T11:51:38.0723987Z",
    })
    void pidAndStartStandInIt(String text, String id, String pid, String start) {
        CarbonBlackId read = CarbonBlackId.of(text).orElseThrow();
        assertEquals(id, read.id());
        assertEquals(Optional.of(pid), read.pid());
        assertEquals(Optional.of(start), read.start().map(Timestamp::toString));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000018-ffff-ffff-0000-000000000000", "00000018-ffff-ffff-0000-000000000000-00000001", "ABCD1234-003d902d-00000000-00000000-0"})
    void theUnknownProcessHasNone(String text) {
        assertEquals(Optional.empty(), CarbonBlackId.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-3748189368838069954", "nonsense", "00000018-0000-164c-01d5-9ed472b3347x"})
    void anotherIdIsTakenAsItIs(String text) {
        assertEquals(Optional.of(new CarbonBlackId(text, Optional.empty(), Optional.empty())), CarbonBlackId.of(text));
    }
}
