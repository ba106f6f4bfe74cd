package pedigree.evtx;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;

/** Windows' times as the text of a record: {@code 2022-09-09T17:55:38.6841234Z}. The day that was met last is kept. Not thread-safe. */
final class FileTime {

    private static final long SECOND = 10_000_000;
    private static final long DAY = 86_400 * SECOND;
    private static final long EPOCH = 11_644_473_600L;
    private static final long FIRST_DAY = EPOCH / 86_400;
    private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay() + FIRST_DAY;

    private final byte[] text = "0000-00-00T00:00:00.0000000Z".getBytes(StandardCharsets.ISO_8859_1);
    private long day = -1;

    /** A FILETIME, 100 ns since 1601, with seven fraction digits; values that no calendar has count as unsigned. */
    static String text(long ticks) {
        return new FileTime().of(ticks);
    }

    /** The same, with what is left of the time before. */
    String of(long ticks) {
        long days = Long.divideUnsigned(ticks, DAY);
        if (days > LAST_DAY) {
            LocalDateTime far = LocalDateTime.ofEpochSecond(Long.divideUnsigned(ticks, SECOND) - EPOCH, 0, ZoneOffset.UTC);
            return far + ".%07dZ".formatted(Long.remainderUnsigned(ticks, SECOND));
        }
        if (days != day) {
            turnTo(days);
        }
        long rest = ticks - days * DAY;
        int seconds = (int) (rest / SECOND);
        put(11, 2, seconds / 3_600);
        put(14, 2, seconds / 60 % 60);
        put(17, 2, seconds % 60);
        put(20, 7, (int) (rest % SECOND));
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    private void turnTo(long days) {
        LocalDate date = LocalDate.ofEpochDay(days - FIRST_DAY);
        put(0, 4, date.getYear());
        put(5, 2, date.getMonthValue());
        put(8, 2, date.getDayOfMonth());
        day = days;
    }

    private void put(int at, int digits, int number) {
        int rest = number;
        for (int i = at + digits - 1; i >= at; i--) {
            text[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }

    /** A SYSTEMTIME: year, month, day of week, day, hour, minute, second, millisecond; as it stands, a date or not. */
    static String ofSystemTime(Bytes bytes, int offset) throws Malformed {
        return String.format(Locale.ROOT, "%04d-%02d-%02dT%02d:%02d:%02d.%03dZ", bytes.u16(offset), bytes.u16(offset + 2), bytes.u16(offset + 6),
                bytes.u16(offset + 8), bytes.u16(offset + 10), bytes.u16(offset + 12), bytes.u16(offset + 14));
    }
}
