package pedigree.evtx;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Texts of values, made once for values that repeat. Of a fixed size; what is met later takes the place of what was met earlier. Not thread-safe.
 *
 * <p>A text is found by its value's bytes, before it is made. It is kept when it is met for the second time: most values are met only once, and
 * would but drive out the others.
 */
final class Texts {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int SLOTS = 1 << 11;
    private static final int WORDS = 16; // of a key: longer ones are mostly met once
    private static final int SID = 0x13;
    private static final int GUID = 0x0f;

    private final AsciiText ascii = new AsciiText();
    private final byte[] key = new byte[1 << 15]; // as many characters as a value may have
    private final byte[] text = new byte[AsciiText.MOST];

    private final int[] met = new int[SLOTS];
    private final long[] keys = new long[SLOTS * WORDS]; // all in one array, so that a look costs the processor little
    private final int[] kinds = new int[SLOTS]; // type and size of the key, 0 where there is none
    private final String[] texts = new String[SLOTS];

    private final long[] numberKeys = new long[SLOTS];
    private final String[] numbers = new String[SLOTS];

    /** The text of a value, see {@link ValueText#of}. */
    String of(Bytes bytes, int type, int offset, int size) throws Malformed {
        bytes.check(offset, size);
        if (size == 0) {
            return "";
        }
        return switch (type) {
            case ValueText.STRING -> string(bytes, offset, size);
            case GUID, SID -> size <= 8 * WORDS ? kept(bytes, type, offset, size) : made(bytes, type, offset, size);
            case 0x04, 0x06, 0x08, 0x0a, 0x14, 0x15 -> number(bytes, type, offset, size);
            default -> AsciiText.has(type) ? made(bytes, type, offset, size) : ValueText.of(bytes, type, offset, size);
        };
    }

    private String made(Bytes bytes, int type, int offset, int size) throws Malformed {
        return new String(text, 0, ascii.put(bytes, type, offset, size, text, 0), StandardCharsets.ISO_8859_1);
    }

    private String string(Bytes bytes, int offset, int size) throws Malformed {
        int length = size / 2;
        if (!bytes.narrow(offset, length, key)) {
            return ValueText.of(bytes, ValueText.STRING, offset, size);
        }
        while (length > 0 && key[length - 1] == 0) {
            length--;
        }
        if (length > 8 * WORDS) {
            return new String(key, 0, length, StandardCharsets.ISO_8859_1);
        }
        int hash = hash(ValueText.STRING, length);
        if (isKept(hash, ValueText.STRING, length)) {
            return texts[hash & SLOTS - 1];
        }
        return keep(hash, ValueText.STRING, length, new String(key, 0, length, StandardCharsets.ISO_8859_1));
    }

    private String kept(Bytes bytes, int type, int offset, int size) throws Malformed {
        bytes.copy(offset, size, key);
        int hash = hash(type, size);
        return isKept(hash, type, size) ? texts[hash & SLOTS - 1] : keep(hash, type, size, made(bytes, type, offset, size));
    }

    /** A number made of the key: the same for the same key. */
    private int hash(int type, int length) {
        long hash = Bytes.mix(type, length);
        for (int at = 0; at < length; at += 8) {
            hash = Bytes.mix(hash, (long) LONG.get(key, at));
        }
        return (int) (hash >>> 32);
    }

    private boolean isKept(int hash, int type, int length) {
        int slot = hash & SLOTS - 1;
        if (kinds[slot] != (type << 16 | length)) {
            return false;
        }
        for (int at = 0, word = slot * WORDS; at < length; at += 8, word++) {
            if (keys[word] != (long) LONG.get(key, at)) {
                return false;
            }
        }
        return true;
    }

    private String keep(int hash, int type, int length, String made) {
        int slot = hash & SLOTS - 1;
        if (met[slot] != hash) {
            met[slot] = hash;
            return made;
        }
        for (int at = 0, word = slot * WORDS; at < length; at += 8, word++) {
            keys[word] = (long) LONG.get(key, at);
        }
        kinds[slot] = type << 16 | length;
        texts[slot] = made;
        return made;
    }

    private String number(Bytes bytes, int type, int offset, int size) throws Malformed {
        long value = AsciiText.unsigned(bytes, offset, size);
        boolean hex = type >= 0x14;
        long number = value << 1 | (hex ? 1 : 0);
        int slot = (int) (Bytes.mix(1, number) >>> 40) & SLOTS - 1;
        if (numberKeys[slot] == number && numbers[slot] != null && value >= 0) {
            return numbers[slot];
        }
        String made = made(bytes, type, offset, size);
        numberKeys[slot] = number;
        numbers[slot] = value < 0 ? null : made; // its highest bit has no place in the key
        return made;
    }
}
