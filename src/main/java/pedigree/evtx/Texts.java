package pedigree.evtx;

/**
 * Texts of values, made once for values that repeat: known by their bytes, before any text is made. Of a fixed size; what is met later takes the
 * place of what was met earlier. Not thread-safe.
 */
final class Texts {

    private static final int SLOTS = 1 << 12;

    /** Bytes kept of a value: longer ones are mostly met once. All in one array, so that a look costs the processor little. */
    private static final int LONGEST = 192;

    private static final int GUID = 0x0f;

    private final byte[] keys = new byte[SLOTS * LONGEST];
    private final int[] kinds = new int[SLOTS]; // type and size of the value, 0 where there is none
    private final String[] texts = new String[SLOTS];

    private final FileTime times = new FileTime();

    private final long[] numberKeys = new long[SLOTS];
    private final String[] numbers = new String[SLOTS];

    private final long[] guidKeys = new long[2 * SLOTS];
    private final String[] guids = new String[SLOTS];

    /** The text of a value, see {@link ValueText#of}. */
    String of(Bytes bytes, int type, int offset, int size) throws Malformed {
        return switch (type) {
            case 0x01, 0x02, 0x13 -> size == 0 || size > LONGEST ? ValueText.of(bytes, type, offset, size) : kept(bytes, type, offset, size);
            case 0x04, 0x06, 0x08, 0x14, 0x15 -> number(bytes, type, offset, size);
            case 0x11 -> size < 8 ? ValueText.of(bytes, type, offset, size) : times.of(bytes.i64(offset));
            case GUID -> size == 16 ? guid(bytes, offset) : ValueText.of(bytes, type, offset, size);
            default -> ValueText.of(bytes, type, offset, size);
        };
    }

    private String kept(Bytes bytes, int type, int offset, int size) throws Malformed {
        bytes.check(offset, size);
        int slot = (int) bytes.sample(offset, size) & SLOTS - 1;
        int kind = type << 16 | size;
        int key = slot * LONGEST;
        if (kinds[slot] == kind && bytes.equal(offset, size, keys, key)) {
            return texts[slot];
        }
        String text = ValueText.of(bytes, type, offset, size);
        kinds[slot] = kind;
        bytes.copyTo(offset, size, keys, key);
        texts[slot] = text;
        return text;
    }

    private String number(Bytes bytes, int type, int offset, int size) throws Malformed {
        if (size != 1 && size != 2 && size != 4 && size != 8) {
            return ValueText.of(bytes, type, offset, size);
        }
        long value = size == 1 ? bytes.u8(offset) : size == 2 ? bytes.u16(offset) : size == 4 ? bytes.u32(offset) : bytes.i64(offset);
        boolean hex = type >= 0x14;
        long key = value << 1 | (hex ? 1 : 0);
        int slot = (int) (Bytes.mix(1, key) >>> 40) & SLOTS - 1;
        if (numberKeys[slot] == key && numbers[slot] != null && value >= 0) {
            return numbers[slot];
        }
        String text = ValueText.of(bytes, type, offset, size);
        numberKeys[slot] = key;
        numbers[slot] = value < 0 ? null : text; // its highest bit has no place in the key
        return text;
    }

    private String guid(Bytes bytes, int offset) throws Malformed {
        long high = bytes.i64(offset);
        long low = bytes.i64(offset + 8);
        int slot = (int) (Bytes.mix(high, low) >>> 40) & SLOTS - 1;
        if (guidKeys[2 * slot] == high && guidKeys[2 * slot + 1] == low && guids[slot] != null) {
            return guids[slot];
        }
        String text = ValueText.of(bytes, GUID, offset, 16);
        guidKeys[2 * slot] = high;
        guidKeys[2 * slot + 1] = low;
        guids[slot] = text;
        return text;
    }
}
