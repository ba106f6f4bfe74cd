package pedigree.samples;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A value as a log holds it.
 *
 * @param type  its BinXML type
 * @param bytes its bytes, little-endian
 */
public record BinXmlValue(int type, byte[] bytes) {

    /** The type of a value that is itself binary XML. */
    static final int BINARY_XML = 0x21;

    /** No value: an optional substitution that disappears. */
    public static final BinXmlValue NULL = new BinXmlValue(0x00, new byte[0]);

    /** A text, with the NUL behind it that most providers write. */
    public static BinXmlValue text(String text) {
        return new BinXmlValue(0x01, (text + '\0').getBytes(StandardCharsets.UTF_16LE));
    }

    /** An array of texts: the element around it is repeated for each. */
    public static BinXmlValue texts(String... texts) {
        return new BinXmlValue(0x81, (String.join("\0", texts) + '\0').getBytes(StandardCharsets.UTF_16LE));
    }

    public static BinXmlValue u8(int number) {
        return new BinXmlValue(0x04, new byte[] {(byte) number});
    }

    public static BinXmlValue u16(int number) {
        return new BinXmlValue(0x06, buffer(2).putShort((short) number).array());
    }

    public static BinXmlValue u32(long number) {
        return new BinXmlValue(0x08, buffer(4).putInt((int) number).array());
    }

    public static BinXmlValue u64(long number) {
        return new BinXmlValue(0x0a, buffer(8).putLong(number).array());
    }

    public static BinXmlValue bool(boolean value) {
        return new BinXmlValue(0x0d, buffer(4).putInt(value ? 1 : 0).array());
    }

    public static BinXmlValue guid(String guid) {
        UUID bits = UUID.fromString(guid);
        long high = bits.getMostSignificantBits();
        ByteBuffer bytes = buffer(16).putInt((int) (high >>> 32)).putShort((short) (high >>> 16)).putShort((short) high);
        return new BinXmlValue(0x0f, bytes.putLong(Long.reverseBytes(bits.getLeastSignificantBits())).array());
    }

    public static BinXmlValue fileTime(long ticks) {
        return new BinXmlValue(0x11, buffer(8).putLong(ticks).array());
    }

    public static BinXmlValue hex32(long number) {
        return new BinXmlValue(0x14, buffer(4).putInt((int) number).array());
    }

    public static BinXmlValue hex64(long number) {
        return new BinXmlValue(0x15, buffer(8).putLong(number).array());
    }

    /** A SID such as {@code S-1-5-18}. */
    public static BinXmlValue sid(String text) {
        String[] parts = text.split("-");
        ByteBuffer bytes = buffer(8 + 4 * (parts.length - 3)).put((byte) 1).put((byte) (parts.length - 3));
        bytes.putShort((short) 0).order(ByteOrder.BIG_ENDIAN).putInt(Integer.parseInt(parts[2])).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 3; i < parts.length; i++) {
            bytes.putInt((int) Long.parseLong(parts[i]));
        }
        return new BinXmlValue(0x13, bytes.array());
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
