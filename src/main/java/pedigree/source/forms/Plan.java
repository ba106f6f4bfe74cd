package pedigree.source.forms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import pedigree.event.FieldNames;
import pedigree.event.Fields;

/**
 * Where each leaf goes, for all records of one form with leaves of the same names.
 *
 * @param form    the form
 * @param system  System's fields
 * @param data    the data's
 * @param message where the rendered text stands; -1 where there is none, or no need of it
 */
record Plan(Form form, Part system, Part data, int message) {

    /** Fields: their names, and the leaf of each. */
    record Part(FieldNames names, int[] leaves) {

        Fields of(Leaves record) {
            String[] values = new String[leaves.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = record.value(leaves[i]);
            }
            return Fields.of(names, values);
        }

        Part reordered(Integer[] order) {
            return new Part(names, Arrays.stream(leaves).map(leaf -> order[leaf]).toArray());
        }
    }

    /** The same plan for leaves that stand in another order: that at {@code order[i]} is this plan's {@code i}. */
    Plan reordered(Integer[] order) {
        return new Plan(form, system.reordered(order), data.reordered(order), message < 0 ? message : order[message]);
    }

    /** The plan for leaves of these names; {@code kind} is {@code sysmon/1}, {@code security/4688} or empty. */
    static Plan of(Form form, List<String> leaves, String kind, ByNames<FieldNames> known) {
        return new Maker(form, leaves, kind).make(known);
    }

    /** Makes one plan. */
    private static final class Maker {

        private final Form form;
        private final List<String> leaves;
        private final String kind;
        private final Set<String> kinds;
        private final Set<Integer> used = new HashSet<>();
        private final List<String> systemNames = new ArrayList<>();
        private final List<Integer> systemLeaves = new ArrayList<>();
        private final List<String> dataNames = new ArrayList<>();
        private final List<Integer> dataLeaves = new ArrayList<>();

        Maker(Form form, List<String> leaves, String kind) {
            this.form = form;
            this.leaves = leaves;
            this.kind = kind;
            this.kinds = Set.copyOf(List.of(("data/" + kind).split("/")));
        }

        Plan make(ByNames<FieldNames> known) {
            form.renamed().forEach((field, from) -> {
                if (field.indexOf('.') < 0) {
                    rename(field, from, systemNames, systemLeaves);
                }
            });
            int message = first(form.list("message"));
            for (int i = 0; i < leaves.size(); i++) {
                if (i != message && !used.contains(i)) {
                    placeDatum(i);
                }
            }
            form.renamed().forEach(this::fill);
            for (int i = 0; i < leaves.size(); i++) {
                if (i != message && !used.contains(i)) {
                    placeRest(i);
                }
            }
            boolean needed = form.list("message-of").contains(kind) || form.list("needs").stream().noneMatch(dataNames::contains);
            return new Plan(form, part(systemNames, systemLeaves, known), part(dataNames, dataLeaves, known), needed ? message : -1);
        }

        private void rename(String field, List<String> from, List<String> names, List<Integer> places) {
            int leaf = first(from);
            if (leaf >= 0) {
                names.add(field);
                places.add(leaf);
                from.stream().map(leaves::indexOf).forEach(used::add);
            }
        }

        private int first(List<String> from) {
            return from.stream().mapToInt(leaves::indexOf).filter(leaf -> leaf >= 0).findFirst().orElse(-1);
        }

        private void placeDatum(int leaf) {
            String name = leaves.get(leaf);
            String below = below(name, form.data());
            String deep = below(name, form.leaves());
            if (isEmptySection(name)) {
                used.add(leaf);
            } else if (form.list("hide").contains(name) || below(name, form.system()) != null) {
                return;
            } else if (below != null) {
                datum(spelt(below), leaf);
            } else if (deep != null) {
                datum(spelt(deep.substring(deep.lastIndexOf('.') + 1)), leaf);
            } else if (form.rest()) {
                datum(name, leaf);
            }
        }

        private boolean isEmptySection(String name) {
            return name.contains("xmlns") || Stream.of(form.data(), form.leaves(), form.system()).anyMatch(prefixes -> prefixes.contains(name + '.'));
        }

        /** What is no data is said of the record, under Windows' name or its own. */
        private void placeRest(int leaf) {
            String own = below(leaves.get(leaf), form.system());
            systemNames.add(own == null ? leaves.get(leaf) : spelt(own));
            systemLeaves.add(leaf);
        }

        private void datum(String name, int leaf) {
            dataNames.add(name);
            dataLeaves.add(leaf);
            used.add(leaf);
        }

        private static String below(String name, List<String> prefixes) {
            for (String prefix : prefixes) {
                if (name.startsWith(prefix) && name.length() > prefix.length()) {
                    return name.substring(prefix.length());
                }
            }
            return null;
        }

        /** {@code Provider.#attributes.Name} as EVTX has it: {@code Provider_Name}. */
        private static String spelt(String name) {
            String bare = name.startsWith("Data.") ? name.substring("Data.".length()) : name;
            String spelt = bare.replace(".#attributes", "").replace("_attributes.", ".").replace(".#text", "").replace(".Value", "").replace('.', '_');
            return spelt.equals("#text") || spelt.equals("Data") ? "Data" : spelt;
        }

        private void fill(String field, List<String> from) {
            int dot = field.indexOf('.');
            String name = field.substring(dot + 1);
            boolean meant = dot > 0 && kinds.contains(field.substring(0, dot));
            if (meant && !dataNames.contains(name)) {
                rename(name, from, dataNames, dataLeaves);
            }
        }

        private static Part part(List<String> names, List<Integer> leaves, ByNames<FieldNames> known) {
            return new Part(known.of(names), leaves.stream().mapToInt(Integer::intValue).toArray());
        }
    }

    /** What the short values of System stand for. */
    Fields meant(Fields fields) {
        if (form.meanings().isEmpty()) {
            return fields;
        }
        String[] values = new String[fields.names().size()];
        Map<String, String> meanings = form.meanings();
        for (int i = 0; i < values.length; i++) {
            String value = fields.value(i).orElse("");
            values[i] = meanings.getOrDefault(fields.names().name(i) + '.' + value, value);
        }
        return Fields.of(fields.names(), values);
    }
}
