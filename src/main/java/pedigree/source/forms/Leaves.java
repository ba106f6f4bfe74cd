package pedigree.source.forms;

import java.util.ArrayList;
import java.util.List;

/** A record as a flat list of named values, in its own order; a name may occur again. Not thread-safe. */
final class Leaves {

    private static final int USUAL = 32;

    private final List<String> names = new ArrayList<>(USUAL);
    private final List<String> values = new ArrayList<>(USUAL);
    private final List<Leaves> rows = new ArrayList<>(0);

    void add(String name, String value) {
        names.add(name);
        values.add(value);
    }

    /** Adds a row of a result: what makes a record together with the leaves that stand beside it. */
    void addRow(Leaves row) {
        rows.add(row);
    }

    /** The rows of a result; empty where the leaves are a record themselves. */
    List<Leaves> rows() {
        return rows;
    }

    /** These leaves and those of {@code row} behind them. */
    Leaves with(Leaves row) {
        Leaves all = new Leaves();
        all.names.addAll(names);
        all.values.addAll(values);
        all.names.addAll(row.names);
        all.values.addAll(row.values);
        return all;
    }

    int size() {
        return names.size();
    }

    String name(int index) {
        return names.get(index);
    }

    String value(int index) {
        return values.get(index);
    }

    /** The first value under {@code name}; empty where there is none. */
    String text(String name) {
        int index = names.indexOf(name);
        return index < 0 ? "" : values.get(index);
    }

    boolean has(String name) {
        return names.contains(name);
    }

    /** Takes away what stands from {@code size} on. */
    void cut(int size) {
        names.subList(size, names.size()).clear();
        values.subList(size, values.size()).clear();
    }

    /** Puts all of {@code others} in the place of the leaf at {@code index}. */
    void replace(int index, Leaves others) {
        names.remove(index);
        values.remove(index);
        names.addAll(index, others.names);
        values.addAll(index, others.values);
    }

    List<String> names() {
        return names;
    }

    List<String> values() {
        return values;
    }
}
