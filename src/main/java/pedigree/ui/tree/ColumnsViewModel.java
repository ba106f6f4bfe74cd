package pedigree.ui.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import pedigree.job.Jobs;
import pedigree.store.CaseFile;

/** The columns to choose from: those that are shown first, in their order, then all others. Of the UI thread. */
public final class ColumnsViewModel {

    private final TreeViewModel tree;
    private final Jobs jobs;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<Column>> offered = new ReadOnlyObjectWrapper<>(List.of());
    private Set<String> fields = Set.of();

    /** The columns of {@code tree}. */
    public ColumnsViewModel(TreeViewModel tree, Jobs jobs) {
        this.tree = tree;
        this.jobs = jobs;
        filter.addListener((property, old, text) -> offer());
        tree.columns().addListener((property, old, now) -> offer());
        offer();
    }

    /** Reads which fields the records of the case have. */
    public void load() {
        tree.file().ifPresent(file -> jobs.run("Reading the names of fields", progress -> {
            try (CaseFile caseFile = CaseFile.openReadOnly(file)) {
                return caseFile.events().fieldNames();
            }
        }, names -> {
            fields = names;
            offer();
        }));
    }

    private void offer() {
        List<Column> all = new ArrayList<>();
        List<String> shown = tree.columns().get().ids();
        shown.stream().flatMap(id -> AllColumns.of(id).stream()).forEach(all::add);
        AllColumns.all(fields).stream().filter(column -> !shown.contains(column.id())).forEach(all::add);
        String wanted = filter.get().strip().toLowerCase(Locale.ROOT);
        all.removeIf(column -> !(column.title() + ' ' + column.meaning()).toLowerCase(Locale.ROOT).contains(wanted));
        offered.set(List.copyOf(all));
    }

    /** What a column's title or meaning has to contain. */
    StringProperty filter() {
        return filter;
    }

    /** The columns to choose from. */
    ReadOnlyObjectProperty<List<Column>> offered() {
        return offered.getReadOnlyProperty();
    }

    boolean isShown(Column column) {
        return tree.columns().get().has(column.id());
    }

    /** Shows a column at the right, or no longer. */
    void toggle(Column column) {
        Columns now = tree.columns().get();
        tree.show(now.has(column.id()) ? now.without(column.id()) : now.with(column.id()));
    }

    /** Moves a column so many places to the right; below zero, to the left. */
    void move(Column column, int places) {
        tree.show(tree.columns().get().moved(column.id(), places));
    }

    /** Shows what a new user sees. */
    void reset() {
        tree.show(Columns.initial());
    }
}
