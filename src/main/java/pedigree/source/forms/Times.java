package pedigree.source.forms;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import pedigree.event.Timestamp;

/**
 * Times as exports write them: ISO with or without an offset, epochs in s, ms, µs and ns, FILETIMEs, {@code /Date(ms)/}, and
 * {@code 3/2/2026 9:12:04 AM}, {@code Mar 2, 2026 9:12:04 AM},
 * {@code 02.03.2026 09:12:04}, {@code 2026/03/02 09:12:04}, Kibana's {@code Mar 2, 2026 @ 09:12:04.678}, WMI's {@code 20260302091204.123456+060}, and Unix's {@code Mon Mar  2 09:12:04 2026}. Anything finer than 100 ns is cut.
 *
 * <p>An epoch's unit is told by its digits: up to 11 before the point are seconds, up to 14 ms, up to 17 µs, 18 a FILETIME, 19 ns. So no time
 * between 2001 and 2286 has two meanings.
 */
public final class Times {

    private static final Pattern OFFSET = Pattern.compile("(.{19}.*?) ?([+-])(\\d\\d):?(\\d\\d)");
    private static final Pattern EPOCH = Pattern.compile("(\\d{9,19})(\\.\\d{1,20})?");
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d\\.\\d{1,20}[eE]\\+?(?:9|09|1[0-8])");
    private static final Pattern DATE = Pattern.compile("/Date\\((-?\\d{1,15})(?:[+-]\\d{4})?\\)/");
    private static final Pattern AMERICAN = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d\\d),? (\\d{1,2}):(\\d\\d):(\\d\\d)(\\.\\d{1,9})?(?: ([AP])M)?");
    private static final Pattern NAMED = Pattern.compile("([A-Z][a-z]{2}) (\\d{1,2}), (\\d{4})(?:,| @| at)? (\\d{1,2}):(\\d\\d):(\\d\\d)(\\.\\d{1,9})?(?: ([AP])M)?");
    private static final Pattern UTC = Pattern.compile(" ?UTC(?:\\+0000)?$");
    private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}),? (\\d{1,2}):(\\d\\d):(\\d\\d)(\\.\\d{1,9})?");
    private static final Pattern SLASHED = Pattern.compile("(\\d{4})/(\\d\\d)/(\\d\\d)[ T](.{8,18})");
    private static final Pattern WMI = Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\.\\d{6})([+-]\\d{3})");
    private static final Pattern UNIX = Pattern.compile("[A-Z][a-z]{2} +([A-Z][a-z]{2}) +(\\d{1,2}) (\\d\\d:\\d\\d:\\d\\d) (\\d{4})");
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
    private static final long EPOCH_TICKS = Timestamp.ofEpochSecond(0).ticks();
    private static final int MINUTES = 60;

    private Times() {
    }

    /**
     * What a text says of a time.
     *
     * @param time  the time; in UTC where the text says no zone
     * @param zoned whether it says its zone, or counts from a moment that has none, as epochs do
     */
    public record Told(Timestamp time, boolean zoned) {

        /**
         * The time, read in {@code zone} where it says none itself. One that the zone has twice, when clocks are put back, is the first of the two;
         * one that it leaves out, when they are put forward, is as long after the gap's begin as it says.
         */
        public Timestamp in(ZoneId zone) {
            if (zoned || zone.equals(ZoneOffset.UTC)) {
                return time;
            }
            LocalDateTime local = LocalDateTime.ofInstant(time.toInstant(), ZoneOffset.UTC);
            return new Timestamp(time.ticks() - zone.getRules().getOffset(local).getTotalSeconds() * Timestamp.SECOND);
        }
    }

    /** What {@code text} says of a time; empty where it gives none. */
    public static Optional<Told> read(String text) {
        String time = text.strip();
        Optional<Timestamp> plain = Timestamp.parse(time);
        if (plain.isPresent()) {
            return plain.map(told -> new Told(told, time.endsWith("Z")));
        }
        if (time.length() < 8 || time.length() > 48) {
            return Optional.empty();
        }
        Matcher mark = UTC.matcher(time);
        boolean utc = mark.find();
        String bare = (utc ? time.substring(0, mark.start()) : time).replace('\u202f', ' ');
        try {
            return zoned(bare).map(told -> new Told(told, true)).or(() -> local(bare).map(told -> new Told(told, utc)));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** The time that {@code text} gives, UTC where it says no zone; empty where it gives none. */
    public static Optional<Timestamp> parse(String text) {
        return read(text).map(Told::time);
    }

    private static Optional<Timestamp> zoned(String time) {
        return offset(time).or(() -> epoch(time)).or(() -> date(time)).or(() -> wmi(time));
    }

    private static Optional<Timestamp> local(String time) {
        return Timestamp.parse(time).or(() -> american(time)).or(() -> named(time)).or(() -> unix(time)).or(() -> dotted(time)).or(() -> slashed(time));
    }

    /** The day first, as wherever dots stand between. */
    private static Optional<Timestamp> dotted(String time) {
        Matcher found = DOTTED.matcher(time);
        return found.matches() ? Timestamp.parse("%s-%02d-%02d %02d:%s:%s%s".formatted(found.group(3), Integer.parseInt(found.group(2)), Integer.parseInt(found.group(1)),
                Integer.parseInt(found.group(4)), found.group(5), found.group(6), found.group(7) == null ? "" : found.group(7))) : Optional.empty();
    }

    private static Optional<Timestamp> slashed(String time) {
        Matcher found = SLASHED.matcher(time);
        return found.matches() ? Timestamp.parse("%s-%s-%s %s".formatted(found.group(1), found.group(2), found.group(3), found.group(4))) : Optional.empty();
    }

    private static Optional<Timestamp> offset(String time) {
        Matcher found = OFFSET.matcher(time);
        if (!found.matches()) {
            return Optional.empty();
        }
        long minutes = Long.parseLong(found.group(3)) * MINUTES + Long.parseLong(found.group(4));
        long ticks = (found.group(2).equals("+") ? -minutes : minutes) * MINUTES * Timestamp.SECOND;
        return Timestamp.parse(found.group(1)).map(local -> new Timestamp(local.ticks() + ticks));
    }

    private static Optional<Timestamp> epoch(String time) {
        Matcher found = EPOCH.matcher(time);
        if (!found.matches()) {
            return SCIENTIFIC.matcher(time).matches() ? epoch(new BigDecimal(time).toPlainString()) : Optional.empty();
        }
        int digits = found.group(1).length();
        if (digits == 18) {
            return Optional.of(new Timestamp(Long.parseLong(time.substring(0, digits)))); // a FILETIME
        }
        int unit = digits <= 11 ? 7 : digits <= 14 ? 4 : digits <= 17 ? 1 : -2; // ticks are the seventh digit behind seconds
        return Optional.of(new Timestamp(new BigDecimal(time).scaleByPowerOfTen(unit).longValue() + EPOCH_TICKS));
    }

    private static Optional<Timestamp> date(String time) {
        Matcher found = DATE.matcher(time);
        return found.matches() ? Optional.of(new Timestamp(Long.parseLong(found.group(1)) * Timestamp.MILLISECOND + EPOCH_TICKS)) : Optional.empty();
    }

    private static Optional<Timestamp> american(String time) {
        Matcher found = AMERICAN.matcher(time);
        if (!found.matches()) {
            return Optional.empty();
        }
        return dayAndHour(found, Integer.parseInt(found.group(1)));
    }

    private static Optional<Timestamp> named(String time) {
        Matcher found = NAMED.matcher(time);
        int month = found.matches() ? MONTHS.indexOf(found.group(1)) : -1;
        return month % 3 != 0 ? Optional.empty() : dayAndHour(found, month / 3 + 1);
    }

    private static Optional<Timestamp> dayAndHour(Matcher found, int month) {
        int hour = Integer.parseInt(found.group(4));
        int inDay = found.group(8) == null ? hour : hour % 12 + (found.group(8).equals("P") ? 12 : 0);
        String fraction = found.group(7) == null ? "" : found.group(7);
        return Timestamp.parse("%s-%02d-%02d %02d:%s:%s%s".formatted((found.group(3).length() == 2 ? "20" : "") + found.group(3), month, Integer.parseInt(found.group(2)), inDay, found.group(5), found.group(6), fraction));
    }

    /** What lies behind the fraction is the offset in minutes. */
    private static Optional<Timestamp> wmi(String time) {
        Matcher found = WMI.matcher(time);
        if (!found.matches()) {
            return Optional.empty();
        }
        long ticks = Long.parseLong(found.group(8)) * MINUTES * Timestamp.SECOND;
        return Timestamp.parse("%s-%s-%s %s:%s:%s%s".formatted(found.group(1), found.group(2), found.group(3), found.group(4), found.group(5), found.group(6),
                found.group(7))).map(local -> new Timestamp(local.ticks() - ticks));
    }

    private static Optional<Timestamp> unix(String time) {
        Matcher found = UNIX.matcher(time);
        int month = found.matches() ? MONTHS.indexOf(found.group(1)) : -1;
        return month % 3 != 0 ? Optional.empty()
                : Timestamp.parse("%s-%02d-%02d %s".formatted(found.group(4), month / 3 + 1, Integer.parseInt(found.group(2)), found.group(3)));
    }
}
