package pedigree.sigma;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Compiles the value of a search identifier (specification, "Search-Identifier"): maps, lists of maps, keywords. */
final class SelectionReader {

    private SelectionReader() {
    }

    /** The selection that {@code value} spells; {@code place} says where it stands. */
    static Selection read(String place, Object value) throws InvalidRule {
        if (value instanceof Map<?, ?> map) {
            return all(place, map);
        }
        if (value instanceof List<?> list && list.stream().anyMatch(part -> part instanceof Map || part instanceof List)) {
            List<Selection> parts = new ArrayList<>();
            for (Object part : list) {
                parts.add(read(place, part));
            }
            return new Selection.Any(parts);
        }
        return item(place, "", value);
    }

    private static Selection all(String place, Map<?, ?> map) throws InvalidRule {
        List<Selection> parts = new ArrayList<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            String key = entry.getKey() == null ? "" : entry.getKey().toString();
            parts.add(item(place + "." + key, key, entry.getValue()));
        }
        if (parts.isEmpty()) {
            throw new InvalidRule(place, "at least one field", "none");
        }
        return parts.size() == 1 ? parts.get(0) : new Selection.All(parts);
    }

    private static Selection item(String place, String key, Object value) throws InvalidRule {
        String[] parts = key.split("\\|", -1);
        String field = parts[0];
        List<Modifier> modifiers = new ArrayList<>();
        for (String name : Arrays.asList(parts).subList(1, parts.length)) {
            modifiers.add(Modifier.of(name).orElseThrow(() -> new InvalidRule(place, "one of " + Modifier.names(), "the modifier '" + name + "'")));
        }
        List<?> values = value instanceof List<?> list ? list : Arrays.asList(value);
        List<Selection> selections = new ArrayList<>();
        List<Pattern> patterns = new ArrayList<>();
        for (Object wanted : values) {
            if (wanted == null) {
                selections.add(new Selection.Absent(field));
            } else {
                patterns.add(pattern(place, wanted, modifiers, field.isEmpty()));
            }
        }
        if (!patterns.isEmpty()) {
            selections.add(new Selection.Item(field, patterns, modifiers.contains(Modifier.ALL)));
        }
        if (selections.isEmpty()) {
            selections.add(new Selection.Absent(field));
        }
        return selections.size() == 1 ? selections.get(0) : new Selection.Any(selections);
    }

    private static Pattern pattern(String place, Object wanted, List<Modifier> modifiers, boolean keyword) throws InvalidRule {
        if (wanted instanceof Map || wanted instanceof List) {
            throw new InvalidRule(place, "a text, a number, true, false or null", "'" + wanted + "'");
        }
        boolean contains = keyword || modifiers.contains(Modifier.CONTAINS);
        return Pattern.of(wanted.toString(), contains || modifiers.contains(Modifier.ENDSWITH), contains || modifiers.contains(Modifier.STARTSWITH));
    }
}
