package pedigree.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The fields of an event: names and values in the source's order, in two arrays. Immutable.
 *
 * <p>The names are shared by all events of one template. A field that a template has and one of its events has not is absent: it is skipped
 * by {@link #forEach} and empty in {@link #get}. A field that the evidence holds as an empty text is present.
 */
public final class Fields {

    private static final Fields NONE = new Fields(FieldNames.of(List.of()), new String[0]);

    private final FieldNames names;
    private final String[] values; // null: absent

    private Fields(FieldNames names, String[] values) {
        this.names = names;
        this.values = values;
    }

    /** No fields. */
    public static Fields none() {
        return NONE;
    }

    /**
     * Fields with the given names. The array is taken over, not copied: readers make millions of these.
     *
     * @param values one for each name, {@code null} where that field is absent
     * @throws IllegalArgumentException if the numbers of names and values differ
     */
    public static Fields of(FieldNames names, String[] values) {
        if (names.size() != values.length) {
            throw new IllegalArgumentException("%d names, %d values".formatted(names.size(), values.length));
        }
        return new Fields(names, values);
    }

    /** Fields from a small list of names and values in turn: {@code Fields.of("Image", "cmd.exe", "ProcessId", "4")}. */
    public static Fields of(String... namesAndValues) {
        Builder fields = builder();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            fields.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields.build();
    }

    /** Collects fields one by one. */
    public static Builder builder() {
        return new Builder();
    }

    /** The value of a field by its name, exact spelling first, then any letter case; empty where it is absent. */
    public Optional<String> get(String name) {
        int index = names.indexOf(name);
        return index < 0 ? Optional.empty() : Optional.ofNullable(values[index]);
    }

    /** The value of a field, or the empty text where it is absent. */
    public String text(String name) {
        return get(name).orElse("");
    }

    /** The value at {@code index}, from 0, of {@link #names}; empty where it is absent. */
    public Optional<String> value(int index) {
        return Optional.ofNullable(values[index]);
    }

    /** The names, also of fields that are absent here. */
    public FieldNames names() {
        return names;
    }

    /** How many fields are present. */
    public int size() {
        int present = 0;
        for (String value : values) {
            if (value != null) {
                present++;
            }
        }
        return present;
    }

    /** Hands every field that is present to {@code action}, in order. */
    public void forEach(BiConsumer<? super String, ? super String> action) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                action.accept(names.name(i), values[i]);
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fields fields && toString().equals(fields.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** {@code {Image=cmd.exe, ProcessId=4}}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("{");
        forEach((name, value) -> text.append(text.length() == 1 ? "" : ", ").append(name).append('=').append(value));
        return text.append('}').toString();
    }

    /** Collects fields one by one; not thread-safe. */
    public static final class Builder {

        private final List<String> names = new ArrayList<>();
        private final List<String> values = new ArrayList<>();

        private Builder() {
        }

        /** Adds a field behind those already there. */
        public Builder add(String name, String value) {
            names.add(name);
            values.add(value);
            return this;
        }

        /** The fields collected so far. */
        public Fields build() {
            return new Fields(FieldNames.of(names), values.toArray(new String[0]));
        }
    }
}
