package pedigree.evtx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** A text that is kept is that of its value, and no other's. */
class TextsTest {

    @Test
    void aValueThatRepeatsIsOneText() throws Malformed {
        Texts texts = new Texts();
        of(texts, "C:\\Windows\\System32\\svchost.exe");
        String second = of(texts, "C:\\Windows\\System32\\svchost.exe");
        assertSame(second, of(texts, "C:\\Windows\\System32\\svchost.exe"));
    }

    @Property(tries = 300)
    void stringsAreThemselvesHoweverOftenTheyAreMet(@ForAll @Size(max = 30) List<@CharRange(from = '\0', to = '\u0102') Character> characters,
            @ForAll @IntRange(max = 260) int length) throws Malformed {
        Texts texts = new Texts();
        String any = characters.isEmpty() ? "" : String.valueOf(characters).repeat(1 + length / 30);
        for (int round = 0; round < 4; round++) {
            for (String text : List.of(any, any + 'x', 'x' + any, "x".repeat(length), "x".repeat(length) + "\0y")) {
                assertEquals(text, of(texts, text));
            }
        }
    }

    @Property(tries = 300)
    void otherValuesAreWhatTheyAreAlone(@ForAll @IntRange(min = 3, max = 0x15) int type, @ForAll @Size(min = 1, max = 80) byte[] value) {
        Texts texts = new Texts();
        Bytes bytes = new Bytes(value, value.length);
        for (int round = 0; round < 4; round++) {
            for (int size = 0; size <= value.length; size++) {
                assertEquals(alone(bytes, type, size), kept(texts, bytes, type, size));
            }
        }
    }

    @Property(tries = 300)
    void theLastValueOfAPlaceIsTakenOnlyForTheSame(@ForAll @Size(min = 2, max = 6) List<@IntRange(max = 3) Integer> order) throws Malformed {
        List<String> choice = List.of("C:\\a\\b\\c.exe", "C:\\a\\b\\d.exe", "C:\\a\\b\\c.exe.", "");
        LocalTemplate template = new LocalTemplate(new Template(List.of(), true));
        ByteBuffer chunk = ByteBuffer.allocate(1_024).order(ByteOrder.LITTLE_ENDIAN);
        for (int number : order) {
            byte[] value = utf16(choice.get(number));
            chunk.putInt(1).putShort((short) value.length).put((byte) ValueText.STRING).put((byte) 0).put(value);
        }
        Bytes bytes = new Bytes(chunk.array(), chunk.position());
        Values values = new Values();
        int at = 0;
        for (int number : order) {
            at = values.read(bytes, at, bytes.size()).end();
            assertEquals(choice.get(number), template.text(bytes, values, 0, new Texts()));
        }
    }

    private static String of(Texts texts, String text) throws Malformed {
        byte[] value = utf16(text + '\0');
        return texts.of(new Bytes(value, value.length), ValueText.STRING, 0, value.length);
    }

    private static byte[] utf16(String text) {
        return text.getBytes(StandardCharsets.UTF_16LE);
    }

    private static String alone(Bytes bytes, int type, int size) {
        try {
            return ValueText.of(bytes, type, 0, size);
        } catch (Malformed e) {
            return e.getMessage();
        }
    }

    private static String kept(Texts texts, Bytes bytes, int type, int size) {
        try {
            return texts.of(bytes, type, 0, size);
        } catch (Malformed e) {
            return e.getMessage();
        }
    }
}
