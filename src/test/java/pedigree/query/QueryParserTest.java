package pedigree.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '¦', quoteCharacter = '\1', value = {
        "image: a ¦ character 7: expected a value, found none behind 'image:'",
        "image:\"a b ¦ character 11: expected a closing quote, found the end",
        "image:\"\" ¦ character 7: expected a value, found empty quotes",
        "image:() ¦ character 7: expected a value, found none between the brackets",
        "image:(a, b ¦ character 12: expected ')' for the '(' of character 7, found the end",
        "(a or b ¦ character 8: expected ')' for the '(' of character 1, found the end",
        "a) b ¦ character 2: expected the end or another condition, found ')'",
        "a or ¦ character 5: expected a condition, found the end",
        "a and or b ¦ character 7: expected a condition, found 'or'",
        "() ¦ character 2: expected a condition, found ')'",
        "not ¦ character 4: expected a condition, found the end",
        "pid:abc ¦ character 5: expected a number, such as 4064 or 0xfe0, found 'abc'",
        "pid:/4/ ¦ character 5: expected a number, such as 4064 or 0xfe0, found '4'",
        "start>yesterday ¦ character 7: expected a time, such as 2026-01-02T10:00 or the beginning of one, found 'yesterday'",
        "start>2026-13-40 ¦ character 7: expected a time, such as 2026-01-02T10:00 or the beginning of one, found '2026-13-40'",
        "lifetime<5x ¦ character 10: expected a time span, such as 200ms, 5s, 10m, 2h or 1d, found '5x'",
        "level:bad ¦ character 7: expected informational, low, medium, high or critical, found 'bad'",
        "inferred:maybe ¦ character 10: expected false or true, found 'maybe'",
        "image>5 ¦ character 6: expected ':' behind 'image', found '>'",
        "ancester(a) ¦ character 1: unknown operator 'ancester'; did you mean 'ancestor'?",
        "has(netwrok) ¦ character 5: unknown kind of event 'netwrok'; did you mean 'network'?",
        "has() ¦ character 5: expected a kind of event, such as network, found ')'",
        "has(network:) ¦ character 13: expected a condition, found ')'",
        "edge(brokred) ¦ character 6: unknown kind of edge 'brokred'; did you mean 'brokered'?",
        "within(a) ¦ character 8: expected a number of generations and a comma, as in within(2, image:cmd.exe), found 'a'",
        "ancestor(0, a) ¦ character 10: expected 1 generation or more, found '0'",
        "path(a > ) ¦ character 10: expected a condition, found ')'",
        "cmd:/a(/ ¦ character 8: expected a regular expression, found 'a(': Unclosed group",
    })
    void aTextThatIsNoQuerySaysWhereAndWhy(String text, String message) {
        assertEquals(message, assertThrows(QueryException.class, () -> Query.parse(text)).getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"IEX(New-Object", "C:\\Windows", "http://x.example/a", "a=b", "echo>file", "echo>>file", "-", "- a", "/usr/bin/sh -c",
        "/c", "f(x)", "\"a\"\"b\"", "a,b", "x:y", "50%", "--", "*", "?"})
    void textsOfCommandLinesAreWordsAsTheyStand(String text) throws QueryException {
        Query.parse(text);
    }

    @Test
    void bracketsMayStandOnlySoDeep() {
        for (String open : new String[] {"(", "parent(", "path(", "has(event:", "not("}) {
            QueryException refused = assertThrows(QueryException.class, () -> Query.parse(open.repeat(100_000)));
            assertTrue(refused.getMessage().endsWith("expected at most 64 brackets within each other, found more"), refused.getMessage());
        }
    }

    @Test
    void longTextsAreNoTrouble() throws QueryException {
        Query.parse("-".repeat(100_001) + "a");
        Query.parse("not ".repeat(100_001) + "a");
        Query.parse("a or ".repeat(50_000) + "a");
        Query.parse("a".repeat(1_000_000));
    }

    @Property(tries = 2_000)
    void anyTextIsAQueryOrIsRefusedWithItsPlace(@ForAll("texts") String text) {
        try {
            Query.parse(text);
        } catch (QueryException e) {
            assertTrue(0 <= e.position() && e.position() <= e.end() && e.end() <= text.length(), e.getMessage());
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of("(", ")", "\"", "/", "\\", ":", ">", ">>", "<", "=", "-", ",", " ", "*", "and", "or ", "not ", "a", "image:",
                "pid", "start>", "2026-", "path(", "has(", "edge(", "network", "parent(", "within(", "3", "level", "any", "from", "\ud800", "\u202e", "é");
        return Arbitraries.oneOf(Arbitraries.strings(), pieces.list().ofMaxSize(30).map(list -> String.join("", list)));
    }
}
