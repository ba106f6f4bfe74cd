package pedigree.detection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import pedigree.event.Fields;
import pedigree.sigma.Subject;
import pedigree.sigma.Value;

/** An event, as rules see it: its data, then what it says about itself. Each field is folded once, however many rules ask for it. */
class FieldSubject implements Subject {

    private static final String UNNAMED = "Data";

    private final Fields data;
    private final Fields system;
    private final Map<String, List<Value>> known = new HashMap<>();
    private List<Value> all = List.of();

    FieldSubject(Fields data, Fields system) {
        this.data = data;
        this.system = system;
    }

    @Override
    public final List<Value> values(String field) {
        List<Value> values = known.get(field);
        if (values == null) {
            values = lookUp(field);
            known.put(field, values);
        }
        return values;
    }

    /** The values of a field that was not asked for before. */
    List<Value> lookUp(String field) {
        return field.equals(UNNAMED) ? unnamed() : named(field);
    }

    private List<Value> named(String field) {
        Optional<String> value = data.get(field);
        value = value.isPresent() ? value : system.get(field);
        return value.isPresent() ? List.of(Value.of(value.get())) : List.of();
    }

    /** Data without a name, as classic providers write it (Sigma's {@code Data}): any of them. */
    private List<Value> unnamed() {
        List<Value> values = new ArrayList<>();
        data.forEach((name, value) -> {
            if (name.equals(UNNAMED) || isNumbered(name)) {
                values.add(Value.of(value));
            }
        });
        return values;
    }

    private static boolean isNumbered(String name) {
        int from = UNNAMED.length() + 1;
        return name.length() > from && name.startsWith(UNNAMED) && name.charAt(from - 1) == '_' && name.chars().skip(from).allMatch(c -> c >= '0' && c <= '9');
    }

    @Override
    public final List<Value> all() {
        if (all.isEmpty()) {
            List<Value> values = new ArrayList<>();
            data.forEach((name, value) -> values.add(Value.of(value)));
            all = values;
        }
        return all;
    }
}
