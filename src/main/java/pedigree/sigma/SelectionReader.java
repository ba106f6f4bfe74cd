package pedigree.sigma;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compiles the value of a search identifier (specification, "Search-Identifier"): maps, lists of maps, keywords. */
final class SelectionReader {

    private SelectionReader() {
    }

    /** The selection that {@code value} spells. */
    static Selection read(Yaml value) throws InvalidRule {
        if (value instanceof Yaml.Entries map) {
            return all(map);
        }
        if (value instanceof Yaml.Items list && !list.items().stream().allMatch(Yaml.Scalar.class::isInstance)) {
            List<Selection> parts = new ArrayList<>();
            for (Yaml part : list.items()) {
                parts.add(read(part));
            }
            return new Selection.Any(parts);
        }
        return item("", value);
    }

    private static Selection all(Yaml.Entries map) throws InvalidRule {
        List<Selection> parts = new ArrayList<>();
        for (Map.Entry<String, Yaml> entry : map.entries().entrySet()) {
            parts.add(item(entry.getKey(), entry.getValue()));
        }
        if (parts.isEmpty()) {
            throw new InvalidRule(map.line(), "at least one field", "none");
        }
        return parts.size() == 1 ? parts.get(0) : new Selection.All(parts);
    }

    /** One field with its values; {@code key} is the field's name and its modifiers, an empty name stands for every field. */
    private static Selection item(String key, Yaml value) throws InvalidRule {
        String[] parts = key.split("\\|", -1);
        String field = parts[0];
        Set<Modifier> modifiers = modifiers(value.line(), Arrays.asList(parts).subList(1, parts.length));
        List<Yaml> values = value instanceof Yaml.Items list ? list.items() : List.of(value);
        List<Selection> selections = new ArrayList<>();
        List<Pattern> patterns = new ArrayList<>();
        for (Yaml wanted : values) {
            if (!(wanted instanceof Yaml.Scalar scalar)) {
                throw new InvalidRule(wanted.line(), "a text, a number, true, false or null", wanted.found());
            }
            scalar.text().ifPresentOrElse(text -> patterns.add(pattern(text, field, modifiers)), () -> selections.add(new Selection.Absent(field)));
        }
        boolean all = modifiers.contains(Modifier.ALL);
        if (!patterns.isEmpty()) {
            selections.add(new Selection.Item(field, patterns, all));
        }
        if (selections.isEmpty()) {
            return new Selection.Absent(field); // an empty list is null
        }
        return selections.size() == 1 ? selections.get(0) : all ? new Selection.All(selections) : new Selection.Any(selections);
    }

    private static Set<Modifier> modifiers(int line, List<String> names) throws InvalidRule {
        Set<Modifier> modifiers = EnumSet.noneOf(Modifier.class);
        for (String name : names) {
            modifiers.add(Modifier.of(name).orElseThrow(() -> new InvalidRule(line, "one of the modifiers " + Modifier.names(), "'" + name + "'")));
        }
        return modifiers;
    }

    private static Pattern pattern(String wanted, String field, Set<Modifier> modifiers) {
        boolean contains = field.isEmpty() || modifiers.contains(Modifier.CONTAINS);
        return Pattern.of(wanted, contains || modifiers.contains(Modifier.ENDSWITH), contains || modifiers.contains(Modifier.STARTSWITH));
    }
}
