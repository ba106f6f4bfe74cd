package pedigree.ui.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import pedigree.event.Timestamp;

class TimeAxisTest {

    @ParameterizedTest
    @CsvSource({
        "2022-09-09 17:54:00, 2022-09-09 17:56:00, 17:54:00 17:54:20 17:54:40 17:55:00 17:55:20 17:55:40",
        "2022-09-09 17:20:00, 2022-09-09 18:20:00, 17:20 17:30 17:40 17:50 18:00 18:10",
        "2022-09-09 17:54:00.001, 2022-09-09 17:54:00.009, 17:54:00.002 17:54:00.004 17:54:00.006 17:54:00.008",
        "2022-09-09 22:00:00, 2022-09-10 04:00:00, 22:00 23:00 2022-09-10 01:00 02:00 03:00",
        "2022-09-09 00:00:00, 2022-09-15 00:00:00, 2022-09-09 2022-09-10 2022-09-11 2022-09-12 2022-09-13 2022-09-14",
        "2021-06-15 00:00:00, 2022-06-01 00:00:00, 2021-07 2021-10 2022-01 2022-04",
        "1996-01-01 00:00:00, 2022-06-01 00:00:00, 2000 2005 2010 2015 2020"})
    void marksStandAtRoundTimes(String from, String to, String marks) {
        assertEquals(marks, String.join(" ", texts(ticks(from), ticks(to), 6)));
    }

    @Test
    void thereAreNeverMoreMarksThanThereIsRoomFor() {
        for (long length = 10 * Timestamp.MILLISECOND; length < 200_000 * TimeAxis.DAY; length *= 3) {
            int marks = texts(ticks("1990-01-01 00:00:00"), ticks("1990-01-01 00:00:00") + length, 8).size();
            assertTrue(marks >= 1 && marks <= 9, marks + " marks in " + length);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2022-09-09 17:54:00, 2022-09-09 17:56:00, false, 17:54:00 – 17:56:00",
        "2022-09-09 17:54:00.5, 2022-09-09 17:56:00, false, 17:54:00.500 – 17:56:00.000",
        "2022-09-09 17:54:00, 2022-09-09 17:56:00, true, 2022-09-09 17:54:00 – 17:56:00",
        "2022-09-09 17:54:00, 2022-09-10 17:56:00, false, 2022-09-09 17:54:00 – 2022-09-10 17:56:00"})
    void aSpanSaysItsDayWhereTheReaderNeedsIt(String from, String to, boolean dated, String text) {
        assertEquals(text, TimeAxis.span(ticks(from), ticks(to), dated));
    }

    @Test
    void aStepIsRound() {
        assertEquals(5 * TimeAxis.MINUTE, TimeAxis.step(2.1 * TimeAxis.MINUTE));
        assertEquals(28 * TimeAxis.DAY, TimeAxis.step(15.0 * TimeAxis.DAY));
    }

    private static List<String> texts(long from, long to, int most) {
        return TimeAxis.marks(from, to, most).stream().map(TimeAxis.Mark::text).toList();
    }

    private static long ticks(String time) {
        return Timestamp.parse(time).orElseThrow().ticks();
    }
}
