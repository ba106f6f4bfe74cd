package pedigree.source.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import pedigree.event.Category;
import pedigree.event.FieldNames;
import pedigree.event.Fields;
import pedigree.event.Role;

/**
 * A {@link Mapping} for events of one name with leaves of the same names.
 *
 * @param category what happened
 * @param about    where time, host, machine and the record's number come from
 * @param names    of the fields: those that are leaves first, in the record's order
 * @param made     how the fields behind them come about
 */
record MappingPlan(Category category, Map<String, Expression> about, FieldNames names, List<Expression> made) {

    private static final Set<String> MEANT = meant();

    /** The names by which events say which processes they are about. */
    private static Set<String> meant() {
        Set<String> names = new TreeSet<>();
        Stream.of(Role.values()).forEach(role -> Stream.of("ProcessGuid", "ProcessId", "Image", "ProcessStart").forEach(name -> names.add(role.prefix() + name)));
        Stream.of("SourceProcessGuid", "SourceProcessId", "SourceImage").forEach(names::add);
        return Set.copyOf(names);
    }

    /**
     * The plan for a record.
     *
     * @param wanted fields by Sigma's names
     * @param bare   the names of its leaves, in order
     * @param leaves the same as a set
     */
    static MappingPlan of(String source, Category category, Map<String, Expression> about, Map<String, Expression> wanted, List<String> bare, Set<String> leaves) {
        Map<String, String> renamed = new HashMap<>(); // by leaf
        List<String> more = new ArrayList<>();
        List<Expression> made = new ArrayList<>();
        wanted.forEach((field, expression) -> {
            Optional<String> leaf = expression.only(leaves);
            if (leaf.isPresent() && renamed.putIfAbsent(leaf.get(), field) == null) {
                return;
            }
            if (expression.isPossible(leaves)) {
                more.add(field);
                made.add(expression);
            }
        });
        Set<String> taken = new TreeSet<>(more);
        taken.addAll(renamed.values());
        List<String> names = new ArrayList<>();
        Set<String> placed = new TreeSet<>();
        for (String leaf : bare) {
            boolean first = placed.add(leaf);
            boolean clashes = MEANT.contains(leaf) || taken.contains(leaf);
            names.add(first && renamed.containsKey(leaf) ? renamed.get(leaf) : clashes ? source + '.' + leaf : leaf);
        }
        names.addAll(more);
        return new MappingPlan(category, Map.copyOf(about), FieldNames.of(names), List.copyOf(made));
    }

    /** The fields of a record. */
    Fields fields(Fields raw, Expression.Leaf leaves) {
        String[] values = new String[names.size()];
        int own = raw.names().size();
        for (int i = 0; i < own; i++) {
            values[i] = raw.value(i).orElse(null);
        }
        for (int i = 0; i < made.size(); i++) {
            values[own + i] = made.get(i).of(leaves);
        }
        return Fields.of(names, values);
    }
}
