package pedigree.evtx;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** BinXML values as text ([MS-EVEN6] 2.2.12, Value types), the way Windows writes them. */
final class ValueText {

    static final int NULL = 0x00;
    static final int BIN_XML = 0x21;
    static final int ARRAY = 0x80;

    static final int STRING = 0x01;
    private static final int ANSI = 0x02;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    /** Where a GUID's text has each of its bytes. */
    private static final int[] GUID_PLACES = {7, 5, 3, 1, 12, 10, 17, 15, 20, 22, 25, 27, 29, 31, 33, 35};
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private ValueText() {
    }

    /**
     * The text of a value.
     *
     * @param type   its type, no array and no BinXML
     * @param offset where it stands
     * @param size   its bytes; the size decides, whatever the type would take
     */
    static String of(Bytes bytes, int type, int offset, int size) throws Malformed {
        bytes.check(offset, size);
        if (size == 0 || type == NULL) {
            return "";
        }
        return switch (type) {
            case STRING -> withoutEnd(bytes.utf16(offset, size / 2));
            case ANSI -> new String(bytes.array(), offset, size, WINDOWS_1252).replace("\0", "");
            case 0x0d -> isZero(bytes, offset, size) ? "false" : "true";
            case 0x0e -> HEX.formatHex(bytes.array(), offset, offset + size);
            case 0x0f -> size < 16 ? unfit(offset, "a GUID of 16 bytes", size) : guid(bytes, offset);
            case 0x10 -> hex(unsigned(bytes, offset, size));
            case 0x11 -> size < 8 ? unfit(offset, "a FILETIME of 8 bytes", size) : FileTime.text(bytes.i64(offset));
            case 0x12 -> size < 16 ? unfit(offset, "a SYSTEMTIME of 16 bytes", size) : FileTime.ofSystemTime(bytes, offset);
            case 0x13 -> sid(bytes, offset, size);
            case 0x14, 0x15 -> hex(unsigned(bytes, offset, size));
            default -> number(bytes, type, offset, size);
        };
    }

    private static String number(Bytes bytes, int type, int offset, int size) throws Malformed {
        return switch (type) {
            case 0x03, 0x05, 0x07, 0x09 -> Long.toString(signed(bytes, offset, size));
            case 0x04, 0x06, 0x08, 0x0a -> Long.toUnsignedString(unsigned(bytes, offset, size));
            case 0x0b -> size < 4 ? unfit(offset, "a float of 4 bytes", size) : Float.toString(Float.intBitsToFloat(bytes.i32(offset)));
            case 0x0c -> size < 8 ? unfit(offset, "a double of 8 bytes", size) : Double.toString(Double.longBitsToDouble(bytes.i64(offset)));
            default -> throw new Malformed(offset, "a value type", "0x%02x".formatted(type));
        };
    }

    /** {@code 0x1a4}: lower case, without leading zeros. */
    private static String hex(long number) {
        int digits = Math.max(1, (67 - Long.numberOfLeadingZeros(number)) / 4);
        byte[] text = new byte[2 + digits];
        text[0] = '0';
        text[1] = 'x';
        long rest = number;
        for (int i = text.length - 1; i > 1; i--) {
            int digit = (int) rest & 0xf;
            text[i] = (byte) (digit < 10 ? '0' + digit : 'a' + digit - 10);
            rest >>>= 4;
        }
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    private static String unfit(int offset, String expected, int size) throws Malformed {
        throw new Malformed(offset, expected, size + " bytes");
    }

    private static String withoutEnd(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '\0') {
            end--;
        }
        return text.substring(0, end);
    }

    private static boolean isZero(Bytes bytes, int offset, int size) throws Malformed {
        return unsigned(bytes, offset, size) == 0;
    }

    private static long unsigned(Bytes bytes, int offset, int size) throws Malformed {
        return switch (size) {
            case 1 -> bytes.u8(offset);
            case 2 -> bytes.u16(offset);
            case 4 -> bytes.u32(offset);
            case 8 -> bytes.i64(offset);
            default -> throw new Malformed(offset, "a number of 1, 2, 4 or 8 bytes", size + " bytes");
        };
    }

    private static long signed(Bytes bytes, int offset, int size) throws Malformed {
        int shift = 64 - 8 * size;
        return unsigned(bytes, offset, size) << shift >> shift;
    }

    /** A GUID, upper case in braces: the first three groups are little-endian. */
    static String guid(Bytes bytes, int offset) throws Malformed {
        bytes.check(offset, 16);
        char[] text = "{00000000-0000-0000-0000-000000000000}".toCharArray();
        for (int i = 0; i < GUID_PLACES.length; i++) {
            byte part = bytes.array()[offset + i];
            text[GUID_PLACES[i]] = HEX.toHighHexDigit(part);
            text[GUID_PLACES[i] + 1] = HEX.toLowHexDigit(part);
        }
        return new String(text);
    }

    private static String sid(Bytes bytes, int offset, int size) throws Malformed {
        int parts = size < 8 ? -1 : bytes.u8(offset + 1);
        if (parts < 0 || 8 + 4 * parts > size) {
            throw new Malformed(offset, "a SID that fits its value", size + " bytes");
        }
        long authority = 0;
        for (int i = 2; i < 8; i++) {
            authority = authority << 8 | bytes.u8(offset + i); // big-endian, alone in this format
        }
        StringBuilder text = new StringBuilder("S-").append(bytes.u8(offset)).append('-').append(authority);
        for (int i = 0; i < parts; i++) {
            text.append('-').append(bytes.u32(offset + 8 + 4 * i));
        }
        return text.toString();
    }

    /** The texts of an array's items: texts stand one behind the other, each with its NUL; others have one size. */
    static List<String> items(Bytes bytes, int type, int offset, int size) throws Malformed {
        int item = type & ~ARRAY;
        bytes.check(offset, size);
        if (item == STRING) {
            return split(bytes.utf16(offset, size / 2));
        }
        if (item == ANSI) {
            return split(new String(bytes.array(), offset, size, StandardCharsets.ISO_8859_1));
        }
        int width = width(item, offset);
        List<String> items = new ArrayList<>();
        for (int at = offset; at + width <= offset + size; at += width) {
            items.add(of(bytes, item, at, width));
        }
        return items;
    }

    private static List<String> split(String texts) {
        String all = texts.endsWith("\0") ? texts.substring(0, texts.length() - 1) : texts;
        return all.isEmpty() && texts.isEmpty() ? List.of() : List.of(all.split("\0", -1));
    }

    private static int width(int type, int offset) throws Malformed {
        return switch (type) {
            case 0x03, 0x04 -> 1;
            case 0x05, 0x06 -> 2;
            case 0x07, 0x08, 0x0b, 0x0d, 0x14 -> 4;
            case 0x09, 0x0a, 0x0c, 0x11, 0x15 -> 8;
            case 0x0f, 0x12 -> 16;
            default -> throw new Malformed(offset, "the type of an array's items", "0x%02x".formatted(type));
        };
    }
}
