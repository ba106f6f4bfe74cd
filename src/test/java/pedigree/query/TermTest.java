package pedigree.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '¦', quoteCharacter = '\1', value = {
        "Image ¦ C:\\Windows\\rundll32.exe ¦ Image:C:\\Windows\\rundll32.exe",
        "Image ¦ C:\\Program Files (x86)\\a.exe ¦ Image:\"C:\\Program Files (x86)\\a.exe\"",
        "Image ¦ /usr/bin/ ¦ Image:\"/usr/bin/\"",
        "user ¦ LAB\\Domain Admins ¦ user:\"LAB\\Domain Admins\"",
        "RuleName ¦ a\"b ¦ RuleName:\"a\\\"b\"",
        "CurrentDirectory ¦ C:\\ ¦ CurrentDirectory:/^C:\\\\$/",
        "OriginalFileName ¦ C:\\a b\\ ¦ OriginalFileName:\"C:\\a b\\\\\"",
        "cmd ¦ cmd /c dir *.* ¦ cmd:/^cmd \\/c dir \\*\\.\\*$/",
        "pid ¦ 4064 ¦ pid:4064",
        "start ¦ 2026-01-02 10:00:00.250 ¦ start:\"2026-01-02 10:00:00.250\"",
        "level ¦ High ¦ level:High",
    })
    void aTermIsWrittenAsPeopleWouldWriteIt(String field, String value, String text) {
        assertEquals(Optional.of(text), Term.of(field, value).map(Term::text));
    }

    @ParameterizedTest
    @CsvSource({"Account Name, x", "@timestamp, x", "a, x", "pid, notepad", "lifetime, 220 ms", "integrity, S-1-16-12288"})
    void whatTheLanguageCannotSayIsNoTerm(String field, String value) {
        assertEquals(Optional.empty(), Term.of(field, value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"user", "pid", "start", "lifetime", "integrity", "how", "LogonId"})
    void anEmptyValueAsksForThoseThatHaveNone(String field) throws QueryException {
        assertTrue(QueryParser.parse(Term.of(field, "").orElseThrow().text()) instanceof Node.Not);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '¦', quoteCharacter = '\1', value = {
        "image ¦ cmd.exe ¦ C:\\x\\cmd.exe",
        "user ¦ ann ¦ LAB\\ann",
        "host ¦ WKS1 ¦ WKS1.lab.example",
        "key ¦ c2494f38-e8b9 ¦ c2494f38-e8b9-630c",
    })
    void aPartOfAnotherValueCanBeAskedForAlone(String field, String value, String whole) throws QueryException {
        assertTrue(pattern(Term.of(field, value).orElseThrow()).matches(whole));
        Pattern exact = pattern(Term.exactly(field, value).orElseThrow());
        assertTrue(exact.matches(value));
        assertFalse(exact.matches(whole));
    }

    @Property
    void aTermAsksForItsValue(@ForAll("fields") String field, @ForAll("values") String value) throws QueryException {
        Pattern pattern = pattern(Term.of(field, value).orElseThrow());
        assertTrue(pattern.matches(value), value);
    }

    @Property
    void aWholeLongTextIsAskedFor(@ForAll("values") String value) throws QueryException {
        Pattern pattern = pattern(Term.of("CommandLine", value).orElseThrow());
        assertFalse(pattern.matches("x" + value));
        assertFalse(pattern.matches(value + "x"));
    }

    @Property
    void aTermIsALineWithoutHiddenCharacters(@ForAll String value) {
        Term.of("CommandLine", value).ifPresent(term -> assertTrue(term.text().codePoints().noneMatch(character -> character < ' ' || character == 0x202e)));
    }

    @Provide
    Arbitrary<String> fields() {
        return Arbitraries.of("Image", "CommandLine", "User", "Computer", "RuleName", "TargetFilename", "ParentImage");
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.strings().withChars("ab \\\"/*?.()[]{}^$|+-,:<>=\n\t\u202eé").ofMinLength(1).ofMaxLength(12);
    }

    private static Pattern pattern(Term term) throws QueryException {
        Node node = QueryParser.parse(term.text());
        if (node instanceof Node.Or filled) { // asked of the parent, where its own record is silent
            node = ((Node.And) filled.parts().get(0)).parts().get(0); // and not set otherwise by the analyst
        }
        return (Pattern) ((Node.Condition) node).wanted();
    }

    @Test
    void ofAVeryLongValueTheBeginningIsAskedFor() throws QueryException {
        String value = "\ud83d\ude00".repeat(1_000) + "b";
        Term term = Term.of("CommandLine", value).orElseThrow();
        assertTrue(term.text().length() < 2_100, term.text());
        assertTrue(pattern(term).matches(value + "c"));
    }

    @Test
    void othersAreAskedForAndThoseBelow() throws QueryException {
        Term term = Term.of("user", "mira").orElseThrow();
        assertEquals("-user:mira", term.not().text());
        assertEquals("user:mira", term.not().not().text());
        assertEquals("ancestor(user:mira)", term.below().text());
        assertTrue(QueryParser.parse(term.below().not().text()) instanceof Node.Not);
    }

    @ParameterizedTest
    @CsvSource({"'', user:mira", "calc, calc user:mira", "a or b, (a or b) user:mira", "level>=, user:mira", "' calc ', calc user:mira"})
    void aTermStandsBesideWhatIsAskedFor(String query, String both) {
        assertEquals(both, Term.of("user", "mira").orElseThrow().and(query));
    }

    @Test
    void aListOfValuesIsOneCondition() {
        assertEquals(List.of("-how:(guid, unique_id, pid, name, manual)"), Term.of("how", "").map(Term::text).stream().toList());
    }
}
