package pedigree.ui.search;

import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import pedigree.event.TimeRange;
import pedigree.investigation.Snapshot;
import pedigree.job.Jobs;
import pedigree.job.Progress;
import pedigree.query.Completion;
import pedigree.query.Kinship;
import pedigree.query.Proposal;
import pedigree.query.Query;
import pedigree.query.QueryException;
import pedigree.query.Searched;
import pedigree.query.Seen;
import pedigree.query.Term;
import pedigree.store.CaseFile;

/**
 * What is searched for, and what was found. Of the UI thread; the search itself runs in the background, tells what it found while it looks for more, and
 * the last one asked for wins.
 */
public final class SearchViewModel {

    private static final double PAUSE = 200; // milliseconds between two parts of a result: drawing one takes a while, and it is to be seen

    private final Jobs jobs;
    private final Executor soon;
    private final LongSupplier clock;
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<Kinship> kinship = new SimpleObjectProperty<>(Kinship.DESCENDANTS);
    private final ObjectProperty<Optional<TimeRange>> range = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Found>> found = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Seen> seen = new ReadOnlyObjectWrapper<>(Seen.nothing());
    private final SearchHistory history = new SearchHistory();
    private final SavedSearches saved = new SavedSearches();
    private Optional<Snapshot> snapshot = Optional.empty();
    private Optional<Progress> running = Optional.empty();
    private Consumer<? super List<String>> onKept = all -> { };
    private int searches;
    private boolean looked; // for what the case holds, to propose it

    /** @param soon runs something on the UI thread, after what it is doing now */
    public SearchViewModel(Jobs jobs, Executor soon) {
        this(jobs, soon, System::nanoTime);
    }

    /** @param clock tells nanoseconds */
    SearchViewModel(Jobs jobs, Executor soon, LongSupplier clock) {
        this.jobs = jobs;
        this.soon = soon;
        this.clock = clock;
        text.addListener((property, old, now) -> search());
        range.addListener((property, old, now) -> search());
        kinship.addListener((property, old, now) -> found.get().ifPresent(result -> snapshot.ifPresent(in -> {
            tell(result.with(now, in), in);
        })));
    }

    /**
     * The result of a search.
     *
     * @param matching what matches
     * @param shown    what matches, and the relatives of that
     * @param whole    whether all was looked at; else this is what was found up to now
     * @param search   which search it comes of: the parts of one have the same number
     */
    public record Found(BitSet matching, BitSet shown, double milliseconds, boolean whole, int search) {

        private Found with(Kinship around, Snapshot in) {
            return new Found(matching, around.of(matching, in.tree()), milliseconds, whole, search);
        }
    }

    /**
     * Why the text is no query.
     *
     * @param from       the first character that is wrong
     * @param to         behind the last one; {@code from} where something is missing
     * @param unfinished whether it goes wrong only at the end of the text, where that is being written
     */
    record Problem(int from, int to, String message, boolean unfinished) { }

    /** Searches another case from now on. */
    public void show(Snapshot other) {
        snapshot = Optional.of(other);
        seen.set(Seen.nothing());
        looked = false;
        search();
    }

    private void search() {
        running.ifPresent(Progress::cancel);
        running = Optional.empty();
        problem.set(Optional.empty());
        try {
            Query query = Query.parse(text.get());
            if (query.isEmpty() && range.get().isEmpty() || snapshot.isEmpty()) {
                found.set(Optional.empty());
                summary.set("");
            } else {
                run(query, snapshot.get());
            }
        } catch (QueryException e) {
            refuse(e);
        }
    }

    private void refuse(QueryException e) {
        boolean unfinished = e.end() >= text.get().stripTrailing().length();
        problem.set(Optional.of(new Problem(e.position(), e.end(), e.getMessage(), unfinished)));
        summary.set("No query yet");
    }

    /** What came of a search: a result, or that the case cannot answer it. */
    private record Outcome(Optional<Found> found, Optional<QueryException> refused) { }

    private void run(Query query, Snapshot in) {
        Kinship around = kinship.get();
        int number = ++searches;
        Optional<TimeRange> within = range.get();
        running = Optional.of(jobs.run("Searching", progress -> find(query, within, around, in, number, progress), outcome -> {
            outcome.refused.ifPresent(this::refuse);
            outcome.found.ifPresent(result -> tell(around == kinship.get() ? result : result.with(kinship.get(), in), in));
        }));
    }

    private Outcome find(Query query, Optional<TimeRange> within, Kinship around, Snapshot in, int number, Progress progress) throws Exception {
        long begun = clock.getAsLong();
        double[] last = {-PAUSE};
        try (CaseFile caseFile = CaseFile.openReadOnly(in.file())) {
            Searched searched = new Searched(caseFile, in.tree(), in.levels());
            Optional<BitSet> started = startedIn(within, searched, progress);
            BitSet matching = query.isEmpty() ? started.orElseThrow() : query.run(searched, progress, soFar -> {
                double now = milliseconds(begun);
                if (now >= last[0] + PAUSE) {
                    last[0] = now;
                    started.ifPresent(soFar::and);
                    Found part = new Found(soFar, around.of(soFar, in.tree()), now, false, number);
                    soon.execute(() -> tellUnlessOver(part, in, progress));
                }
            });
            started.ifPresent(matching::and);
            return new Outcome(Optional.of(new Found(matching, around.of(matching, in.tree()), milliseconds(begun), true, number)), Optional.empty());
        } catch (QueryException e) {
            return new Outcome(Optional.empty(), Optional.of(e));
        }
    }

