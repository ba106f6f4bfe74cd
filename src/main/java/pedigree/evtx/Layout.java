package pedigree.evtx;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where the values of a template's instance go: a flat list of fields, found once a template instead of once a record. Thread-safe.
 *
 * <p>Says the same as {@link FieldSink} would, except that a field that one record lacks is absent in it instead of unnamed.
 */
final class Layout {

    private static final Layout NOTHING = new Layout(List.of(), List.of(), -1);

    private final Field[] system;
    private final Field[] data;
    private final List<String> systemNames;
    private final List<String> dataNames;
    private final int section;
    private final int provider;
    private final int eventId;
    private final Map<Layout, Names> joined = new ConcurrentHashMap<>();

    /**
     * One field.
     *
     * @param name     its name
     * @param constant what it is in every instance; {@code null} where a value takes its place
     * @param value    the index of that value
     * @param absence  when the field is absent
     */
    record Field(String name, String constant, int value, Absence absence) { }

    /** When a field is absent. */
    enum Absence { NEVER, IF_NULL, IF_EMPTY }

    /**
     * The names of a record's fields.
     *
     * @param system of what it says about itself
     * @param data   of its data
     */
    record Names(List<String> system, List<String> data) { }

    /** @param section the index of the value that is the record's EventData or UserData; -1 where there is none */
    Layout(List<Field> system, List<Field> data, int section) {
        this.system = system.toArray(new Field[0]);
        this.data = data.toArray(new Field[0]);
        this.section = section;
        systemNames = system.stream().map(Field::name).toList();
        dataNames = data.stream().map(Field::name).toList();
        provider = systemNames.indexOf("Provider_Name");
        eventId = systemNames.indexOf("EventID");
    }

    /** The layout of a template that is a whole record; empty where its fields cannot be told beforehand. */
    static Optional<Layout> ofRecord(List<Node> nodes) {
        return new LayoutBuilder().record(nodes);
    }

    /** The layout of a template that is a record's EventData or UserData; empty where its fields cannot be told beforehand. */
    static Optional<Layout> ofSection(List<Node> nodes) {
        return new LayoutBuilder().section(nodes);
    }

    /** The layout of a section that is not there. */
    static Layout nothing() {
        return NOTHING;
    }

    /** The index of the value that is the record's EventData or UserData; -1 where there is none. */
    int section() {
        return section;
    }

    Field[] system() {
        return system;
    }

    Field[] data() {
        return data;
    }

    /** The field that names the provider; empty where none does. */
    Optional<Field> provider() {
        return provider < 0 ? Optional.empty() : Optional.of(system[provider]);
    }

    /** The field that has the event id; empty where none does. */
    Optional<Field> eventId() {
        return eventId < 0 ? Optional.empty() : Optional.of(system[eventId]);
    }

    /** The names of a record of this layout whose section has that one. */
    Names with(Layout inner) {
        Names names = joined.get(inner);
        return names != null ? names : joined.computeIfAbsent(inner, this::join);
    }

    private Names join(Layout inner) {
        return new Names(join(systemNames, inner.systemNames), join(dataNames, inner.dataNames));
    }

    private static List<String> join(List<String> first, List<String> second) {
        String[] all = new String[first.size() + second.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = i < first.size() ? first.get(i) : second.get(i - first.size());
        }
        return List.of(all);
    }
}
