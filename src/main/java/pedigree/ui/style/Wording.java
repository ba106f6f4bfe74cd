package pedigree.ui.style;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

import pedigree.event.Level;
import pedigree.event.Timestamp;

/** How numbers, times and levels are written on screen: English, UTC, the same everywhere. */
public final class Wording {

    /** How many characters of a {@link #time} reach to its seconds. */
    public static final int TO_SECONDS = 19;

    private static final DateTimeFormatter TIME_OF_DAY = DateTimeFormatter.ofPattern("HH:mm:ss xxx", Locale.ROOT);
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx", Locale.ROOT);

    private Wording() {
    }

    /** {@code 1 child}, {@code 4,312 children}. */
    public static String count(long number, String one, String many) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
    }

    /** {@code 4,312}. */
    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code 2026-03-02 09:41:53.250}. */
    public static String time(Timestamp time) {
        return time.toString().replace('T', ' ').replace("Z", "");
    }

    /** {@code 10:41:53 +01:00}: the time of day in a zone, with the day before it where that is another one: {@code 2026-03-03 00:12:09 +01:00}. */
    public static String local(Timestamp time, ZoneId zone) {
        OffsetDateTime utc = OffsetDateTime.parse(time.toString());
        OffsetDateTime there = utc.atZoneSameInstant(zone).toOffsetDateTime();
        return there.format(there.toLocalDate().equals(utc.toLocalDate()) ? TIME_OF_DAY : DAY_AND_TIME);
    }

    /** How long something took: {@code 220 ms}, {@code 1.9 s}, {@code 6 min}, {@code 3 h 20 min}, {@code 2 d}; {@code 0 ms} where two clocks tell of an end before the start. */
    public static String duration(Timestamp from, Timestamp to) {
        long milliseconds = Math.max(0, (to.ticks() - from.ticks()) / Timestamp.MILLISECOND);
        if (milliseconds < 1_000) {
            return milliseconds + " ms";
        }
        long seconds = milliseconds / 1_000;
        if (seconds < 60) {
            return seconds + "." + milliseconds % 1_000 / 100 + " s";
        }
        if (seconds < 3_600) {
            return seconds / 60 + " min";
        }
        return seconds < 172_800 ? String.format(Locale.ROOT, "%d h %d min", seconds / 3_600, seconds / 60 % 60) : seconds / 86_400 + " d";
    }

    /** {@code High}. */
    public static String level(Level level) {
        return sentence(level.sigma());
    }

    /** Words as a sentence begins with them: {@code Brokered by}. */
    public static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** {@code T1218.011} of {@code attack.t1218.011}; empty for a tag that is no technique. */
    public static Optional<String> technique(String tag) {
        return tag.matches("attack\\.t\\d{4}(\\.\\d{3})?") ? Optional.of(tag.substring("attack.".length()).toUpperCase(Locale.ROOT)) : Optional.empty();
    }
}
