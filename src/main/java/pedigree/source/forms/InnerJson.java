package pedigree.source.forms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import pedigree.event.FieldNames;
import pedigree.event.Fields;

/**
 * JSON that leaves hold as a text, taken for leaves of the record: {@code AdditionalFields = {"Query": "a"}} is {@code AdditionalFields.Query = a}.
 * Text that is no JSON object stays as it is. Thread-safe.
 */
final class InnerJson {

    private static final int KEPT = 500;

    private final Set<String> open;
    private final UnaryOperator<String> bare;
    private final JsonLeaves json = new JsonLeaves();
    private final Map<FieldNames, int[]> places = new ConcurrentHashMap<>();
    private final Map<List<String>, FieldNames> names = new ConcurrentHashMap<>(); // shared, as there are few

    /**
     * @param open the bare names of leaves that hold JSON
     * @param bare makes a leaf's name bare
     */
    InnerJson(List<String> open, UnaryOperator<String> bare) {
        this.open = Set.copyOf(open);
        this.bare = bare;
    }

    /** {@code raw} with all that its leaves hold in their places. */
    Fields opened(Fields raw) {
        if (open.isEmpty()) {
            return raw;
        }
        Leaves whole = null;
        for (int place : places(raw.names())) {
            String name = raw.names().name(place);
            Leaves inner = inner(raw.value(place).orElse(""), bare.apply(name));
            if (inner.size() > 0) {
                whole = whole == null ? leaves(raw) : whole;
                whole.replace(whole.names().indexOf(name), inner);
            }
        }
        return whole == null ? raw : Fields.of(names(whole.names()), whole.values().toArray(new String[0]));
    }

    private int[] places(FieldNames of) {
        int[] known = places.get(of);
        if (known == null) {
            List<String> all = of.toList();
            known = IntStream.range(0, all.size()).filter(i -> open.contains(bare.apply(all.get(i)))).toArray();
            keep(places, of, known);
        }
        return known;
    }

    private Leaves inner(String text, String name) {
        try {
            return text.startsWith("{") ? json.of(text, name) : new Leaves();
        } catch (IOException e) {
            return new Leaves(); // cut off, or no JSON: the text stays
        }
    }

    private static Leaves leaves(Fields raw) {
        Leaves leaves = new Leaves();
        raw.forEach(leaves::add);
        return leaves;
    }

    private FieldNames names(List<String> list) {
        FieldNames known = names.get(list);
        if (known == null) {
            known = FieldNames.of(list);
            keep(names, new ArrayList<>(list), known);
        }
        return known;
    }

    private static <K, V> void keep(Map<K, V> map, K key, V value) {
        if (map.size() >= KEPT) { // hostile files have other names in every record
            map.clear();
        }
        map.put(key, value);
    }
}
