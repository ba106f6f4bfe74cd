package pedigree.source.forms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Parts of a record that are records themselves, as a form's lines tell.
 *
 * <p>{@code unfold.netconn = netconn_complete: time ip port}: each element of this list is a record whose leaf {@code unfolded} is {@code netconn};
 * its other leaves are the parts of the element, which stand between {@code |}, or the leaves of the element where it is an object.
 * {@code unfold.procend = terminated=true:} is one, where that leaf has that value. {@code shared = pid=process_pid username}: what each of
 * them has of the record itself, if need be under another name.
 *
 * @param lists  by the leaf of each
 * @param states by the leaf whose value tells of it
 * @param shared the record's leaves by their names in what is unfolded of it
 */
record Unfolding(Map<String, Parts> lists, Map<String, Parts> states, Map<String, String> shared) {

    /** What keys of such lines begin with. */
    static final String KEY = "unfold.";

    /**
     * One kind of part.
     *
     * @param event  what it tells of
     * @param value  what the leaf must be; empty for a list
     * @param names  of its parts
     */
    record Parts(String event, String value, List<String> names) { }

    /** What the lines of a form tell of it; empty where that is nothing. */
    static Optional<Unfolding> of(Map<String, String> lines) {
        Map<String, Parts> lists = new HashMap<>();
        Map<String, Parts> states = new HashMap<>();
        lines.forEach((key, line) -> {
            if (key.startsWith(KEY)) {
                String[] leafAndNames = line.split(":", 2);
                String[] leafAndValue = leafAndNames[0].split("=", 2);
                boolean isList = leafAndValue.length == 1;
                (isList ? lists : states).put(leafAndValue[0], new Parts(key.substring(KEY.length()), isList ? "" : leafAndValue[1], words(leafAndNames[1])));
            }
        });
        Map<String, String> shared = new LinkedHashMap<>();
        for (String word : words(lines.getOrDefault("shared", ""))) {
            int equals = word.indexOf('=');
            shared.put(word.substring(equals + 1), equals < 0 ? word : word.substring(0, equals));
        }
        return lists.isEmpty() && states.isEmpty() ? Optional.empty() : Optional.of(new Unfolding(lists, states, shared));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }

    /** The record without what is unfolded of it, and that. {@code bare} gives the name of a leaf without what it may begin with. */
    List<Leaves> of(Leaves record, UnaryOperator<String> bare) {
        List<String> names = record.names().stream().map(bare).toList();
        Leaves common = new Leaves();
        for (int i = 0; i < names.size(); i++) {
            if (shared.containsKey(names.get(i))) {
                common.add(shared.get(names.get(i)), record.value(i));
            }
        }
        Unfolder unfolder = new Unfolder(common);
        for (int i = 0; i < names.size(); i++) {
            unfolder.take(names.get(i), record.name(i), record.value(i));
        }
        return unfolder.records;
    }

    /** Takes one record leaf by leaf. */
    private final class Unfolder {

        private final Leaves common;
        private final Leaves own = new Leaves();
        private final List<Leaves> records = new ArrayList<>(List.of(own));
        private final Map<String, Leaves> open = new HashMap<>(); // the object of each list that may go on

        Unfolder(Leaves common) {
            this.common = common;
        }

        void take(String name, String written, String value) {
            Parts state = states.get(name);
            if (state != null && state.value().equals(value)) {
                begin(state);
            }
            int dot = name.indexOf('.');
            Parts list = lists.get(dot < 0 ? name : name.substring(0, dot));
            if (list == null) {
                own.add(written, value);
            } else if (dot >= 0) {
                object(list, name.substring(dot + 1), value);
            } else if (!value.isEmpty()) {
                text(list, value);
            }
        }

        private Leaves begin(Parts parts) {
            Leaves leaves = new Leaves();
            leaves.add("unfolded", parts.event());
            for (int i = 0; i < common.size(); i++) {
                leaves.add(common.name(i), common.value(i));
            }
            records.add(leaves);
            return leaves;
        }

        private void text(Parts list, String text) {
            Leaves element = begin(list);
            String[] values = text.split("\\|", -1);
            for (int i = 0; i < values.length; i++) {
                element.add(i < list.names().size() ? list.names().get(i) : "more", values[i]);
            }
        }

        /** A leaf of an object in a list; it is of the next one where this one has it already. */
        private void object(Parts list, String name, String value) {
            Leaves element = open.get(list.event());
            if (element == null || element.names().subList(common.size() + 1, element.size()).contains(name)) {
                element = begin(list);
                open.put(list.event(), element);
            }
            element.add(name, value);
        }
    }
}
