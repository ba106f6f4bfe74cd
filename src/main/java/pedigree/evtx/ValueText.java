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
        return AsciiText.has(type) ? ascii(bytes, type, offset, size) : other(bytes, type, offset, size);
    }

    private static String ascii(Bytes bytes, int type, int offset, int size) throws Malformed {
        byte[] text = new byte[AsciiText.most(type)];
        return new String(text, 0, new AsciiText().put(bytes, type, offset, size, text, 0), StandardCharsets.ISO_8859_1);
    }

    private static String other(Bytes bytes, int type, int offset, int size) throws Malformed {
        return switch (type) {
            case STRING -> withoutEnd(bytes.utf16(offset, size / 2));
            case ANSI -> new String(bytes.array(), offset, size, WINDOWS_1252).replace("\0", "");
            case 0x0b -> size < 4 ? unfit(offset, "a float of 4 bytes", size) : Float.toString(Float.intBitsToFloat(bytes.i32(offset)));
            case 0x0c -> size < 8 ? unfit(offset, "a double of 8 bytes", size) : Double.toString(Double.longBitsToDouble(bytes.i64(offset)));
            case 0x0d -> AsciiText.unsigned(bytes, offset, size) == 0 ? "false" : "true";
            case 0x0e -> HEX.formatHex(bytes.array(), offset, offset + size);
            case 0x12 -> size < 16 ? unfit(offset, "a SYSTEMTIME of 16 bytes", size) : FileTime.ofSystemTime(bytes, offset);
            default -> throw new Malformed(offset, "a value type", "0x%02x".formatted(type));
        };
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
