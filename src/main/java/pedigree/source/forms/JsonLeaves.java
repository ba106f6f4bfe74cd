package pedigree.source.forms;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;

/**
 * A JSON object as leaves, token by token: {@code {"process": {"pid": 4}}} is {@code process.pid = 4}. Numbers keep their digits.
 *
 * <p>The elements of an array share its name. One that only names and gives a value, {@code {"@Name": "Image", "#text": "a.exe"}}, is the leaf
 * that it names. Rows of a result in one object are records of their own. What wraps a record, such as {@code _source}, is left out of the names. A {@code null} is an empty text. Thread-safe.
 */
final class JsonLeaves {

    private static final Set<String> WRAPPERS = Set.of("_source", "result");
    private static final List<String> NAMES = List.of("@Name", "Name");
    private static final List<String> TEXTS = List.of("#text", "Value", "@Value");
    private static final Set<String> ROWS = Set.of("snapshot", "diffResults.added"); // osquery's
    private static final int MOST_ROWS = 200_000;
    private static final int KNOWN = 20_000;
    private static final int DEEPEST = 64;
    private static final int LONGEST_NAME = 500;
    private static final int MOST = 20_000;

    /** Within the limits of this. */
    static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(Blocks.LONGEST).maxNestingDepth(DEEPEST).build())
            .build();

    private final Name root = new Name("");
    private final AtomicInteger known = new AtomicInteger();

    /** The place of a value: {@code dotted} is its name, made once. */
    private record Name(String dotted, Map<String, Name> below) {

        Name(String dotted) {
            this(dotted, new ConcurrentHashMap<>(4));
        }
    }

    /** The leaves of one object. */
    Leaves of(byte[] bytes, int from, int to) throws IOException {
        try {
            return read(JSON.createParser(bytes, from, to - from), root);
        } catch (IOException e) {
            if (Utf8.isValid(bytes, from, to)) {
                throw e;
            }
            return read(JSON.createParser(Utf8.text(bytes, from, to)), root);
        }
    }

    /** The leaves of one object that stands in the leaf called {@code name}, with names below that one. */
    Leaves of(String text, String name) throws IOException {
        return read(JSON.createParser(text), below(root, name));
    }

    private Leaves read(JsonParser source, Name top) throws IOException {
        try (JsonParser json = source) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("expected a JSON object, found " + json.currentToken());
            }
            Leaves leaves = new Leaves();
            object(json, top, leaves);
            return leaves;
        }
    }

    private void object(JsonParser json, Name name, Leaves leaves) throws IOException {
        for (JsonToken next = json.nextToken(); next != JsonToken.END_OBJECT; next = json.nextToken()) {
            if (next == null) {
                throw new IOException("expected the end of a JSON object, found the end of the record");
            }
            String key = json.currentName();
            boolean nested = json.nextToken() == JsonToken.START_OBJECT;
            boolean wraps = nested && name == root && WRAPPERS.contains(key);
            int size = leaves.size();
            Name inner = wraps ? root : below(name, key);
            value(json, inner, leaves);
            if (nested && leaves.size() > size && leaves.name(size).endsWith(".@Name")) {
                named(inner, leaves, size); // the only element of what would else be an array
            }
        }
    }

    private void value(JsonParser json, Name name, Leaves leaves) throws IOException {
        switch (json.currentToken()) {
            case START_OBJECT -> object(json, name, leaves);
            case START_ARRAY -> array(json, name, leaves);
            case VALUE_NULL -> leaves.add(name.dotted, "");
            default -> leaves.add(name.dotted, json.getText());
        }
        if (leaves.size() > MOST) {
            throw new IOException("expected a record of at most 20,000 fields, found one with more");
        }
    }

    private void array(JsonParser json, Name name, Leaves leaves) throws IOException {
        for (JsonToken next = json.nextToken(); next != JsonToken.END_ARRAY; next = json.nextToken()) {
            int size = leaves.size();
            if (next == null) {
                throw new IOException("expected the end of a JSON array, found the end of the record");
            }
            if (next == JsonToken.START_OBJECT && ROWS.contains(name.dotted)) {
                row(json, leaves);
                continue;
            }
            value(json, name, leaves);
            if (next == JsonToken.START_OBJECT) {
                named(name, leaves, size);
            }
        }
    }

    /** A row of a result, under the names that it would have alone. */
    private void row(JsonParser json, Leaves leaves) throws IOException {
        Leaves row = new Leaves();
        object(json, below(root, "columns"), row);
        leaves.addRow(row);
        if (leaves.rows().size() > MOST_ROWS) {
            throw new IOException("expected a result of at most 200,000 rows, found one with more");
        }
    }

    /** An object that was a name and its value becomes one leaf. */
    private void named(Name name, Leaves leaves, int size) throws IOException {
        String key = null;
        String value = "";
        for (int i = size; i < leaves.size(); i++) {
            if (endsWithOne(leaves.name(i), NAMES)) {
                key = leaves.value(i);
            } else if (endsWithOne(leaves.name(i), TEXTS)) {
                value = leaves.value(i);
            } else {
                return;
            }
        }
        if (key != null) {
            leaves.cut(size);
            leaves.add(below(name, key).dotted, value);
        }
    }

    /** Whether the last part of {@code name} is one of {@code parts}. */
    private static boolean endsWithOne(String name, List<String> parts) {
        int from = name.lastIndexOf('.') + 1;
        for (String part : parts) {
            if (name.length() - from == part.length() && name.endsWith(part)) {
                return true;
            }
        }
        return false;
    }

    private Name below(Name name, String key) throws IOException {
        Name found = name.below.get(key);
        if (found != null) {
            return found;
        }
        if (name.dotted.length() + key.length() > LONGEST_NAME) {
            throw new IOException("expected names of at most 500 characters, found a longer one");
        }
        Name made = new Name(name == root ? key : name.dotted + '.' + key);
        return known.incrementAndGet() > KNOWN ? made : name.below.computeIfAbsent(key, same -> made);
    }
}
