package pedigree.source.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
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
        "Mar 2, 2026 @ 09:12:04.678 | 2026-03-02T09:12:04.678Z",
        "Mar 2, 2026 9:12:04 PM | 2026-03-02T21:12:04.000Z",
        "Dec 31, 2026, 12:12:04 AM | 2026-12-31T00:12:04.000Z",
        "12/31/2026, 12:12:04.502 AM | 2026-12-31T00:12:04.502Z",
        "3/2/2026 12:12:04 PM | 2026-03-02T12:12:04.000Z",
        "03/02/26 09:12:04.5 | 2026-03-02T09:12:04.500Z",
        "02.03.2026 09:12:04 | 2026-03-02T09:12:04.000Z",
        "2.3.2026, 9:12:04.25 | 2026-03-02T09:12:04.250Z",
        "2026/03/02 09:12:04.5 | 2026-03-02T09:12:04.500Z",
    })
    void timesOfExportsAreRead(String text, String time) {
        assertEquals(time, Times.parse(text).map(Timestamp::toString).orElse("none"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2026-03-02 09:12:04.5 | Europe/Berlin | 2026-03-02T08:12:04.500Z",
        "2026-07-02T09:12:04 | Europe/Berlin | 2026-07-02T07:12:04.000Z",
        "7/2/2026 9:12:04 AM | America/New_York | 2026-07-02T13:12:04.000Z",
        "Jul 2, 2026 @ 09:12:04.678 | Europe/Berlin | 2026-07-02T07:12:04.678Z",
        "2026-03-02 09:12:04.1234567 | +05:45 | 2026-03-02T03:27:04.1234567Z",
        "2026-03-29 02:30:00 | Europe/Berlin | 2026-03-29T01:30:00.000Z",
        "2026-03-29 01:59:59 | Europe/Berlin | 2026-03-29T00:59:59.000Z",
        "2026-03-29 03:00:00 | Europe/Berlin | 2026-03-29T01:00:00.000Z",
        "2026-10-25 02:30:00 | Europe/Berlin | 2026-10-25T00:30:00.000Z",
        "2026-10-25 03:00:00 | Europe/Berlin | 2026-10-25T02:00:00.000Z",
        "2026-03-02T09:12:04Z | Europe/Berlin | 2026-03-02T09:12:04.000Z",
        "2026-03-02 09:12:04 UTC | Europe/Berlin | 2026-03-02T09:12:04.000Z",
        "3/2/2026 9:12:04 AM UTC | Europe/Berlin | 2026-03-02T09:12:04.000Z",
        "2026-03-02 18:12:04 +09:00 | Europe/Berlin | 2026-03-02T09:12:04.000Z",
        "1772442724 | Europe/Berlin | 2026-03-02T09:12:04.000Z",
        "134169163241234567 | Europe/Berlin | 2026-03-02T09:12:04.1234567Z",
        "/Date(1772442724123)/ | Europe/Berlin | 2026-03-02T09:12:04.123Z",
    })
    void timesWithoutAZoneAreReadInTheOneThatIsGiven(String text, String zone, String time) {
        assertEquals(time, Times.read(text).map(told -> told.in(ZoneId.of(zone)).toString()).orElse("none"));
    }

    /** From 1973-03-03, when seconds have nine digits, to 2286-11-20, when they have eleven. */
    @Property
    void everySpellingOfATimeIsThatTime(@ForAll @LongRange(min = 100_000_000, max = 9_999_999_999L) long seconds, @ForAll @IntRange(max = 999_999_999) int nanos,
            @ForAll @IntRange(min = -18 * 60, max = 18 * 60) int offset) {
        Instant instant = Instant.ofEpochSecond(seconds, nanos);
        for (Spelling spelling : spellings(instant, ZoneOffset.ofTotalSeconds(offset * 60))) {
            assertEquals(Optional.of(new Times.Told(new Timestamp(Timestamp.of(instant).ticks() / spelling.unit * spelling.unit), spelling.zoned)),
                    Times.read(spelling.text), spelling.text);
        }
    }

    /** A text, the ticks that it cuts a time to, and whether it has a zone. */
    private record Spelling(String text, long unit, boolean zoned) { }

    private static List<Spelling> spellings(Instant instant, ZoneOffset offset) {
        BigDecimal seconds = BigDecimal.valueOf(instant.getEpochSecond()).add(BigDecimal.valueOf(instant.getNano(), 9));
        List<Spelling> all = new ArrayList<>();
        all.add(new Spelling(Long.toString(instant.getEpochSecond()), Timestamp.SECOND, true));
        all.add(new Spelling(digits(seconds, 3), Timestamp.MILLISECOND, true));
        all.add(new Spelling(digits(seconds, 6), 10, true));
        all.add(new Spelling("/Date(" + digits(seconds, 3) + ")/", Timestamp.MILLISECOND, true));
        if (instant.getEpochSecond() >= 1_000_000_000) { // in 18 digits from 1973 to 2001 ns would be a FILETIME
            all.add(new Spelling(digits(seconds, 9), 1, true));
        }
        all.add(new Spelling(Long.toString(Timestamp.of(instant).ticks()), 1, true));
        OffsetDateTime there = instant.atOffset(offset);
        OffsetDateTime utc = instant.atOffset(ZoneOffset.UTC);
        for (int fraction = 1; fraction <= 9; fraction++) {
            long unit = fraction >= 7 ? 1 : (long) Math.pow(10, 7 - fraction);
            all.add(new Spelling(seconds.setScale(fraction, RoundingMode.DOWN).toPlainString(), unit, true));
            String part = "S".repeat(fraction);
            all.add(new Spelling(text(utc, "uuuu-MM-dd'T'HH:mm:ss." + part + "'Z'"), unit, true));
            all.add(new Spelling(text(utc, "uuuu-MM-dd HH:mm:ss." + part), unit, false));
            all.add(new Spelling(text(utc, "uuuu-MM-dd HH:mm:ss." + part + "' UTC'"), unit, true));
            all.add(new Spelling(text(there, "uuuu-MM-dd'T'HH:mm:ss." + part + "xxx"), unit, true));
            all.add(new Spelling(text(there, "uuuu-MM-dd HH:mm:ss." + part + " xx"), unit, true));
            all.add(new Spelling(text(utc, "M/d/uuuu h:mm:ss." + part + " a"), unit, false));
        }
        return all;
    }

    private static String digits(BigDecimal seconds, int fraction) {
        return seconds.setScale(fraction, RoundingMode.DOWN).unscaledValue().toString();
    }

    private static String text(OffsetDateTime time, String pattern) {
        return time.format(DateTimeFormatter.ofPattern(pattern, Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "yesterday", "13/45/2026 9:12:04 AM", "anM 2, 2026 @ 09:12:04.678", "Mar 45, 2026 @ 09:12:04.678", "99999999999999999999", "/Date(x)/", "2026-03-02", "1.0e99"})
    void whatIsNoTimeIsNone(String text) {
        assertEquals(Optional.empty(), Times.parse(text));
    }
}
