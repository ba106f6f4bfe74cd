package pedigree.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

/**
 * Values of fields as bytes: a variable-length head for each, whose two lowest bits say how the value is held, then the value.
 *
 * <p>0: absent. 1: {@code head >> 2} bytes of UTF-8. 2: {@code head >> 2} bytes of UTF-16BE, for texts that UTF-8 cannot hold (unpaired
 * surrogates). 3: the text number {@code head >> 2}. Not thread-safe: one for each appender.
 */
final class FieldCodec {

    private static final int ABSENT = 0;
    private static final int UTF_8 = 1;
    private static final int UTF_16 = 2;
    private static final int SHARED = 3;

    private final Packed bytes = new Packed();

    /** Forgets what was added. */
    void clear() {
        bytes.clear();
    }

    /** Adds an absent value. */
    void addAbsent() {
        bytes.add(ABSENT);
    }

    /** Adds a value that is the text number {@code shared} among those that many rows share. */
    void addShared(int shared) {
        bytes.add((long) shared << 2 | SHARED);
    }

    /** Adds a value that was {@link #encode}d. */
    void addEncoded(byte[] encoded) {
        bytes.add(encoded);
    }

    /** A value with its head, to be held in a row. */
    static byte[] encode(String value) {
        boolean exact = fitsUtf8(value);
        byte[] held = exact ? value.getBytes(StandardCharsets.UTF_8) : utf16(value);
        Packed encoded = new Packed(held.length + 5);
        encoded.add((long) held.length << 2 | (exact ? UTF_8 : UTF_16));
        encoded.add(held);
        return encoded.toBytes();
    }

    /** Whether UTF-8 can hold {@code value}: it has no unpaired surrogates. */
    static boolean fitsUtf8(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isSurrogate(value.charAt(i))) {
                if (Character.charCount(value.codePointAt(i)) == 1) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /** What was added since {@link #clear}. */
    byte[] toBytes() {
        return bytes.toBytes();
    }

    /** UTF-16BE without loss: unpaired surrogates too. */
    static byte[] utf16(String value) {
        byte[] encoded = new byte[value.length() * 2];
        for (int i = 0; i < value.length(); i++) {
            encoded[2 * i] = (byte) (value.charAt(i) >> 8);
            encoded[2 * i + 1] = (byte) value.charAt(i);
        }
        return encoded;
    }

    /** The text that {@link #utf16} encoded. */
    static String ofUtf16(byte[] encoded, int from, int size) {
        char[] value = new char[size / 2];
        for (int i = 0; i < value.length; i++) {
            value[i] = (char) ((encoded[from + 2 * i] & 0xff) << 8 | encoded[from + 2 * i + 1] & 0xff);
        }
        return new String(value);
    }

    /** The texts that many rows share, by their numbers. */
    @FunctionalInterface
    interface SharedTexts {
        String text(int number) throws SQLException;
    }

    /** Reads values in the order in which they were added. */
    static final class Reader {

        private final byte[] bytes;
        private final Packed.Reader packed;
        private final SharedTexts shared;

        Reader(byte[] bytes, SharedTexts shared) {
            this.bytes = bytes;
            packed = new Packed.Reader(bytes);
            this.shared = shared;
        }

        /**
         * The next {@code count} values, {@code null} where one is absent.
         *
         * @throws IOException if the bytes end early or hold no such values
         */
        String[] next(int count) throws IOException, SQLException {
            String[] values = new String[count];
            for (int i = 0; i < count; i++) {
                values[i] = next();
            }
            return values;
        }

        /**
         * Passes over the next {@code count} values.
         *
         * @throws IOException if the bytes end early
         */
        void skip(int count) throws IOException {
            for (int i = 0; i < count; i++) {
                long head = packed.number();
                int kind = (int) head & 3;
                packed.take(kind == UTF_8 || kind == UTF_16 ? head >>> 2 : 0);
            }
        }

        private String next() throws IOException, SQLException {
            long head = packed.number();
            int kind = (int) head & 3;
            if (kind == ABSENT) {
                return null;
            }
            if (kind == SHARED) {
                return shared.text((int) (head >>> 2));
            }
            int from = packed.take(head >>> 2);
            int size = (int) (head >>> 2);
            return kind == UTF_8 ? new String(bytes, from, size, StandardCharsets.UTF_8) : ofUtf16(bytes, from, size);
        }
    }
}
