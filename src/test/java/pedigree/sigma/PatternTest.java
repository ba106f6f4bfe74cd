package pedigree.sigma;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import pedigree.sigma.Match.Span;

class PatternTest {

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource(quoteCharacter = '"', value = {
        "cmd.exe,         CMD.EXE,          true",
        "cmd.exe,         xcmd.exe,         false",
        "*\\cmd.exe,      C:\\a\\cmd.exe,   true",
        "cmd*,            cmd.exe,          true",
        "*md*,            cmd.exe,          true",
        "c?d.exe,         cmd.exe,          true",
        "c?d.exe,         cd.exe,           false",
        "a*b*c,           aXbYc,            true",
        "a*b*c,           aXbY,             false",
        "a\\*b,           a*b,              true",
        "a\\*b,           aXb,              false",
        "a\\?b,           a?b,              true",
        "a\\\\b,          a\\b,             true",
        "a\\\\*b,         a\\Xb,            true",
        "a\\\\\\*b,       a\\*b,            true",
        "C:\\Windows\\x,  C:\\Windows\\x,   true",
        "*,               anything,         true",
        "ÄPFEL,           äpfel,            true",
    })
    void comparesTheWholeValueInAnyLetterCase(String pattern, String value, boolean matches) {
        assertEquals(matches, Pattern.of(pattern, false, false).matches(Value.of(value)));
    }

    @ParameterizedTest
    @CsvSource({"true, true, 2, 4", "false, true, -1, -1", "true, false, -1, -1"})
    void modifiersAddWildcards(boolean before, boolean behind, int start, int end) {
        Value value = Value.of("abXYcd");
        Pattern pattern = Pattern.of("xy", before, behind);
        assertEquals(start >= 0, pattern.matches(value));
        if (start >= 0) {
            assertEquals(Optional.of(new Span(start, end)), pattern.span(value));
        }
    }

    @ParameterizedTest
    @CsvSource({"xyab, false, true, 0, 2", "abxy, true, false, 2, 4"})
    void spansStandAtTheStartOrTheEnd(String text, boolean before, boolean behind, int start, int end) {
        assertEquals(Optional.of(new Span(start, end)), Pattern.of("XY", before, behind).span(Value.of(text)));
    }

    @Property
    void aTextWithoutWildcardsMatchesItself(@ForAll String text) {
        String plain = text.replace("\\", "").replace("*", "").replace("?", "").replace("\ue000", "").replace("\ue001", "");
        assertEquals(true, Pattern.of(plain, false, false).matches(Value.of(plain)));
    }
}
