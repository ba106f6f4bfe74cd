package pedigree.evtx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Digits say what the library's would. */
class DigitsTest {

    @Property
    void decimalDigitsAreThoseOfTheNumber(@ForAll @IntRange(max = 99_999_999) int number) {
        long digits = Digits.decimal(number);
        assertEquals("%08d".formatted(number), text(digits));
        assertEquals(Integer.toString(number).length(), Digits.significant(digits));
    }

    @Property
    void hexDigitsAreThoseOfTheBits(@ForAll int bits) {
        assertEquals(HexFormat.of().withUpperCase().toHexDigits(bits), text(Digits.hex(bits, Digits.UPPER)));
        assertEquals(HexFormat.of().toHexDigits(bits), text(Digits.hex(bits, Digits.LOWER)));
    }

    @Property
    void numbersOfAnyLengthAreWritten(@ForAll long number, @ForAll @IntRange(max = 63) int shift) throws Malformed {
        long value = number >>> shift;
        byte[] bytes = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array();
        assertEquals(Long.toUnsignedString(value), ValueText.of(new Bytes(bytes, 8), 0x0a, 0, 8));
        assertEquals("0x" + Long.toHexString(value), ValueText.of(new Bytes(bytes, 8), 0x15, 0, 8));
        assertEquals(Long.toString(value), ValueText.of(new Bytes(bytes, 8), 0x09, 0, 8));
    }

    private static String text(long digits) {
        return new String(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(digits).array(), StandardCharsets.US_ASCII);
    }
}
