package pedigree.ui.tree;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import pedigree.investigation.Snapshot;
import pedigree.job.Jobs;
import pedigree.job.Lookup;

/** The texts of rows, for the columns that are shown, read as they are asked for. Of the UI thread. */
final class RowReader {

    private final Jobs jobs;
    private final Executor soon;
    private final Runnable onRead;
    private final ReadOnlyObjectWrapper<Columns> columns = new ReadOnlyObjectWrapper<>(Columns.initial());
    private Optional<Snapshot> snapshot = Optional.empty();
    private Optional<Lookup<Integer, RowText>> texts = Optional.empty();
    private Set<String> read = Set.of(); // of which columns there are texts

    RowReader(Jobs jobs, Executor soon, Runnable onRead) {
        this.jobs = jobs;
        this.soon = soon;
        this.onRead = onRead;
    }

    /** Reads another case, or the same one after something was added. */
    void show(Snapshot other) {
        snapshot = Optional.of(other);
        begin();
    }

    private void begin() {
        List<Column> wanted = columns.get().ids().stream().flatMap(id -> AllColumns.of(id).stream()).toList();
        read = Set.copyOf(columns.get().ids());
        texts = snapshot.map(shown -> new Lookup<>(jobs, soon, "Reading rows", RowTexts.of(shown, wanted), onRead));
    }

    /** Other columns, or the same ones in another order or width; what was read already is not read again. */
    void show(Columns others) {
        columns.set(others);
        if (!read.containsAll(others.ids())) {
            begin();
            onRead.run();
        }
    }

    ReadOnlyObjectProperty<Columns> columns() {
        return columns.getReadOnlyProperty();
    }

    /** Whether starts are written without the date. */
    boolean isOneDay() {
        return snapshot.filter(RowTexts::isOneDay).isPresent();
    }

    RowText text(int process) {
        return texts.flatMap(known -> known.get(process)).orElse(RowText.LOADING);
    }
}
