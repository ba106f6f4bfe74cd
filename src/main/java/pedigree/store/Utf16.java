package pedigree.store;

/** Texts that UTF-8 cannot hold, since they have unpaired surrogates, as UTF-16BE: without loss. */
final class Utf16 {

    private Utf16() {
    }

    /** Whether UTF-8 can hold {@code value}. */
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

    /** The bytes of a text. */
    static byte[] bytes(String value) {
        byte[] encoded = new byte[value.length() * 2];
        for (int i = 0; i < value.length(); i++) {
            encoded[2 * i] = (byte) (value.charAt(i) >> 8);
            encoded[2 * i + 1] = (byte) value.charAt(i);
        }
        return encoded;
    }

    /** The text of {@code size} bytes. */
    static String text(byte[] encoded, int from, int size) {
        char[] value = new char[size / 2];
        for (int i = 0; i < value.length; i++) {
            value[i] = (char) ((encoded[from + 2 * i] & 0xff) << 8 | encoded[from + 2 * i + 1] & 0xff);
        }
        return new String(value);
    }
}
