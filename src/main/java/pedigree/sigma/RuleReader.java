package pedigree.sigma;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

import pedigree.event.Level;

/** Reads rules from YAML. */
public final class RuleReader {

    private static final Set<String> KNOWN = Set.of("title", "id", "level", "tags", "author", "description", "falsepositives", "logsource", "detection");

    private RuleReader() {
    }

    /**
     * The rules of a file, one a document, in its order.
     *
     * @param file what the file is called in failures
     * @throws InvalidRule at the first document that is no rule
     */
    public static List<SigmaRule> read(String file, String yaml) throws InvalidRule {
        LoadSettings settings = LoadSettings.builder().setLabel(file).setAllowDuplicateKeys(false).build();
        List<SigmaRule> rules = new ArrayList<>();
        try {
            for (Object document : new Load(settings).loadAllFromString(yaml)) {
                rules.add(rule(file, rules.size() + 1, document));
            }
        } catch (YamlEngineException e) {
            throw new InvalidRule(file, rules.size() + 1, "expected YAML, found " + e.getMessage().replaceAll("\\s+", " "));
        }
        return rules;
    }

    private static SigmaRule rule(String file, int number, Object document) throws InvalidRule {
        try {
            return rule(map("rule", document));
        } catch (InvalidRule e) {
            throw new InvalidRule(file, number, e.getMessage());
        }
    }

    private static SigmaRule rule(Map<?, ?> rule) throws InvalidRule {
        String level = text(rule, "level");
        if (!level.isEmpty() && Level.ofSigma(level).isEmpty()) {
            throw new InvalidRule("level", "informational, low, medium, high or critical", "'" + level + "'");
        }
        return new SigmaRule(
                text(rule, "id"),
                required(rule, "title"),
                Level.ofSigma(level).orElse(Level.INFORMATIONAL),
                texts(rule.get("tags")),
                text(rule, "author"),
                text(rule, "description").strip(),
                texts(rule.get("falsepositives")),
                plain(map("logsource", rule.get("logsource")), Set.of()),
                plain(rule, KNOWN),
                condition(map("detection", rule.get("detection"))));
    }

    private static Condition condition(Map<?, ?> detection) throws InvalidRule {
        Map<String, Selection> selections = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : detection.entrySet()) {
            String name = String.valueOf(entry.getKey());
            if (!name.equals("condition")) {
                selections.put(name, SelectionReader.read("detection." + name, entry.getValue()));
            }
        }
        List<Condition> conditions = new ArrayList<>();
        for (String text : texts(detection.get("condition"))) {
            conditions.add(ConditionParser.parse(text, selections));
        }
        if (conditions.isEmpty()) {
            throw new InvalidRule("detection", "a condition", "none");
        }
        return conditions.size() == 1 ? conditions.get(0) : new Condition.Or(conditions);
    }

    private static Map<?, ?> map(String place, Object value) throws InvalidRule {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new InvalidRule(place, "a map", value == null ? "nothing" : "'" + value + "'");
    }

    private static String required(Map<?, ?> rule, String key) throws InvalidRule {
        String text = text(rule, key);
        if (text.isEmpty()) {
            throw new InvalidRule(key, "a text", "none");
        }
        return text;
    }

    private static String text(Map<?, ?> rule, String key) {
        Object value = rule.get(key);
        return value == null ? "" : value.toString();
    }

    private static List<String> texts(Object value) {
        if (value == null) {
            return List.of();
        }
        return value instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of(value.toString());
    }

    private static Map<String, String> plain(Map<?, ?> map, Set<String> without) {
        Map<String, String> plain = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            if (!without.contains(String.valueOf(key)) && value != null && !(value instanceof Map) && !(value instanceof List)) {
                plain.put(String.valueOf(key), value.toString());
            }
        });
        return plain;
    }
}
