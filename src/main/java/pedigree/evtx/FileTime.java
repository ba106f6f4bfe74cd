package pedigree.evtx;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;

/** Windows' times as the text of a record: {@code 2022-09-09T17:55:38.6841234Z}. The second that was met last is kept. Not thread-safe. */
final class FileTime {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int FRACTION = 20; // where it stands
    private static final long SECOND = 10_000_000;
    private static final int LONGEST = 40;
    private static final long EPOCH = 11_644_473_600L;
    private static final long FIRST_DAY = EPOCH / 86_400;
    private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay() + FIRST_DAY;

    private final byte[] text = "0000-00-00T00:00:00.0000000Z".getBytes(StandardCharsets.ISO_8859_1);
    private long second = -1;
    private long day = -1;

    /** A FILETIME, 100 ns since 1601, with seven fraction digits; values that no calendar has count as unsigned. */
    static String text(long ticks) {
        byte[] text = new byte[LONGEST];
        return new String(text, 0, new FileTime().put(ticks, text, 0), StandardCharsets.ISO_8859_1);
    }

    /** The same as ASCII; gives where {@code to} goes on. What is left of the time before is used again. */
    int put(long ticks, byte[] to, int at) {
        long seconds = Long.divideUnsigned(ticks, SECOND);
        if (seconds != second) {
            if (seconds / 86_400 > LAST_DAY) {
                return far(ticks, to, at);
            }
            turnTo(seconds);
        }
        System.arraycopy(text, 0, to, at, text.length);
        LONG.set(to, at + FRACTION, Digits.decimal((int) (ticks - seconds * SECOND)) >>> 8 | (long) 'Z' << 56);
        return at + text.length;
    }

    private static int far(long ticks, byte[] to, int at) {
        LocalDateTime far = LocalDateTime.ofEpochSecond(Long.divideUnsigned(ticks, SECOND) - EPOCH, 0, ZoneOffset.UTC);
        byte[] written = (far + ".%07dZ".formatted(Long.remainderUnsigned(ticks, SECOND))).getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(written, 0, to, at, written.length);
        return at + written.length;
    }

    private void turnTo(long seconds) {
        if (seconds / 86_400 != day) {
            day = seconds / 86_400;
            LocalDate date = LocalDate.ofEpochDay(day - FIRST_DAY);
            digits(date.getYear(), text, 0, 4);
            digits(date.getMonthValue(), text, 5, 7);
            digits(date.getDayOfMonth(), text, 8, 10);
        }
        int rest = (int) (seconds - day * 86_400);
        digits(rest / 3_600, text, 11, 13);
        digits(rest / 60 % 60, text, 14, 16);
        digits(rest % 60, text, 17, 19);
        second = seconds;
    }

    /** Fills the bytes from {@code from} to {@code to} with the last decimal digits of a number. */
    private static void digits(int number, byte[] text, int from, int to) {
        int rest = number;
        for (int i = to - 1; i >= from; i--) {
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
