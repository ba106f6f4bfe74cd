package pedigree.evtx;

/**
 * Texts of values, made once for values that repeat: known by their bytes, before any text is made. Of a fixed size; what is met later takes the
 * place of what was met earlier. Not thread-safe.
 */
final class Texts {

    private static final int SLOTS = 1 << 13;
    private static final int LONGEST = 256;

    private final byte[][] keys = new byte[SLOTS][];
    private final byte[] types = new byte[SLOTS];
    private final String[] texts = new String[SLOTS];

    /** The text of a value, see {@link ValueText#of}. */
    String of(Bytes bytes, int type, int offset, int size) throws Malformed {
        if (size == 0 || size > LONGEST || !repeats(type)) {
            return ValueText.of(bytes, type, offset, size);
        }
        long hash = bytes.hash(offset, size);
        int slot = (int) (hash ^ hash >>> 32 ^ type) & SLOTS - 1;
        byte[] key = keys[slot];
        if (key != null && key.length == size && types[slot] == type && bytes.holds(offset, key)) {
            return texts[slot];
        }
        String text = ValueText.of(bytes, type, offset, size);
        keys[slot] = bytes.copy(offset, size);
        types[slot] = (byte) type;
        texts[slot] = text;
        return text;
    }

    /** Times and record ids are hardly met twice. */
    private static boolean repeats(int type) {
        return type != 0x11 && type != 0x0a && type != 0x12;
    }
}
