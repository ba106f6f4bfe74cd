package pedigree.ui.search;

import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import pedigree.investigation.Snapshot;
import pedigree.job.Jobs;
import pedigree.job.Progress;
import pedigree.query.Kin;
import pedigree.query.Query;
import pedigree.query.QueryException;
import pedigree.query.Searched;
import pedigree.store.CaseFile;

/** What is searched for, and what was found. Of the UI thread; the search itself runs in the background, the last one asked for wins. */
public final class SearchViewModel {

    private final Jobs jobs;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Found>> found = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Snapshot> snapshot = Optional.empty();
    private Optional<Progress> running = Optional.empty();

    public SearchViewModel(Jobs jobs) {
        this.jobs = jobs;
        text.addListener((property, old, now) -> search());
    }

    /**
     * The result of a search.
     *
     * @param matching what matches
     * @param shown    what matches, and the ancestors and descendants of that
     */
    public record Found(BitSet matching, BitSet shown, double milliseconds) { }

    /** Searches another case from now on. */
    public void show(Snapshot other) {
        snapshot = Optional.of(other);
        search();
    }

    private void search() {
        running.ifPresent(Progress::cancel);
        error.set("");
        try {
            Query query = Query.parse(text.get());
            if (query.isEmpty() || snapshot.isEmpty()) {
                found.set(Optional.empty());
                summary.set("");
            } else {
                run(query, snapshot.get());
            }
        } catch (QueryException e) {
            error.set(e.getMessage());
            summary.set("No query yet: " + e.getMessage());
        }
    }

    private void run(Query query, Snapshot in) {
        running = Optional.of(jobs.run("Searching", progress -> find(query, in, progress), result -> {
            found.set(Optional.of(result));
            summary.set(String.format(Locale.ROOT, "%,d of %,d processes · %.0f ms", result.matching.cardinality(), in.tree().size(), result.milliseconds));
        }));
    }

    private static Found find(Query query, Snapshot in, Progress progress) throws Exception {
        long started = System.nanoTime();
        try (CaseFile caseFile = CaseFile.openReadOnly(in.file())) {
            BitSet matching = query.run(new Searched(caseFile, in.tree(), in.levels()), progress);
            return new Found(matching, Kin.withFamily(matching, in.tree()), (System.nanoTime() - started) / 1e6);
        }
    }

    /** What is searched for; empty for everything. */
    public StringProperty text() {
        return text;
    }

    /** What was found; empty while nothing is searched for. */
    public ReadOnlyObjectProperty<Optional<Found>> found() {
        return found.getReadOnlyProperty();
    }

    /** How many were found, and how long it took; or why the text is no query. */
    public ReadOnlyStringProperty summary() {
        return summary.getReadOnlyProperty();
    }

    /** Why the text is no query; empty if it is one. */
    ReadOnlyStringProperty error() {
        return error.getReadOnlyProperty();
    }
}
