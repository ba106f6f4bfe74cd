package pedigree.evtx;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The values whose text is digits, letters and signs of ASCII: numbers, GUIDs, times and SIDs. They are written into bytes, of which a text or
 * XML is made. Not thread-safe: the day that was met last is kept.
 */
final class AsciiText {

    /** Bytes that a value comes to at most, and some that are written behind it: a SID has up to 255 parts. */
    static final int MOST = 2_900;

    private static final int MOST_BUT_SID = 48;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HUNDRED_MILLIONS = 100_000_000;

    private final FileTime times = new FileTime();

    /** Whether values of a type are written here. */
    static boolean has(int type) {
        return type >= 0x03 && type <= 0x0a || type == 0x0f || type == 0x10 || type == 0x11 || type >= 0x13 && type <= 0x15;
    }

    /** Likewise for a type. */
    static int most(int type) {
        return type == 0x13 ? MOST : MOST_BUT_SID;
    }

    /**
     * Writes a value, which is in bounds and not empty.
     *
     * @param type one that {@link #has}
     * @return where {@code to} goes on
     */
    int put(Bytes bytes, int type, int offset, int size, byte[] to, int at) throws Malformed {
        return switch (type) {
            case 0x04, 0x06, 0x08, 0x0a -> decimal(unsigned(bytes, offset, size), to, at);
            case 0x0f -> guid(bytes, offset, size, to, at);
            case 0x11 -> time(bytes, offset, size, to, at);
            case 0x13 -> sid(bytes, offset, size, to, at);
            case 0x10, 0x14, 0x15 -> hex(unsigned(bytes, offset, size), to, at);
            default -> signed(bytes, offset, size, to, at);
        };
    }

    private static int signed(Bytes bytes, int offset, int size, byte[] to, int at) throws Malformed {
        int shift = 64 - 8 * size;
        long number = unsigned(bytes, offset, size) << shift >> shift;
        if (number >= 0) {
            return decimal(number, to, at);
        }
        to[at] = '-';
        return decimal(-number, to, at + 1);
    }

    /** A number of 1, 2, 4 or 8 bytes. */
    static long unsigned(Bytes bytes, int offset, int size) throws Malformed {
        return switch (size) {
            case 1 -> bytes.u8(offset);
            case 2 -> bytes.u16(offset);
            case 4 -> bytes.u32(offset);
            case 8 -> bytes.i64(offset);
            default -> throw new Malformed(offset, "a number of 1, 2, 4 or 8 bytes", size + " bytes");
        };
    }

    /** An unsigned number. */
    private static int decimal(long number, byte[] to, int at) {
        if (number < 0 || number >= HUNDRED_MILLIONS) {
            long high = Long.divideUnsigned(number, HUNDRED_MILLIONS);
            int next = decimal(high, to, at);
            LONG.set(to, next, Digits.decimal((int) (number - high * HUNDRED_MILLIONS)));
            return next + 8;
        }
        long digits = Digits.decimal((int) number);
        int count = Digits.significant(digits);
        LONG.set(to, at, digits >>> 8 * (8 - count));
        return at + count;
    }

    /** {@code 0x1a4}: lower case, without leading zeros. */
    private static int hex(long number, byte[] to, int at) {
        to[at] = '0';
        to[at + 1] = 'x';
        int high = (67 - Long.numberOfLeadingZeros(number)) / 4 - 8;
        if (high > 0) {
            LONG.set(to, at + 2, Digits.hex((int) (number >>> 32), Digits.LOWER) >>> 8 * (8 - high));
            LONG.set(to, at + 2 + high, Digits.hex((int) number, Digits.LOWER));
            return at + 10 + high;
        }
        int count = Math.max(1, 8 + high);
        LONG.set(to, at + 2, Digits.hex((int) number, Digits.LOWER) >>> 8 * (8 - count));
        return at + 2 + count;
    }

    /** Upper case in braces: the first three groups are little-endian. */
    private static int guid(Bytes bytes, int offset, int size, byte[] to, int at) throws Malformed {
        if (size < 16) {
            throw unfit(offset, "a GUID of 16 bytes", size);
        }
        long first = bytes.i64(offset);
        long second = Long.reverseBytes(bytes.i64(offset + 8));
        long middle = Digits.hex((int) (first >>> 48 | first >>> 16 & 0xffff0000L), Digits.UPPER);
        long end = Digits.hex((int) (second >>> 32), Digits.UPPER);
        LONG.set(to, at, (long) '{');
        LONG.set(to, at + 1, Digits.hex((int) first, Digits.UPPER));
        LONG.set(to, at + 9, '-' | middle << 8);
        LONG.set(to, at + 14, '-' | middle >>> 32 << 8);
        LONG.set(to, at + 19, '-' | end << 8);
        LONG.set(to, at + 24, '-' | end >>> 32 << 8);
        LONG.set(to, at + 29, Digits.hex((int) second, Digits.UPPER));
        to[at + 37] = '}';
        return at + 38;
    }

    private int time(Bytes bytes, int offset, int size, byte[] to, int at) throws Malformed {
        if (size < 8) {
            throw unfit(offset, "a FILETIME of 8 bytes", size);
        }
        return times.put(bytes.i64(offset), to, at);
    }

    private static int sid(Bytes bytes, int offset, int size, byte[] to, int at) throws Malformed {
        int parts = size < 8 ? -1 : bytes.u8(offset + 1);
        if (parts < 0 || 8 + 4 * parts > size) {
            throw unfit(offset, "a SID that fits its value", size);
        }
        to[at] = 'S';
        to[at + 1] = '-';
        int next = decimal(bytes.u8(offset), to, at + 2);
        to[next] = '-';
        next = decimal(Long.reverseBytes(bytes.i64(offset)) & 0xffff_ffff_ffffL, to, next + 1); // big-endian, alone in this format
        for (int i = 0; i < parts; i++) {
            to[next] = '-';
            next = decimal(bytes.u32(offset + 8 + 4 * i), to, next + 1);
        }
        return next;
    }

    private static Malformed unfit(int offset, String expected, int size) {
        return new Malformed(offset, expected, size + " bytes");
    }
}
