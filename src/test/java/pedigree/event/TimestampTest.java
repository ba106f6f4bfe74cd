package pedigree.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampTest {

    @ParameterizedTest
    @CsvSource({
        "2022-09-09 17:55:38.684, 2022-09-09T17:55:38.684Z",
        "2022-09-09T17:55:38.6841234Z, 2022-09-09T17:55:38.6841234Z",
        "2022-09-09T17:55:38Z, 2022-09-09T17:55:38.000Z",
        "2022-09-09T17:55:38.123456789Z, 2022-09-09T17:55:38.1234567Z",
        "2022-09-09T17:55:38.6840000Z, 2022-09-09T17:55:38.684Z",
    })
    void readsWhatLogsWriteAndPrintsThreeOrSevenDigits(String text, String printed) {
        assertEquals(printed, Timestamp.parse(text).orElseThrow().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "yesterday", "2022-13-09 17:55:38", "2022-09-31 00:00:00", "2022-09-09", "2022-09-09 17:55:38,684", "2022-09-09 17:55:38.", "2022-09-09 17:55:38.1234567890",
        "2022-09-09 17:55:3", "2022-09-09 17:55:38ZZ", "2022-09-09 17:55:\u0663\u0663"})
    void whatIsNoTimeIsEmpty(String text) {
        assertEquals(Optional.empty(), Timestamp.parse(text));
    }

    @Test
    void countsFromSixteenHundredAndOne() {
        assertEquals("1601-01-01T00:00:00.000Z", new Timestamp(0).toString());
        assertEquals(new Timestamp(116_444_736_000_000_000L), Timestamp.of(Instant.EPOCH));
    }

    @Property
    void printsWhatItReads(@ForAll @LongRange(min = 0, max = 2_650_467_743_999_999_999L) long ticks) {
        assertEquals(Optional.of(new Timestamp(ticks)), Timestamp.parse(new Timestamp(ticks).toString()));
    }
}
