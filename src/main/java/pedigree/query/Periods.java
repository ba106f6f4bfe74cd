package pedigree.query;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import pedigree.event.Timestamp;

/** Times as people write them: the beginning of one stands for all times that begin so. */
final class Periods {

    private static final Pattern TIME = Pattern.compile(
            "(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d)(?:[Tt ](\\d\\d)(?::(\\d\\d)(?::(\\d\\d)(?:\\.(\\d{1,7}))?)?)?)?)?)?[Zz]?");
    private static final Pattern SPAN = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,7})?)(ms|s|m|h|d)?", Pattern.CASE_INSENSITIVE);
    private static final ChronoUnit[] UNITS = {
        ChronoUnit.YEARS, ChronoUnit.MONTHS, ChronoUnit.DAYS, ChronoUnit.HOURS, ChronoUnit.MINUTES, ChronoUnit.SECONDS};
    private static final int TICK_DIGITS = 7;

    private Periods() {
    }

    /** The first and the last tick of what {@code text} names, UTC; empty where it is no time. */
    static Optional<Range> of(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            return Optional.empty();
        }
        int given = 1;
        int[] parts = {1601, 1, 1, 0, 0, 0};
        for (int i = 0; i < parts.length && time.group(i + 1) != null; i++) {
            parts[i] = Integer.parseInt(time.group(i + 1));
            given = i;
        }
        try {
            LocalDateTime first = LocalDateTime.of(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]);
            return Optional.of(time.group(7) == null ? new Range(ticks(first), ticks(first.plus(1, UNITS[given])) - 1) : fraction(ticks(first), time.group(7)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static long ticks(LocalDateTime time) {
        return Timestamp.ofEpochSecond(time.toEpochSecond(ZoneOffset.UTC)).ticks();
    }

    private static Range fraction(long second, String digits) {
        long unit = 1;
        for (int i = digits.length(); i < TICK_DIGITS; i++) {
            unit *= 10;
        }
        long first = second + Long.parseLong(digits) * unit;
        return new Range(first, first + unit - 1);
    }

    /** {@code 200ms}, {@code 1.5s}, {@code 10m}, {@code 2h}, {@code 1d} in ticks; without a unit: seconds. */
    static OptionalLong duration(String text) {
        Matcher span = SPAN.matcher(text);
        if (!span.matches()) {
            return OptionalLong.empty();
        }
        String unit = span.group(2) == null ? "s" : span.group(2).toLowerCase(java.util.Locale.ROOT);
        long ticks = switch (unit) {
            case "ms" -> Timestamp.MILLISECOND;
            case "m" -> 60 * Timestamp.SECOND;
            case "h" -> 3_600 * Timestamp.SECOND;
            case "d" -> 86_400 * Timestamp.SECOND;
            default -> Timestamp.SECOND;
        };
        BigDecimal exact = new BigDecimal(span.group(1)).multiply(BigDecimal.valueOf(ticks));
        return OptionalLong.of(exact.min(BigDecimal.valueOf(Long.MAX_VALUE)).longValue());
    }
}
