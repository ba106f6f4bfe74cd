package pedigree.ui.style;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import pedigree.event.Timestamp;

/** Where a line along which time runs has marks, and what they say: ISO, UTC, at round times from milliseconds to centuries. */
public final class TimeAxis {

    /** A minute, in {@link Timestamp#ticks}. */
    public static final long MINUTE = 60 * Timestamp.SECOND;

    /** A day. */
    public static final long DAY = 24 * 60 * MINUTE;

    private static final long EARLIEST = Timestamp.parse("1990-01-01T00:00:00Z").orElseThrow().ticks();
    private static final long LATEST = Timestamp.parse("2100-01-01T00:00:00Z").orElseThrow().ticks();
    private static final long[] STEPS = {
        Timestamp.MILLISECOND, 2 * Timestamp.MILLISECOND, 5 * Timestamp.MILLISECOND, 10 * Timestamp.MILLISECOND, 20 * Timestamp.MILLISECOND,
        50 * Timestamp.MILLISECOND, 100 * Timestamp.MILLISECOND, 200 * Timestamp.MILLISECOND, 500 * Timestamp.MILLISECOND,
        Timestamp.SECOND, 2 * Timestamp.SECOND, 5 * Timestamp.SECOND, 10 * Timestamp.SECOND, 20 * Timestamp.SECOND, 30 * Timestamp.SECOND,
        MINUTE, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 20 * MINUTE, 30 * MINUTE, 60 * MINUTE, 120 * MINUTE, 180 * MINUTE, 360 * MINUTE, 720 * MINUTE,
        DAY, 2 * DAY, 7 * DAY, 14 * DAY};
    private static final int[] MONTHS = {1, 3, 6, 12, 24, 60, 120, 240, 600, 1_200};
    private static final long MONTH = 31 * DAY;
    private static final int TO_DATE = 10; // characters of an ISO time
    private static final int TO_MINUTES = 16;

    private TimeAxis() {
    }

    /** A mark: when, and what it says. */
    public record Mark(long ticks, String text) { }

    /** Whether a time can be true, of 1990 to 2099: neither a zero nor what a broken clock gave, one of which would make a case centuries long. */
    public static boolean isPlausible(long ticks) {
        return ticks >= EARLIEST && ticks < LATEST;
    }

    /** The smallest round length of time that is at least {@code ticks}: milliseconds to a fortnight, then any number of fortnights. */
    public static long step(double ticks) {
        for (long step : STEPS) {
            if (step >= ticks) {
                return step;
            }
        }
        long fortnight = STEPS[STEPS.length - 1];
        return fortnight * (long) Math.ceil(ticks / fortnight);
    }

    /** The marks from {@code from} to {@code to}, both in {@link Timestamp#ticks}; not more than {@code most}. */
    public static List<Mark> marks(long from, long to, int most) {
        double least = (to - from) / (double) Math.max(1, most);
        return least > STEPS[STEPS.length - 1] ? months(from, to, least) : steps(from, to, step(least));
    }

    private static List<Mark> steps(long from, long to, long step) {
        List<Mark> marks = new ArrayList<>();
        for (long at = -Math.floorDiv(-from, step) * step; at < to; at += step) {
            marks.add(new Mark(at, text(at, step)));
        }
        return marks;
    }

    private static String text(long at, long step) {
        String iso = Wording.time(new Timestamp(at));
        if (step >= DAY || Math.floorMod(at, DAY) == 0 && step >= MINUTE) {
            return iso.substring(0, TO_DATE);
        }
        return iso.substring(TO_DATE + 1, step >= MINUTE ? TO_MINUTES : step >= Timestamp.SECOND ? Wording.TO_SECONDS : iso.length());
    }

    private static List<Mark> months(long from, long to, double least) {
        int months = MONTHS[MONTHS.length - 1];
        for (int i = MONTHS.length - 1; i >= 0 && MONTHS[i] * (double) MONTH >= least; i--) {
            months = MONTHS[i];
        }
        LocalDate first = LocalDateTime.ofInstant(new Timestamp(from).toInstant(), ZoneOffset.UTC).toLocalDate().withDayOfMonth(1);
        long number = Math.floorDiv(first.getYear() * 12L + first.getMonthValue() - 1, months) * months;
        List<Mark> marks = new ArrayList<>();
        for (long at = 0; at < to; number += months) {
            LocalDate day = LocalDate.of((int) Math.floorDiv(number, 12), Math.floorMod(number, 12) + 1, 1);
            at = Timestamp.of(day.atStartOfDay().toInstant(ZoneOffset.UTC)).ticks();
            if (at >= from && at < to) {
                marks.add(new Mark(at, day.toString().substring(0, months >= 12 ? 4 : 7)));
            }
        }
        return marks;
    }

    /**
     * A span of time, as short as it can be said: {@code 17:54:00 – 17:56:00}; with milliseconds where it has some, with dates where it is of
     * several days, or where the reader does not know the day.
     */
    public static String span(long from, long to, boolean dated) {
        boolean fine = Math.floorMod(from, Timestamp.SECOND) != 0 || Math.floorMod(to, Timestamp.SECOND) != 0;
        String first = Wording.time(new Timestamp(from - Math.floorMod(from, Timestamp.MILLISECOND)));
        String last = Wording.time(new Timestamp(to - Math.floorMod(to, Timestamp.MILLISECOND)));
        boolean oneDay = first.startsWith(last.substring(0, TO_DATE));
        int end = fine ? first.length() : Wording.TO_SECONDS;
        return first.substring(dated || !oneDay ? 0 : TO_DATE + 1, end) + " – " + last.substring(oneDay ? TO_DATE + 1 : 0, Math.min(end, last.length()));
    }
}
