package pedigree.source.forms;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import pedigree.event.FieldNames;

/** The names of fields, each list of them one object. Thread-safe. */
final class Names {

    private static final int KEPT = 5_000;
    private static final int LONGEST = 300;

    private final Map<List<String>, FieldNames> known = new ConcurrentHashMap<>();

    FieldNames of(List<String> names) {
        FieldNames same = known.get(names);
        if (same != null) {
            return same;
        }
        FieldNames made = FieldNames.of(names);
        return known.size() < KEPT && names.size() <= LONGEST ? known.computeIfAbsent(List.copyOf(names), key -> made) : made;
    }
}
