package pedigree.evtx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HexFormat;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every type of value, as text. */
class ValueTextTest {

    @ParameterizedTest
    @CsvSource({
        "00, 0102, ''",
        "01, 610062000000, ab",
        "01, 6100, a",
        "01, '', ''",
        "02, 619300, a\u201c",
        "03, ff, -1",
        "04, ff, 255",
        "05, feff, -2",
        "06, ffff, 65535",
        "07, ffffffff, -1",
        "08, ffffffff, 4294967295",
        "09, ffffffffffffffff, -1",
        "0a, ffffffffffffffff, 18446744073709551615",
        "0b, 0000c03f, 1.5",
        "0c, 000000000000f83f, 1.5",
        "0d, 01000000, true",
        "0d, 00000000, false",
        "0d, 07000000, true",
        "0d, 01, true",
        "0e, 00ff1a, 00FF1A",
        "0f, 5f3870572ac2e043bf4c06f5698ffbd9, {5770385F-C22A-43E0-BF4C-06F5698FFBD9}",
        "10, 10000000, 0x10",
        "10, 1000000000000000, 0x10",
        "11, 0040c0ee9bb6dc01, 2026-03-18T05:56:15.6035072Z",
        "11, 0000000000000000, 1601-01-01T00:00:00.0000000Z",
        "12, ea0701000500020003000400050006 00, 2026-01-02T03:04:05.006Z",
        "13, 010100000000000512000000, S-1-5-18",
        "13, 0100000000000005, S-1-5",
        "13, 0102000000000005200000 0020020000, S-1-5-32-544",
        "14, a4010000, 0x1a4",
        "15, e703000000000000, 0x3e7",
        "15, ffffffffffffffff, 0xffffffffffffffff",
    })
    void isWrittenAsWindowsWritesIt(String type, String hex, String text) throws Malformed {
        byte[] value = HexFormat.of().parseHex(hex.replace(" ", ""));
        assertEquals(text, ValueText.of(new Bytes(value, value.length), Integer.parseInt(type, 16), 0, value.length));
    }

    @ParameterizedTest
    @CsvSource({
        "81, 6100000062000000, a|b",
        "81, 610000000000, a|",
        "81, 61006200, ab",
        "82, 61006200, a|b",
        "83, ff01, -1|1",
        "84, ff01, 255|1",
        "86, 01000200, 1|2",
        "88, 0100000002000000, 1|2",
        "8a, 0100000000000000, 1",
        "8d, 0000000001000000, false|true",
        "91, 00000000000000000000000000000000, 1601-01-01T00:00:00.0000000Z|1601-01-01T00:00:00.0000000Z",
        "94, 0100000002000000, 0x1|0x2",
        "95, 0100000000000000, 0x1",
        "88, 010000000200, 1",
    })
    void anArrayHasATextForEachItem(String type, String hex, String texts) throws Malformed {
        byte[] value = HexFormat.of().parseHex(hex);
        assertEquals(List.of(texts.split("\\|", -1)), ValueText.items(new Bytes(value, value.length), Integer.parseInt(type, 16), 0, value.length));
    }

    @ParameterizedTest
    @CsvSource({"08, 010203", "0f, 00", "11, 00", "12, 0000", "13, 0105000000000005", "13, 01", "0b, 00", "0c, 00000000", "7f, 00", "21, 00"})
    void whatDoesNotFitItsTypeIsRefused(String type, String hex) {
        byte[] value = HexFormat.of().parseHex(hex);
        assertThrows(Malformed.class, () -> ValueText.of(new Bytes(value, value.length), Integer.parseInt(type, 16), 0, value.length));
    }

    @Test
    void unpairedSurrogatesAndNulsInTheMiddleStay() throws Malformed {
        byte[] value = HexFormat.of().parseHex("00d8000061000000");
        assertEquals("\ud800\0a", ValueText.of(new Bytes(value, value.length), 0x01, 0, value.length));
    }

    @Property(tries = 3_000)
    void anyBytesOfAnyTypeAreATextOrRefused(@ForAll @IntRange(max = 255) int type, @ForAll @Size(max = 40) byte[] value) {
        Bytes bytes = new Bytes(value, value.length);
        try {
            if ((type & ValueText.ARRAY) == 0) {
                ValueText.of(bytes, type, 0, value.length).length();
            } else {
                ValueText.items(bytes, type, 0, value.length).forEach(String::length);
            }
        } catch (Malformed refused) {
            assertEquals(true, refused.getMessage().contains("expected"));
        }
    }
}
