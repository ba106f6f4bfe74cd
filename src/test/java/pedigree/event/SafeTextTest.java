package pedigree.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SafeTextTest {

    static List<String[]> texts() {
        return List.of(
                new String[] {"cmd.exe /c dir", "cmd.exe /c dir"},
                new String[] {"äpfel 日本 😀", "äpfel 日本 😀"},
                new String[] {"gpj.\u202eexe", "gpj.\\u202eexe"},
                new String[] {"a\tb\nc\0", "a\\u0009b\\u000ac\\u0000"},
                new String[] {"a\u200bb", "a\\u200bb"},
                new String[] {"x\ud83dy", "x\\ud83dy"},
                new String[] {"tag\udb40\udc41", "tag\\udb40\\udc41"});
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whatHidesOrReordersIsWrittenOut(String text, String safe) {
        assertEquals(safe, SafeText.of(text));
    }

    @Property
    void whatIsSafeStaysAsItIs(@ForAll String text) {
        String safe = SafeText.of(text);
        assertEquals(safe, SafeText.of(safe));
    }
}
