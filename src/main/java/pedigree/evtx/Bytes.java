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
        for (; at < offset + length; at++) {
            hash = mix(hash, bytes[at]);
        }
        return hash;
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

    /** A number made of some of the bytes, those at both ends and in the middle: quick, and good enough to tell most values apart. In bounds. */
    long sample(int offset, int length) {
        if (length < 8) {
            long few = length;
            for (int i = 0; i < length; i++) {
                few = few << 8 | bytes[offset + i] & 0xff;
            }
            return mix(few, length) >>> 20;
        }
        int last = offset + length - 8;
        long hash = mix(length, (long) LONG.get(bytes, offset));
        hash = mix(hash, (long) LONG.get(bytes, offset + (length - 8) / 2));
        hash = mix(hash, (long) LONG.get(bytes, last - (length - 8) / 4));
        return mix(hash, (long) LONG.get(bytes, last)) >>> 20;
    }

    /** Whether {@code length} bytes are the same as those in {@code other}. In bounds. */
    boolean equal(int offset, int length, byte[] other, int from) {
        return Arrays.equals(bytes, offset, offset + length, other, from, from + length);
    }

    /** Copies {@code length} bytes. In bounds. */
    void copyTo(int offset, int length, byte[] other, int from) {
        System.arraycopy(bytes, offset, other, from, length);
    }

    /** UTF-16 text of {@code chars} characters, exactly as it stands: unpaired surrogates too. */
    String utf16(int offset, int chars) throws Malformed {
        check(offset, chars * 2);
        byte[] latin = new byte[chars];
        int i = 0;
        for (int at = offset; i <= chars - 4; i += 4, at += 8) {
            long four = (long) LONG.get(bytes, at);
            if ((four & NOT_LATIN) != 0) {
                return wide(offset, chars);
            }
            latin[i] = (byte) four;
            latin[i + 1] = (byte) (four >>> 16);
            latin[i + 2] = (byte) (four >>> 32);
            latin[i + 3] = (byte) (four >>> 48);
        }
        for (; i < chars; i++) {
            if (bytes[offset + 2 * i + 1] != 0) {
                return wide(offset, chars);
            }
            latin[i] = bytes[offset + 2 * i];
        }
        return new String(latin, StandardCharsets.ISO_8859_1);
    }

    private String wide(int offset, int chars) {
        char[] text = new char[chars];
        for (int i = 0; i < chars; i++) {
            text[i] = (char) (short) SHORT.get(bytes, offset + 2 * i);
        }
        return new String(text);
    }
}
