package pedigree.evtx;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * XML of one record after the other, as UTF-8. Escapes what {@link XmlText} does, the same way, but reads values where they stand in the chunk:
 * eight characters at a time, as long as none of them needs a look of its own. Not thread-safe.
 */
final class XmlBytes {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** The bits of four UTF-16 characters that are set only in those above U+007F. */
    private static final long NOT_ASCII = 0xff80_ff80_ff80_ff80L;
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long SPACES = 0x20 * ONES;

    private static final int LONGEST = 6; // bytes of a character: &quot;
    private static final int SLACK = 16;
    private static final int KEPT = 1 << 20;

    private final AsciiText ascii = new AsciiText();
    private byte[] xml = new byte[1 << 14];
    private int at;
    private int replaced;

    /** Forgets what was written. */
    void clear() {
        if (xml.length > KEPT) {
            xml = new byte[1 << 14];
        }
        at = 0;
        replaced = 0;
    }

    private void ensure(int more) {
        if (xml.length - at < more) {
            xml = Arrays.copyOf(xml, Math.max(2 * xml.length, at + more));
        }
    }

    /** Adds what is XML already. */
    void raw(byte[] markup) {
        ensure(markup.length);
        System.arraycopy(markup, 0, xml, at, markup.length);
        at += markup.length;
    }

    /** Takes back what was added last. */
    void back(int bytes) {
        at -= bytes;
    }

    /** Adds the text of a value, which is in bounds, neither an array nor BinXML; whether it is more than nothing. */
    boolean value(Bytes bytes, int type, int offset, int size, boolean inAttribute) throws Malformed {
        int start = at;
        if (type == ValueText.STRING) {
            string(bytes, offset, size, inAttribute);
        } else if (AsciiText.has(type) && size > 0) {
            ensure(AsciiText.MOST);
            at = ascii.put(bytes, type, offset, size, xml, at);
        } else {
            text(ValueText.of(bytes, type, offset, size), inAttribute);
        }
        return at > start;
    }

    private void text(String text, boolean inAttribute) {
        byte[] utf16 = text.getBytes(StandardCharsets.UTF_16LE);
        escape(utf16, 0, text.length(), inAttribute);
    }

    /** A string ends before the NULs at its end. */
    private void string(Bytes bytes, int offset, int size, boolean inAttribute) {
        byte[] array = bytes.array();
        int length = size / 2;
        while (length > 0 && array[offset + 2 * length - 2] == 0 && array[offset + 2 * length - 1] == 0) {
            length--;
        }
        escape(array, offset, length, inAttribute);
    }

    private void escape(byte[] utf16, int offset, int chars, boolean inAttribute) {
        ensure(LONGEST * chars + SLACK);
        int from = offset;
        int end = offset + 2 * chars;
        while (from < end) {
            int count = Math.min(8, end - from >> 1);
            if (from + 16 <= utf16.length && plain(utf16, from, count)) {
                at += count;
                from += 16;
            } else {
                from = escapeSome(utf16, from, Math.min(end, from + 16), end, inAttribute);
            }
        }
    }

    /** Adds up to eight characters, and what is to be overwritten behind them, if all of them stand for themselves. */
    private boolean plain(byte[] utf16, int from, int count) {
        long first = (long) LONG.get(utf16, from);
        long second = (long) LONG.get(utf16, from + 8);
        long filling = 0;
        if (count < 8) {
            first &= count < 4 ? ~(-1L << 16 * count) : -1;
            second &= count <= 4 ? 0 : ~(-1L << 16 * (count - 4));
            filling = SPACES << 8 * count;
        }
        if (((first | second) & NOT_ASCII) != 0) {
            return false;
        }
        long eight = Bytes.narrow(first) | Bytes.narrow(second) << 32 | filling;
        LONG.set(xml, at, eight);
        // the highest bit of each byte: of a control character, of < or >, which differ in one bit, and of & or "
        long special = eight - SPACES | ((eight & ~(2 * ONES) ^ '<' * ONES) - ONES) | ((eight & ~(4 * ONES) ^ '"' * ONES) - ONES);
        return (special & 0x80 * ONES) == 0;
    }

    /** Adds characters one by one; where it ended, which is one behind {@code to} if that would part a pair of surrogates. */
    private int escapeSome(byte[] utf16, int from, int to, int end, boolean inAttribute) {
        int next = from;
        while (next < to) {
            char character = character(utf16, next);
            next += 2;
            if (Character.isHighSurrogate(character) && next < end && Character.isLowSurrogate(character(utf16, next))) {
                supplementary(Character.toCodePoint(character, character(utf16, next)));
                next += 2;
            } else {
                add(character, inAttribute);
            }
        }
        return next;
    }

    private static char character(byte[] utf16, int from) {
        return (char) (utf16[from] & 0xff | utf16[from + 1] << 8);
    }

    private void add(char character, boolean inAttribute) {
        switch (character) {
            case '<' -> ascii("&lt;");
            case '>' -> ascii("&gt;");
            case '&' -> ascii("&amp;");
            case '"' -> ascii(inAttribute ? "&quot;" : "\"");
            case '\r' -> ascii("&#13;");
            case '\n' -> ascii(inAttribute ? "&#10;" : "\n");
            case '\t' -> ascii(inAttribute ? "&#9;" : "\t");
            default -> addPlain(character);
        }
    }

    private void ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            xml[at++] = (byte) text.charAt(i);
        }
    }

    private void addPlain(char character) {
        if (character < 0x20 || character > 0xfffd || Character.isSurrogate(character)) {
            replaced++;
            addPlain('\ufffd');
        } else if (character < 0x80) {
            xml[at++] = (byte) character;
        } else if (character < 0x800) {
            xml[at++] = (byte) (0xc0 | character >> 6);
            continued(character);
        } else {
            xml[at++] = (byte) (0xe0 | character >> 12);
            continued(character >> 6);
            continued(character);
        }
    }

    private void supplementary(int character) {
        xml[at++] = (byte) (0xf0 | character >> 18);
        continued(character >> 12);
        continued(character >> 6);
        continued(character);
    }

    private void continued(int bits) {
        xml[at++] = (byte) (0x80 | bits & 0x3f);
    }

    /** What was written, with a remark where characters were replaced. */
    String element() {
        String text = new String(xml, 0, at, StandardCharsets.UTF_8);
        return replaced == 0 ? text : text + XmlText.remark(replaced);
    }
}
