package pedigree.evtx;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The bytes of a chunk, little-endian, bounds checked. */
final class Bytes {

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

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

    /** UTF-16 text of {@code chars} characters, exactly as it stands: unpaired surrogates too. */
    String utf16(int offset, int chars) throws Malformed {
        check(offset, chars * 2);
        for (int i = 0; i < chars; i++) {
            if (bytes[offset + 2 * i + 1] != 0) {
                return wide(offset, chars);
            }
        }
        byte[] latin = new byte[chars];
        for (int i = 0; i < chars; i++) {
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
