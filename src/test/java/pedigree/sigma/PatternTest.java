package pedigree.sigma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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
        "*,               \"\",             true",
        "**,              a,                true",
        "a*a,             a,                false",
        "a*a,             aa,               true",
        "*?,              \"\",             false",
        "a?*c,            abbc,             true",
        "*b?d*,           abccd,            false",
        "*b?d*,           abcde,            true",
        "\\\\\\\\srv,  \\\\srv,  true",
        "ÄPFEL,           äpfel,            true",
    })
    void comparesTheWholeValueInAnyLetterCase(String pattern, String value, boolean matches) {
        assertEquals(matches, Pattern.of(pattern, false, false).matches(Value.of(value)));
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "*xy*, abXYcd, 2-4", "xy*, xyab, 0-2", "*xy, abxy, 2-4", "xy, XY, 0-2", "a*b*c, a1b2c, 0-1 2-3 4-5", "*b?d*, abcde, 1-4", "*, abc, ''",
        "*i*, xİ, 1-2",
    })
    void spansAreTheCharactersThatWereAskedFor(String pattern, String text, String expected) {
        Value value = Value.of(text);
        assertTrue(Pattern.of(pattern, false, false).matches(value));
        assertEquals(expected, spans(Pattern.of(pattern, false, false).spans(value)));
    }

    private static String spans(List<Span> spans) {
        return spans.stream().map(span -> span.start() + "-" + span.end()).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({"true, true, 1abc2", "true, false, 1abc", "false, true, abc2", "false, false, abc"})
    void modifiersAddWildcards(boolean before, boolean behind, String value) {
        assertTrue(Pattern.of("ABC", before, behind).matches(Value.of(value)));
        assertEquals(before, Pattern.of("ABC", before, behind).matches(Value.of("1" + value)));
        assertEquals(behind, Pattern.of("ABC", before, behind).matches(Value.of(value + "2")));
    }

    @Property
    void anyPatternSaysTheSameAsTheRegularExpression(@ForAll("patterns") String pattern, @ForAll("values") String value) {
        String regex = "(?s)" + pattern.replace("*", ".*").replace("?", ".");
        assertEquals(value.matches(regex), Pattern.of(pattern, false, false).matches(Value.of(value)));
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.strings().withChars("ab?*").ofMaxLength(8);
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.strings().withChars("ab\n").ofMaxLength(10);
    }

    @Property
    void aTextWithoutWildcardsMatchesItself(@ForAll String text) {
        String plain = text.replace("\\", "").replace("*", "").replace("?", "").replace("\ufffe", "").replace("\uffff", "");
        assertEquals(true, Pattern.of(plain, false, false).matches(Value.of(plain)));
    }
}
