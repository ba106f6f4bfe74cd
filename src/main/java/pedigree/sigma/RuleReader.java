package pedigree.sigma;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import pedigree.event.Level;

/** Reads rules from YAML. */
public final class RuleReader {

    private static final Set<String> KNOWN = Set.of("title", "id", "level", "tags", "author", "description", "falsepositives", "logsource", "query", "detection");

    private RuleReader() {
    }

    /**
     * The rules of a file, one a document, in its order.
     *
     * @param file what the file is called in failures
     * @throws InvalidRule at the first document that is no rule
     */
    public static List<SigmaRule> read(String file, String yaml) throws InvalidRule {
        List<SigmaRule> rules = new ArrayList<>();
        try {
            for (Yaml document : YamlReader.read(yaml)) {
                rules.add(rule(map("a rule", document)));
            }
        } catch (InvalidRule e) {
            throw new InvalidRule(file, e);
        }
        return rules;
    }

    private static SigmaRule rule(Yaml.Entries rule) throws InvalidRule {
        return new SigmaRule(
                text(rule, "id"),
                required(rule, "title"),
                level(rule),
                texts(rule, "tags"),
                text(rule, "author"),
                text(rule, "description").strip(),
                texts(rule, "falsepositives"),
                plain(map("a map 'logsource'", part(rule, "logsource")), Set.of()),
                plain(rule, KNOWN),
                query(rule),
                rule.entries().containsKey("query") && !rule.entries().containsKey("detection") ? new Condition.And(List.of())
                        : condition(map("a map 'detection'", part(rule, "detection"))));
    }

    private static Optional<SigmaRule.Asked> query(Yaml.Entries rule) throws InvalidRule {
        if (!rule.entries().containsKey("query")) {
            return Optional.empty();
        }
        Yaml query = part(rule, "query");
        if (query instanceof Yaml.Scalar scalar && scalar.text().filter(text -> !text.isBlank()).isPresent()) {
            return Optional.of(new SigmaRule.Asked(scalar.text().get().strip(), query.line()));
        }
        throw new InvalidRule(query.line(), "a text 'query'", query.found());
    }

    private static Level level(Yaml.Entries rule) throws InvalidRule {
        String level = text(rule, "level");
        if (level.isEmpty()) {
            return Level.INFORMATIONAL;
        }
        return Level.ofSigma(level).orElseThrow(() -> new InvalidRule(part(rule, "level").line(),
                "the level informational, low, medium, high or critical", "'" + level + "'"));
    }

    private static Condition condition(Yaml.Entries detection) throws InvalidRule {
        Map<String, Selection> selections = new LinkedHashMap<>();
        for (Map.Entry<String, Yaml> entry : detection.entries().entrySet()) {
            if (entry.getKey().equals("timeframe")) {
                throw new InvalidRule(entry.getValue().line(), "a rule on single events", "a 'timeframe'");
            }
            if (!entry.getKey().equals("condition")) {
                selections.put(entry.getKey(), SelectionReader.read(entry.getValue()));
            }
        }
        int line = part(detection, "condition").line();
        List<Condition> conditions = new ArrayList<>();
        for (String text : texts(detection, "condition")) {
            conditions.add(ConditionParser.parse(line, text, selections));
        }
        if (conditions.isEmpty()) {
            throw new InvalidRule(detection.line(), "a condition", "none");
        }
        return conditions.size() == 1 ? conditions.get(0) : new Condition.Or(conditions);
    }

    private static Yaml.Entries map(String expected, Yaml part) throws InvalidRule {
        if (part instanceof Yaml.Entries map) {
            return map;
        }
        throw new InvalidRule(part.line(), expected, part.found());
    }

    private static String required(Yaml.Entries rule, String key) throws InvalidRule {
        String text = text(rule, key);
        if (text.isEmpty()) {
            throw new InvalidRule(rule.line(), "a text '" + key + "'", part(rule, key).found());
        }
        return text;
    }

    /** What a key stands for; a null in the map's first line where it is missing. */
    private static Yaml part(Yaml.Entries map, String key) {
        Yaml part = map.entries().get(key);
        return part == null ? new Yaml.Scalar(map.line(), Optional.empty()) : part;
    }

    private static String text(Yaml.Entries map, String key) {
        List<String> texts = texts(map, key);
        return texts.isEmpty() ? "" : texts.get(0);
    }

    private static List<String> texts(Yaml.Entries map, String key) {
        Yaml part = part(map, key);
        List<Yaml> items = part instanceof Yaml.Items list ? list.items() : List.of(part);
        return items.stream().filter(Yaml.Scalar.class::isInstance).flatMap(item -> ((Yaml.Scalar) item).text().stream()).toList();
    }

    private static Map<String, String> plain(Yaml.Entries map, Set<String> without) {
        Map<String, String> plain = new LinkedHashMap<>();
        map.entries().forEach((key, value) -> {
            if (!without.contains(key) && value instanceof Yaml.Scalar scalar && scalar.text().isPresent()) {
                plain.put(key, scalar.text().get());
            }
        });
        return plain;
    }
}
