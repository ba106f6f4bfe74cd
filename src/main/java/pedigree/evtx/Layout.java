package pedigree.evtx;

import java.util.List;
import java.util.Optional;

/**
 * Where the values of a template's instance go: a flat list of fields, found once a template instead of once a record. Thread-safe.
 *
 * <p>Says the same as {@link EventXml} would, except that a field that one record lacks is absent in it instead of unnamed.
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
    private final Names alone;
    private volatile Joined joined;

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
        alone = new Names(systemNames, dataNames);
        joined = new Joined(this, alone);
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

    /** The names of records with this layout in that of a whole record. */
    private record Joined(Layout outer, Names names) { }

    /**
     * The names of a record of this layout whose section has that one. A section is nearly always part of the same outer layout: the last one is
     * kept, so that records share one list.
     */
    Names with(Layout inner) {
        if (inner == NOTHING) {
            return alone;
        }
        Joined last = inner.joined;
        if (last.outer() != this) {
            last = new Joined(this, new Names(join(systemNames, inner.systemNames), join(dataNames, inner.dataNames)));
            inner.joined = last;
        }
        return last.names();
    }

    private static List<String> join(List<String> first, List<String> second) {
        String[] all = new String[first.size() + second.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = i < first.size() ? first.get(i) : second.get(i - first.size());
        }
        return List.of(all);
    }
}
