package pedigree.ui.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Which columns the tree has, in their order, and how wide each is: what is remembered of it. The processes themselves are always the first.
 *
 * @param shown from the left; an id that no column has any more is passed over
 */
public record Columns(List<Shown> shown) {

    /** The column of the processes: {@value}. */
    static final String PROCESS = "process";

    private static final double WIDEST = 4_000;
    private static final double NARROWEST = 30;

    /**
     * A column.
     *
     * @param id    its name in the settings: {@code pid}; of a field of the records, {@code field:} and the field's name
     * @param width pixels, where text has its usual size
     */
    public record Shown(String id, double width) { }

    /** As the user left them, the processes first. */
    public Columns {
        List<Shown> all = new ArrayList<>(shown == null ? List.of() : shown);
        Shown process = all.stream().filter(column -> column.id.equals(PROCESS)).findFirst().orElseGet(() -> new Shown(PROCESS, 272));
        all.removeIf(column -> column.id.equals(PROCESS));
        all.add(0, process);
        shown = List.copyOf(all);
    }

    /** What a new user sees. */
    public static Columns initial() {
        return new Columns(List.of()).with("pid").with("started").with("lived").with("user").with("command-line").with("integrity");
    }

    /** Their ids, from the left. */
    List<String> ids() {
        return shown.stream().map(Shown::id).toList();
    }

    /** Whether a column is there. */
    boolean has(String id) {
        return ids().contains(id);
    }

    /** The same and a column at the right, as wide as it usually is. */
    Columns with(String id) {
        return has(id) ? this : changed(all -> all.add(new Shown(id, AllColumns.of(id).map(Column::width).orElse(100.0))));
    }

    /** The same without a column; that of the processes stays. */
    Columns without(String id) {
        return id.equals(PROCESS) ? this : changed(all -> all.removeIf(column -> column.id.equals(id)));
    }

    /** The same with a column moved so many places to the right, or, below zero, to the left, as far as there are any. */
    Columns moved(String id, int places) {
        int from = ids().indexOf(id);
        int to = Math.max(1, Math.min(shown.size() - 1, from + places));
        return from < 1 || from == to ? this : changed(all -> all.add(to, all.remove(from)));
    }

    /** The same with a column of another width. */
    Columns resized(String id, double width) {
        double possible = Math.max(NARROWEST, Math.min(WIDEST, width));
        return mapped(column -> column.id.equals(id) ? new Shown(id, possible) : column);
    }

    /** The same columns in another order. */
    Columns ordered(List<String> ids) {
        return changed(all -> all.sort((one, other) -> Integer.compare(ids.indexOf(one.id), ids.indexOf(other.id))));
    }

    private Columns mapped(UnaryOperator<Shown> change) {
        return new Columns(shown.stream().map(change).toList());
    }

    private Columns changed(Consumer<List<Shown>> change) {
        List<Shown> all = new ArrayList<>(shown);
        change.accept(all);
        return new Columns(all);
    }
}