    /** The processes that started in a span of time: a condition beside the text, in the same language. */
    private static Optional<BitSet> startedIn(Optional<TimeRange> within, Searched searched, Progress progress) throws QueryException, SQLException {
        return within.isEmpty() ? Optional.empty()
                : Optional.of(Query.parse("start>=%s start<%s".formatted(within.get().from(), within.get().to())).run(searched, progress));
    }

    private double milliseconds(long begun) {
        return (clock.getAsLong() - begun) / 1e6;
    }

    private void tellUnlessOver(Found part, Snapshot in, Progress progress) {
        if (!progress.isCancelled()) {
            tell(part, in);
        }
    }

    private void tell(Found result, Snapshot in) {
        found.set(Optional.of(result));
        int hidden = in.tree().size() - result.shown.cardinality();
        summary.set(result.whole ? String.format(Locale.ROOT, "%,d of %,d match · %,d hidden · %.0f ms",
                result.matching.cardinality(), in.tree().size(), hidden, result.milliseconds)
                : String.format(Locale.ROOT, "%,d so far …", result.matching.cardinality()));
    }

    /** What may come at {@code caret}. The first time, what the case holds is not known yet and read in the background. */
    Completion completion(int caret) {
        if (!looked && snapshot.isPresent()) {
            looked = true;
            Snapshot in = snapshot.get();
            jobs.run("Reading what may be searched for", progress -> {
                try (CaseFile caseFile = CaseFile.openReadOnly(in.file())) {
                    return Seen.of(caseFile, progress);
                }
            }, seen::set);
        }
        return Completion.at(text.get(), caret, seen.get());
    }

    /** Writes one of the proposals, and says where the caret then stands. */
    int take(Completion completion, Proposal chosen) {
        text.set(completion.with(chosen, text.get()));
        return completion.from() + chosen.text().length();
    }

    /** Keeps what is searched for, to be gone back to. */
    void keep() {
        if (history.keep(text.get())) {
            onKept.accept(history.texts());
        }
    }

    /** Goes on with what was searched for in earlier sessions; {@code onChange} is told all of it when there is more. */
    public void remember(List<String> earlier, Consumer<? super List<String>> onChange) {
        history.remember(earlier);
        onKept = onChange;
    }

    /** Goes back to what was searched for before. */
    void older() {
        text.set(history.older(text.get()));
    }

    /** Goes on to what was searched for after that. */
    void newer() {
        text.set(history.newer(text.get()));
    }

    /** Shows other relatives around what was found: the next of those that there are. */
    public void nextKinship() {
        List<Kinship> all = List.of(Kinship.values());
        kinship.set(all.get((all.indexOf(kinship.get()) + 1) % all.size()));
    }

    /** Searches for what matches {@code term}, too, and not only what is searched for now. */
    public void narrow(String term) {
        narrow(new Term(term));
    }

    /** Searches for what {@code term} holds of, too. */
    public void narrow(Term term) {
        text.set(term.and(text.get()));
    }

    /** Searches for what is searched for now, without what {@code term} holds of. */
    public void exclude(Term term) {
        narrow(term.not());
    }

    /** Searches for what stands below such processes as {@code term} holds of. */
    public void ancestorOf(Term term) {
        narrow(term.below());
    }

    /** Searches for nothing any more, at any time. */
    public void clear() {
        text.set("");
        range.set(Optional.empty());
    }

    /** Searches that have names. */
    public SavedSearches saved() {
        return saved;
    }

    /** The span of time in which processes started that are shown; empty for any. */
    public ObjectProperty<Optional<TimeRange>> range() {
        return range;
    }

    /** What is searched for; empty for everything. */
    public StringProperty text() {
        return text;
    }

    /** Which relatives are shown around what was found. */
    public ObjectProperty<Kinship> kinship() {
        return kinship;
    }

    /** What was found; empty while nothing is searched for. */
    public ReadOnlyObjectProperty<Optional<Found>> found() {
        return found.getReadOnlyProperty();
    }

    /** How many were found, how many are not shown, and how long it took. */
    public ReadOnlyStringProperty summary() {
        return summary.getReadOnlyProperty();
    }

    /** Why the text is no query; empty if it is one. */
    ReadOnlyObjectProperty<Optional<Problem>> problem() {
        return problem.getReadOnlyProperty();
    }

    /** What the case holds that may be proposed; changes when it was read. */
    ReadOnlyObjectProperty<Seen> seen() {
        return seen.getReadOnlyProperty();
    }
}
