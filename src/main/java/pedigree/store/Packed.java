package pedigree.store;

import java.io.IOException;
import java.util.Arrays;

/** Bytes that grow, with numbers of variable length: seven bits a byte, the lowest first. */
final class Packed {

    private byte[] bytes;
    private int length;

    Packed() {
        this(4096);
    }

    /** @param size how many bytes there will be, about */
    Packed(int size) {
        bytes = new byte[size];
    }

    void clear() {
        length = 0;
    }

    /** Adds a number; small ones take little. Negative ones take ten bytes. */
    void add(long number) {
        ensure(10);
        long rest = number;
        while ((rest & ~0x7fL) != 0) {
            bytes[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    /** Adds a number that may be negative; those near 0 take little. */
    void addSigned(long number) {
        add(number << 1 ^ number >> 63);
    }

    /** Adds a number as eight bytes. */
    void addFixed(long number) {
        ensure(8);
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes[length++] = (byte) (number >>> shift);
        }
    }

    void add(byte[] more) {
        ensure(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }

    private void ensure(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** Reads what was added, in that order. */
    static final class Reader {

        private final byte[] bytes;
        private int at;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        /** @throws IOException if the bytes end early or hold no such number */
        long number() throws IOException {
            long number = 0;
            for (int shift = 0; shift < 70; shift += 7) {
                byte next = bytes[take(1)];
                number |= (long) (next & 0x7f) << shift;
                if (next >= 0) {
                    return number;
                }
            }
            throw new IOException("byte %d: a number has no end".formatted(at));
        }

        /** @throws IOException likewise */
        long signed() throws IOException {
            long number = number();
            return number >>> 1 ^ -(number & 1);
        }

        /** @throws IOException likewise */
        long fixed() throws IOException {
            int from = take(8);
            long number = 0;
            for (int i = 0; i < 8; i++) {
                number = number << 8 | bytes[from + i] & 0xff;
            }
            return number;
        }

        /**
         * Passes over {@code size} bytes, and says where they begin.
         *
         * @throws IOException if fewer are left
         */
        int take(long size) throws IOException {
            if (size < 0 || size > bytes.length - at) {
                throw new IOException("byte %d: expected %d bytes, %d are left".formatted(at, size, bytes.length - at));
            }
            int from = at;
            at += (int) size;
            return from;
        }
    }
}
