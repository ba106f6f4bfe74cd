package pedigree.event;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The names of an event's fields, in the source's order; one object for all events of one template or header.
 *
 * <p>Compared by identity, so that millions of events share one look-up table and one row of the case file. A name that occurs again gets
 * {@code _1}, {@code _2} from the second on, and an empty one is called {@code Data}: no value hides another.
 */
public final class FieldNames {

    private final String[] names;
    private final Map<String, Integer> exact = new HashMap<>();
    private final Map<String, Integer> folded = new HashMap<>();
    private long lengths; // of the names, a bit each: rules ask every event for names that it has not

    private FieldNames(String[] names) {
        this.names = names;
        for (int i = 0; i < names.length; i++) {
            exact.put(names[i], i);
            lengths |= bit(names[i]);
            folded.putIfAbsent(names[i].toLowerCase(Locale.ROOT), i);
        }
    }

    /** Field names in the given order; repeated ones are numbered, empty ones called {@code Data}. */
    public static FieldNames of(List<String> names) {
        Map<String, Integer> seen = new HashMap<>();
        String[] unique = new String[names.size()];
        for (int i = 0; i < unique.length; i++) {
            String name = names.get(i).isEmpty() ? "Data" : names.get(i);
            int times = seen.merge(name, 1, Integer::sum);
            unique[i] = times == 1 ? name : name + '_' + (times - 1);
        }
        return new FieldNames(unique);
    }

    /** How many fields there are. */
    public int size() {
        return names.length;
    }

    /** The name at {@code index}, from 0. */
    public String name(int index) {
        return names[index];
    }

    /** Where {@code name} stands, from 0: in its exact spelling, else in any letter case; -1 where it does not. */
    public int indexOf(String name) {
        Integer index = exact.get(name);
        if (index == null && (lengths & bit(name)) != 0) {
            index = folded.get(name.toLowerCase(Locale.ROOT));
        }
        return index == null ? -1 : index;
    }

    private static long bit(String name) {
        return 1L << (name.length() & 63);
    }

    /** All names, in order. */
    public List<String> toList() {
        return List.of(names);
    }

    @Override
    public String toString() {
        return Arrays.toString(names);
    }
}
