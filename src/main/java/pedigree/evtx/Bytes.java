package pedigree.evtx;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of a chunk, little-endian, bounds checked. */
final class Bytes {

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** The bits of four UTF-16 characters that are set only in those above U+00FF. */
    private static final long NOT_LATIN = 0xff00_ff00_ff00_ff00L;

    private final byte[] bytes;
    private final int size;

    /** The first {@code size} of {@code bytes}. */
    Bytes(byte[] bytes, int size) {
        this.bytes = bytes;
        this.size = size;
    }

    int size() {
        return size;
    }

    /** The array behind, for what reads in bulk. */
    byte[] array() {
        return bytes;
    }

    /** Makes sure that {@code length} bytes stand at {@code offset}. */
    void check(int offset, int length) throws Malformed {
        if (offset < 0 || length < 0 || length > size - offset) {
            throw new Malformed(offset, length + " bytes", "the end at 0x%04x".formatted(size));
        }
    }

    int u8(int offset) throws Malformed {
        check(offset, 1);
        return bytes[offset] & 0xff;
    }

    int u16(int offset) throws Malformed {
        check(offset, 2);
        return (short) SHORT.get(bytes, offset) & 0xffff;
    }

    int i32(int offset) throws Malformed {
        check(offset, 4);
        return (int) INT.get(bytes, offset);
    }

    long u32(int offset) throws Malformed {
        return i32(offset) & 0xffffffffL;
    }

    long i64(int offset) throws Malformed {
        check(offset, 8);
        return (long) LONG.get(bytes, offset);
    }

    /** Reads {@code count} numbers of four bytes. */
    void ints(int offset, int[] to, int count) throws Malformed {
        check(offset, 4 * count);
        for (int i = 0; i < count; i++) {
            to[i] = (int) INT.get(bytes, offset + 4 * i);
        }
    }

    /** An offset that the bytes hold: any that is no place in them is {@code size}, which every check refuses. */
    int offset(int at) throws Malformed {
        long offset = u32(at);
        return (int) Math.min(offset, size);
    }

    /** The text of the name structure at {@code offset}. */
    String name(int offset) throws Malformed {
        return utf16(offset + 8, u16(offset + 6));
    }

    /** A number made of {@code length} bytes: the same for the same bytes. */
    long hash(int offset, int length) throws Malformed {
        check(offset, length);
        long hash = length;
        int at = offset;
        for (int end = offset + length - 8; at <= end; at += 8) {
            hash = mix(hash, (long) LONG.get(bytes, at));
        }
        return at == offset + length ? hash : mix(hash, some(at, offset + length - at));
    }

    /** Up to eight bytes as a number. */
    private long some(int offset, int length) {
        if (length == 8) {
            return (long) LONG.get(bytes, offset);
        }
        if (offset + 8 <= bytes.length) { // no loop: see Digits
            return (long) LONG.get(bytes, offset) & ~(-1L << 8 * length);
        }
        long some = 0;
        for (int i = length - 1; i >= 0; i--) {
            some = some << 8 | bytes[offset + i] & 0xff;
        }
        return some;
    }

    /** Stirs {@code value} into {@code hash}. */
    static long mix(long hash, long value) {
        long mixed = (hash ^ value) * 0x9e3779b97f4a7c15L;
        return mixed ^ mixed >>> 29;
    }

    /** Whether the bytes at {@code offset} are those of {@code other}, all of them. */
    boolean holds(int offset, byte[] other) {
        return Arrays.equals(bytes, offset, offset + other.length, other, 0, other.length);
    }

    /** Whether {@code length} bytes stand at both offsets. In bounds. */
    boolean same(int offset, int other, int length) {
        int i = 0;
        for (; i <= length - 8; i += 8) {
            if ((long) LONG.get(bytes, offset + i) != (long) LONG.get(bytes, other + i)) {
                return false;
            }
        }
        return some(offset + i, length - i) == some(other + i, length - i);
    }

    /** Copies bytes to the start of {@code to}, with zeros behind them to a multiple of eight. In bounds. */
    void copy(int offset, int length, byte[] to) {
        int i = 0;
        for (; i <= length - 8; i += 8) {
            LONG.set(to, i, (long) LONG.get(bytes, offset + i));
        }
        if (i < length) {
            LONG.set(to, i, some(offset + i, length - i));
        }
    }

    /**
     * Copies UTF-16 characters to the start of {@code to}, a byte each, with zeros behind them to a multiple of eight. In bounds.
     *
     * @return whether all are Latin-1; else what was copied is of no use
     */
    boolean narrow(int offset, int chars, byte[] to) {
        int i = 0;
        for (int at = offset; i <= chars - 8; i += 8, at += 16) {
            long first = (long) LONG.get(bytes, at);
            long second = (long) LONG.get(bytes, at + 8);
            if (((first | second) & NOT_LATIN) != 0) {
                return false;
            }
            LONG.set(to, i, narrow(first) | narrow(second) << 32);
        }
        return i == chars || narrowRest(offset + 2 * i, chars - i, to, i);
    }

    private boolean narrowRest(int offset, int chars, byte[] to, int at) {
        long first = some(offset, 2 * Math.min(4, chars));
        long second = chars <= 4 ? 0 : some(offset + 8, 2 * chars - 8);
        LONG.set(to, at, narrow(first) | narrow(second) << 32);
        return ((first | second) & NOT_LATIN) == 0;
    }

    /** Four Latin-1 characters of UTF-16 as four bytes. */
    static long narrow(long four) {
        long two = four | four >>> 8;
        return two & 0xffff | two >>> 16 & 0xffff_0000L;
    }

    /** UTF-16 text of {@code chars} characters, exactly as it stands: unpaired surrogates too. */
    String utf16(int offset, int chars) throws Malformed {
        check(offset, chars * 2);
        byte[] latin = new byte[chars + 7 & ~7];
        return narrow(offset, chars, latin) ? new String(latin, 0, chars, StandardCharsets.ISO_8859_1) : wide(offset, chars);
    }

    private String wide(int offset, int chars) {
        char[] text = new char[chars];
        for (int i = 0; i < chars; i++) {
            text[i] = (char) (short) SHORT.get(bytes, offset + 2 * i);
        }
        return new String(text);
    }
}
