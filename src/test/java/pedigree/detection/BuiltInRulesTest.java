package pedigree.detection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import pedigree.event.Fields;
import pedigree.sigma.Match;
import pedigree.sigma.SigmaRule;

/** Each built-in rule against the cases of its family: what it must find, and what looks like it and is none. */
class BuiltInRulesTest {

    private static final Path CASES = Path.of("src/test/resources/pedigree/detection/cases");

    static List<String> families() {
        return BuiltInRules.FAMILIES;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("families")
    void everyRuleFindsItsCasesAndLeavesNearMissesAlone(String family) throws IOException {
        Set<String> wrong = new TreeSet<>();
        Map<String, Map<?, ?>> cases = cases(family);
        for (SigmaRule rule : alone(family)) {
            Map<?, ?> of = cases.getOrDefault(rule.title(), Map.of());
            check(rule, of.get("match"), true, wrong);
            check(rule, of.get("miss"), false, wrong);
        }
        assertEquals(Set.of(), wrong);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("families")
    void everyMatchShowsTheCharactersThatMatched(String family) throws IOException {
        Map<String, Map<?, ?>> cases = cases(family);
        for (SigmaRule rule : alone(family)) {
            for (Object fields : (List<?>) cases.get(rule.title()).get("match")) {
                Match match = rule.match(new FieldSubject(fields((Map<?, ?>) fields), Fields.none())).orElseThrow();
                assertFalse(match.reasons().isEmpty(), rule.title());
                match.reasons().forEach(reason -> assertShown(rule.title(), reason));
            }
        }
    }

    /** Those that look at a process alone; those with queries need a tree: {@link RuleQueriesTest}. */
    private static List<SigmaRule> alone(String family) {
        return BuiltInRules.family(family).stream().filter(rule -> rule.query().isEmpty()).toList();
    }

    private static void assertShown(String rule, Match.Reason reason) {
        int before = 0;
        for (Match.Span span : reason.matched()) {
            assertTrue(before <= span.start() && span.start() < span.end() && span.end() <= reason.value().length(), rule + " " + reason);
            before = span.end();
        }
        assertTrue(before > 0, rule + " " + reason);
    }

    private static void check(SigmaRule rule, Object cases, boolean expected, Set<String> wrong) {
        if (!(cases instanceof List<?> list) || list.isEmpty()) {
            wrong.add("no case: " + rule.title());
            return;
        }
        for (Object fields : list) {
            if (rule.match(new FieldSubject(fields((Map<?, ?>) fields), Fields.none())).isPresent() != expected) {
                wrong.add((expected ? "missed: " : "found: ") + rule.title() + " " + fields);
            }
        }
    }

    private static Fields fields(Map<?, ?> values) {
        Fields.Builder fields = Fields.builder();
        values.forEach((name, value) -> fields.add(name.toString(), value.toString()));
        return fields.build();
    }

    private static Map<String, Map<?, ?>> cases(String family) throws IOException {
        Map<String, Map<?, ?>> cases = new HashMap<>();
        Object yaml = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(CASES.resolve(family + ".yml")));
        for (Object entry : (List<?>) yaml) {
            Map<?, ?> of = (Map<?, ?>) entry;
            cases.put(of.get("rule").toString(), of);
        }
        return cases;
    }

    @Test
    void idsAreUniqueAndTagsAreSpelledAsSigmaSpellsThem() {
        Set<String> ids = new HashSet<>();
        List<String> wrong = new ArrayList<>();
        for (SigmaRule rule : BuiltInRules.all()) {
            UUID.fromString(rule.id());
            assertTrue(ids.add(rule.id()), rule.title());
            rule.tags().stream().filter(tag -> !tag.matches("attack\\.(t\\d{4}(\\.\\d{3})?|[a-z]+(-[a-z]+)*)")).forEach(wrong::add);
            assertTrue(rule.tags().stream().anyMatch(tag -> tag.startsWith("attack.t")), rule.title());
            assertFalse(rule.description().isEmpty(), rule.title());
            assertFalse(rule.falsePositives().isEmpty(), rule.title());
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyRuleSaysWhatItIsAndWhoseBehaviourIsWrong() {
        Set<String> kinds = Set.of("lineage", "command_line", "masquerade", "rarity", "tampering", "elevation", "spoofing", "coverage");
        for (SigmaRule rule : BuiltInRules.all()) {
            assertTrue(kinds.contains(rule.more().get("kind")), rule.title());
            assertTrue(Set.of("process", "parent").contains(rule.more().getOrDefault("subject", "process")), rule.title());
        }
    }
}
