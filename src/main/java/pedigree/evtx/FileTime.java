package pedigree.evtx;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;

/** Windows' times as the text of a record: {@code 2022-09-09T17:55:38.6841234Z}. */
final class FileTime {

    private static final long SECOND = 10_000_000;
    private static final long EPOCH = 11_644_473_600L;

    private FileTime() {
    }

    /** A FILETIME, 100 ns since 1601, with seven fraction digits; values that no calendar has count as unsigned. */
    static String text(long ticks) {
        long seconds = Long.divideUnsigned(ticks, SECOND);
        LocalDateTime time = LocalDateTime.ofEpochSecond(seconds - EPOCH, 0, ZoneOffset.UTC);
        char[] text = "0000-00-00T00:00:00.0000000Z".toCharArray();
        if (time.getYear() > 9999) {
            return time + ".%07dZ".formatted(Long.remainderUnsigned(ticks, SECOND));
        }
        put(text, 0, 4, time.getYear());
        put(text, 5, 2, time.getMonthValue());
        put(text, 8, 2, time.getDayOfMonth());
        put(text, 11, 2, time.getHour());
        put(text, 14, 2, time.getMinute());
        put(text, 17, 2, time.getSecond());
        put(text, 20, 7, (int) Long.remainderUnsigned(ticks, SECOND));
        return new String(text);
    }

    private static void put(char[] text, int at, int digits, int number) {
        int rest = number;
        for (int i = at + digits - 1; i >= at; i--) {
            text[i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
    }

    /** A SYSTEMTIME: year, month, day of week, day, hour, minute, second, millisecond; as it stands, a date or not. */
    static String ofSystemTime(Bytes bytes, int offset) throws Malformed {
        return String.format(Locale.ROOT, "%04d-%02d-%02dT%02d:%02d:%02d.%03dZ", bytes.u16(offset), bytes.u16(offset + 2), bytes.u16(offset + 6),
                bytes.u16(offset + 8), bytes.u16(offset + 10), bytes.u16(offset + 12), bytes.u16(offset + 14));
    }
}
