package pedigree.event;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A point in time, UTC, as Windows counts it.
 *
 * @param ticks 100 ns since 1601-01-01T00:00:00Z, as in a FILETIME
 */
public record Timestamp(long ticks) implements Comparable<Timestamp> {

    /** Ticks in a second. */
    public static final long SECOND = 10_000_000;

    /** Ticks in a millisecond. */
    public static final long MILLISECOND = 10_000;

    private static final long EPOCH_SECONDS = 11_644_473_600L; // 1601 to 1970
    private static final String SHAPE = "0000-00-00 00:00:00.000000000"; // a digit for each 0, and T for the blank, if wanted
    private static final int SECONDS = 19; // the part of it that must be there
    private static final int TICK_DIGITS = 7;

    /** The time {@code seconds} after 1970-01-01T00:00:00Z. */
    public static Timestamp ofEpochSecond(long seconds) {
        return new Timestamp((seconds + EPOCH_SECONDS) * SECOND);
    }

    /** The time of {@code instant}; anything finer than 100 ns is cut. */
    public static Timestamp of(Instant instant) {
        return new Timestamp((instant.getEpochSecond() + EPOCH_SECONDS) * SECOND + instant.getNano() / 100);
    }

    /**
     * The time that {@code text} gives in UTC, such as {@code 2022-09-09 17:55:38.684} or {@code 2022-09-09T17:55:38.6841234Z};
     * empty where it is no such text or no date of the calendar. Anything finer than 100 ns is cut.
     */
    public static Optional<Timestamp> parse(String text) {
        String time = text.strip();
        int end = time.endsWith("Z") ? time.length() - 1 : time.length();
        if (!hasShape(time, end)) {
            return Optional.empty();
        }
        try {
            LocalDateTime seconds = LocalDateTime.of(number(time, 0, 4), number(time, 5, 7), number(time, 8, 10),
                    number(time, 11, 13), number(time, 14, 16), number(time, 17, SECONDS));
            return Optional.of(new Timestamp(ofEpochSecond(seconds.toEpochSecond(ZoneOffset.UTC)).ticks + fraction(time, end)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean hasShape(String time, int end) {
        if (end < SECONDS || end == SECONDS + 1 || end > SHAPE.length()) {
            return false;
        }
        for (int i = 0; i < end; i++) {
            char found = time.charAt(i);
            boolean fits = switch (SHAPE.charAt(i)) {
                case '0' -> found >= '0' && found <= '9';
                case ' ' -> found == ' ' || found == 'T';
                default -> found == SHAPE.charAt(i);
            };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static int number(String time, int from, int to) {
        return Integer.parseInt(time, from, to, 10);
    }

    private static long fraction(String time, int end) {
        long ticks = 0;
        for (int i = SECONDS + 1; i <= SECONDS + TICK_DIGITS; i++) {
            ticks = ticks * 10 + (i < end ? time.charAt(i) - '0' : 0);
        }
        return ticks;
    }

    /** The same point in time for {@code java.time}. */
    public Instant toInstant() {
        return Instant.ofEpochSecond(Math.floorDiv(ticks, SECOND) - EPOCH_SECONDS, Math.floorMod(ticks, SECOND) * 100);
    }

    @Override
    public int compareTo(Timestamp other) {
        return Long.compare(ticks, other.ticks);
    }

    /** {@code 2026-01-02T03:04:05.678Z}: three fraction digits, or seven when the last four are not all zero. */
    @Override
    public String toString() {
        LocalDateTime time = LocalDateTime.ofInstant(toInstant(), ZoneOffset.UTC);
        long fraction = Math.floorMod(ticks, SECOND);
        StringBuilder text = new StringBuilder(28); // a formatter takes ten times as long, and each line of results has two
        append(text, time.getYear(), 4).append('-');
        append(text, time.getMonthValue(), 2).append('-');
        append(text, time.getDayOfMonth(), 2).append('T');
        append(text, time.getHour(), 2).append(':');
        append(text, time.getMinute(), 2).append(':');
        append(text, time.getSecond(), 2).append('.');
        boolean fine = fraction % MILLISECOND != 0;
        return append(text, fine ? fraction : fraction / MILLISECOND, fine ? 7 : 3).append('Z').toString();
    }

    private static StringBuilder append(StringBuilder text, long number, int digits) {
        String decimal = Long.toString(number);
        return text.append("0".repeat(Math.max(0, digits - decimal.length()))).append(decimal);
    }
}
