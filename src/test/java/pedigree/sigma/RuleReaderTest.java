package pedigree.sigma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleReaderTest {

    private static final Map<String, String> EVENT = Map.of("Image", "C:\\Windows\\cmd.exe", "CommandLine", "cmd /c whoami", "Empty", "", "LogonType", "3");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ';', value = {
        "{Image|endswith: '\\cmd.exe'};                                    true",
        "{Image|endswith: ['\\a.exe', '\\cmd.exe']};                       true",
        "{Image|endswith: '\\cmd.exe', CommandLine|contains: nothing};     false",
        "{CommandLine|contains|all: [cmd, whoami]};                        true",
        "{CommandLine|contains|all: [cmd, net]};                           false",
        "{CommandLine|startswith: 'CMD '};                                 true",
        "[{Image: a}, {CommandLine|contains: whoami}];                     true",
        "[whoami];                                                         true",
        "[nothing];                                                        false",
        "{'|all': [whoami, windows]};                                      true",
        "{LogonType: 3};                                                   true",
        "{Nowhere: null};                                                  true",
        "{Image: null};                                                    false",
        "{Nowhere: ''};                                                    false",
        "{Empty: ''};                                                      true",
        "{Empty: null};                                                    false",
        "{Nowhere|contains: a};                                            false",
    })
    void selectionsAreTrueOfTheirEvents(String selection, boolean expected) throws InvalidRule {
        assertEquals(expected, matches("s: " + selection, "s"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "a, true", "b, false", "a and b, false", "a or b, true", "not b, true", "not a, false", "a and not b, true",
        "b or a and a, true", "(b or a) and b, false", "not (a and b), true", "1 of a*, true", "all of a*, false", "all of them, false",
        "any of them, true", "not 1 of b*, true", "A AND b, false", "1 of *2, false", "not not a, true",
    })
    void conditionsAreSigmas(String condition, boolean expected) throws InvalidRule {
        String selections = "a: {Image|endswith: cmd.exe}\n  b: {Image: b}\n  a2: {Image: c}\n  A: {Image|contains: cmd}\n  _hidden: {Image: d}";
        assertEquals(expected, matches(selections, condition));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', value = {
        "a and;                 rule.yml, line 5: expected one of the selections [a], found the end of the condition",
        "a b;                   rule.yml, line 5: expected the end of the condition, found 'b'",
        "b;                     rule.yml, line 5: expected one of the selections [a], found 'b'",
        "(a;                    rule.yml, line 5: expected ')', found the end of the condition",
        "1 of x*;               rule.yml, line 5: expected a pattern that selects something, found 'x*'",
        "'a | count() > 5';     rule.yml, line 5: expected the end of the condition, found '|'",
    })
    void aWrongConditionIsRefusedWithItsPlace(String condition, String message) {
        assertEquals(message, assertThrows(InvalidRule.class, () -> matches("a: {Image: a}", condition)).getMessage());
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "`- a`;                             rule.yml, line 1: expected a rule, found a list",
        "`title: a\ntitle: b`;              rule.yml, line 2: expected each key once, found 'title' again",
        "`title: a`;                        rule.yml, line 1: expected a map 'logsource', found nothing",
        "`logsource: {}\ntitle: ''`;        rule.yml, line 1: expected a text 'title', found ''",
        "`title: a\nlevel: bad`;            rule.yml, line 2: expected the level informational, low, medium, high or critical, found 'bad'",
        "`title: a\nlogsource: x`;          rule.yml, line 2: expected a map 'logsource', found 'x'",
        "`a: &x [1]\\nb: *x`;                rule.yml, line 2: expected what is meant, found the alias 'x'",
        "`? [a]\\n: b`;                      rule.yml, line 1: expected a key, found a list, a map or an alias",
        "`title: [`;                        rule.yml, line 1: expected YAML, found what is none: expected the node content, but found '<stream end>'",
    })
    void aFileThatHoldsNoRuleIsRefusedWithItsLine(String yaml, String message) {
        String text = yaml.replace("\\n", "\n");
        assertEquals(message, assertThrows(InvalidRule.class, () -> RuleReader.read("rule.yml", text)).getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "a: [", "- ", "{a: "})
    void nestingIsRefusedBeforeItExhaustsTheStack(String level) {
        InvalidRule refused = assertThrows(InvalidRule.class, () -> RuleReader.read("rule.yml", level.repeat(20_000)));
        assertTrue(refused.getMessage().endsWith("expected at most 50 levels, found more"), refused.getMessage());
    }

    @Property
    void noTextDoesAnythingButMakeARuleOrARefusal(@ForAll("texts") String text) {
        try {
            RuleReader.read("rule.yml", text);
        } catch (InvalidRule refused) {
            assertTrue(refused.line() > 0);
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("title: t\n", "logsource: {}\n", "detection:\n", "  a:\n", "  a: {b|contains: c}\n", "    - b\n", "  condition: ", "a ", "and ",
                "not ", "1 of ", "them", "(", ")", "\n", "---\n", "{", "}", "[", "]", "'", "\"", "&a ", "*a", "!!x ", "\t", "\u0000", "~").list().ofMaxSize(24)
                .map(parts -> String.join("", parts));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', value = {
        "a: {Image|equalsfield: b};   rule.yml, line 4: expected one of the modifiers [contains, startswith, endswith, all], found 'equalsfield'",
        "timeframe: 5m;               rule.yml, line 4: expected a rule on single events, found a 'timeframe'",
        "a: {};                       rule.yml, line 4: expected at least one field, found none",
        "a: {Image: {b: c}};          'rule.yml, line 4: expected a text, a number, true, false or null, found a map'",
    })
    void aWrongSelectionIsRefusedWithItsLine(String selection, String message) {
        assertEquals(message, assertThrows(InvalidRule.class, () -> matches(selection, "a")).getMessage());
    }

    @Test
    void valuesAreWhatTheRuleSpellsNotWhatYamlMakesOfThem() throws InvalidRule {
        SigmaRule rule = rule("a: {A: 0x3e7, B: 007, C: on, D: 1.50, E: 2026-01-02, F: True}", "a");
        Map<String, String> event = Map.of("A", "0x3e7", "B", "007", "C", "on", "D", "1.50", "E", "2026-01-02", "F", "true");
        assertTrue(rule.match(subject(event)).isPresent());
    }

    @Test
    void aMatchSaysWhatMatchedAndWhatCouldNotBeAsked() throws InvalidRule {
        SigmaRule rule = rule("a: {CommandLine|contains: [whoami, cmd]}\n  b: {Parent: x}", "a and not b");
        Match match = rule.match(subject(EVENT)).orElseThrow();
        assertEquals(List.of(new Match.Reason("CommandLine", "cmd /c whoami", List.of(new Match.Span(0, 3), new Match.Span(7, 13)))), match.reasons());
        assertEquals(List.of("Parent"), match.notEvaluated());
    }

    @Test
    void anEmptyFieldAnswersNoExceptionEither() throws InvalidRule {
        SigmaRule rule = rule("a: {CommandLine|contains: whoami}\n  b: {Empty|contains: x}\n  c: {Image: x}", "a and not 1 of b* and not c");
        assertEquals(List.of("Empty"), rule.match(subject(EVENT)).orElseThrow().notEvaluated());
    }

    @Test
    void allOfAListWithNullNeedsBoth() throws InvalidRule {
        assertFalse(matches("a: {Nowhere|all: [null, x]}", "a"));
        assertTrue(matches("a: {Nowhere: [null, x]}", "a"));
    }

    @Test
    void aFieldOfManyValuesMatchesByAnyOfThem() throws InvalidRule {
        Subject subject = new Subject() {
            @Override
            public List<Value> values(String field) {
                return List.of(Value.of("C:\\a.exe"), Value.of("C:\\b.exe"));
            }

            @Override
            public List<Value> all() {
                return values("");
            }
        };
        SigmaRule rule = rule("a: {Ancestor.Image|endswith: '\\b.exe'}", "a");
        assertEquals(List.of(new Match.Reason("Ancestor.Image", "C:\\b.exe", List.of(new Match.Span(2, 8)))), rule.match(subject).orElseThrow().reasons());
    }

    private static boolean matches(String selections, String condition) throws InvalidRule {
        return rule(selections, condition).match(subject(EVENT)).isPresent();
    }

    private static SigmaRule rule(String selections, String condition) throws InvalidRule {
        return RuleReader.read("rule.yml", """
                title: test
                logsource: {category: process_creation}
                detection:
                  %s
                  condition: %s
                """.formatted(selections, condition)).get(0);
    }

    private static Subject subject(Map<String, String> event) {
        return new Subject() {
            @Override
            public List<Value> values(String field) {
                return event.containsKey(field) ? List.of(Value.of(event.get(field))) : List.of();
            }

            @Override
            public List<Value> all() {
                List<Value> all = new ArrayList<>();
                event.values().forEach(value -> all.add(Value.of(value)));
                return all;
            }
        };
    }
}
