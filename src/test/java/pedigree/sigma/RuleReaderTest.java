package pedigree.sigma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        "a and;                 rule.yml, rule 1: condition: expected one of [a], found the end",
        "a b;                   rule.yml, rule 1: condition: expected its end, found 'b'",
        "b;                     rule.yml, rule 1: condition: expected one of [a], found 'b'",
        "(a;                    rule.yml, rule 1: condition: expected ')', found the end",
        "1 of x*;               rule.yml, rule 1: condition: expected a pattern that selects something, found 'x*'",
        "'a | count() > 5';     rule.yml, rule 1: condition: expected its end, found '|'",
    })
    void aWrongConditionIsRefusedWithItsPlace(String condition, String message) {
        InvalidRule refused = assertThrows(InvalidRule.class, () -> matches("a: {Image: a}", condition));
        assertEquals(message, refused.getMessage());
    }

    @Test
    void anUnknownModifierIsRefused() {
        InvalidRule refused = assertThrows(InvalidRule.class, () -> matches("a: {Image|equalsfield: b}", "a"));
        assertEquals("rule.yml, rule 1: detection.a.Image|equalsfield: expected one of [contains, startswith, endswith, all], "
                + "found the modifier 'equalsfield'", refused.getMessage());
    }

    @Test
    void aKeyThatStandsTwiceIsRefused() {
        assertThrows(InvalidRule.class, () -> RuleReader.read("rule.yml", "title: a\ntitle: b\n"));
    }

    @Test
    void aDocumentThatIsNoRuleIsRefused() {
        InvalidRule refused = assertThrows(InvalidRule.class, () -> RuleReader.read("rule.yml", "- a\n"));
        assertTrue(refused.getMessage().startsWith("rule.yml, rule 1: rule: expected a map"), refused.getMessage());
    }

    @Test
    void aMatchSaysWhatMatchedAndWhatCouldNotBeAsked() throws InvalidRule {
        SigmaRule rule = rule("a: {CommandLine|contains: [whoami, cmd]}\n  b: {Parent: x}", "a and not b");
        Match match = rule.match(subject()).orElseThrow();
        assertEquals(List.of(new Match.Reason("CommandLine", "cmd /c whoami", List.of(new Match.Span(0, 3), new Match.Span(7, 13)))), match.reasons());
        assertEquals(List.of("Parent"), match.notEvaluated());
    }

    private static boolean matches(String selections, String condition) throws InvalidRule {
        return rule(selections, condition).match(subject()).isPresent();
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

    private static Subject subject() {
        return new Subject() {
            @Override
            public List<Value> values(String field) {
                return EVENT.containsKey(field) ? List.of(Value.of(EVENT.get(field))) : List.of();
            }

            @Override
            public List<Value> all() {
                List<Value> all = new ArrayList<>();
                EVENT.values().forEach(value -> all.add(Value.of(value)));
                return all;
            }
        };
    }
}
