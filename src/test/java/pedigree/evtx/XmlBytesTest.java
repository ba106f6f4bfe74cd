package pedigree.evtx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Values are escaped where they stand as {@link XmlText} escapes their texts. */
class XmlBytesTest {

    private static final List<String> PIECES = List.of("a", "path", "12345678", " ", "~\u007f", "<", ">", "&", "\"", "'", "\t", "\r\n", "\0", "\u0002",
            "\u001f", "\u0080", "\u00e9", "\u07ff", "\u0800", "\u4e2d", "\ud83d\ude00", "\ud83d", "\ude00", "\ufffd", "\ufffe", "\uffff");

    @Property(tries = 2_000)
    void escapesAsXmlTextDoes(@ForAll List<@IntRange(max = 25) Integer> pieces, @ForAll boolean inAttribute, @ForAll @IntRange(max = 20) int behind)
            throws Malformed {
        String text = pieces.stream().map(PIECES::get).collect(Collectors.joining());
        XmlText expected = new XmlText();
        expected.escape(text.replaceAll("\0+\\z", ""), inAttribute);
        byte[] utf16 = text.getBytes(StandardCharsets.UTF_16LE);
        byte[] chunk = Arrays.copyOf(utf16, utf16.length + behind);
        Arrays.fill(chunk, utf16.length, chunk.length, (byte) '<');
        XmlBytes xml = new XmlBytes();
        xml.value(new Bytes(chunk, chunk.length), ValueText.STRING, 0, utf16.length, inAttribute);
        assertEquals(expected.written(), xml.element().replaceAll("\n<!-- \\d+ characters that XML cannot hold.*$", ""));
    }
}
