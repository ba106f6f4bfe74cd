package pedigree.event;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    private static final Pattern TEXT = Pattern.compile(
            "(\\d{4})-(\\d\\d)-(\\d\\d)[ T](\\d\\d):(\\d\\d):(\\d\\d)(?:\\.(\\d{1,9}))?Z?");

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
        Matcher parts = TEXT.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            LocalDateTime time = LocalDateTime.of(part(parts, 1), part(parts, 2), part(parts, 3), part(parts, 4), part(parts, 5), part(parts, 6));
            String fraction = parts.group(7) == null ? "" : parts.group(7);
            long ticks = Long.parseLong((fraction + "0000000").substring(0, 7));
            return Optional.of(new Timestamp(ofEpochSecond(time.toEpochSecond(ZoneOffset.UTC)).ticks + ticks));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int part(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
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
        String digits = fraction % MILLISECOND == 0
                ? String.format(Locale.ROOT, "%03d", fraction / MILLISECOND)
                : String.format(Locale.ROOT, "%07d", fraction);
        return String.format(Locale.ROOT, "%04d-%02d-%02dT%02d:%02d:%02d.%sZ", time.getYear(), time.getMonthValue(), time.getDayOfMonth(),
                time.getHour(), time.getMinute(), time.getSecond(), digits);
    }
}
