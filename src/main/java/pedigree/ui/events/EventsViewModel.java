package pedigree.ui.events;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.IntConsumer;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import pedigree.event.Category;
import pedigree.event.TimeRange;
import pedigree.investigation.Snapshot;
import pedigree.job.Jobs;
import pedigree.job.Lookup;
import pedigree.job.Progress;
import pedigree.lineage.ProcessTree;
import pedigree.store.CaseFile;

/** The events of the selection or of the filter. Of the UI thread. */
public final class EventsViewModel {

    private final Jobs jobs;
    private final Executor soon;
    private final IntConsumer choose;
    private final DetailViewModel detail;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final BooleanProperty pinned = new SimpleBooleanProperty();
    private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(Scope.PROCESS);
    private final ObjectProperty<Order> order = new SimpleObjectProperty<>(Order.OLDEST);
    private final ObjectProperty<Set<Category>> kinds = new SimpleObjectProperty<>(Set.of());
    private final ReadOnlyObjectWrapper<Listing> listing = new ReadOnlyObjectWrapper<>(Listing.NONE);
    private final ReadOnlyObjectWrapper<Long> redrawn = new ReadOnlyObjectWrapper<>(0L);
    private Optional<Snapshot> snapshot = Optional.empty();
    private Optional<Lookup<Integer, EventText>> texts = Optional.empty();
    private Optional<BitSet> searched = Optional.empty();
    private Optional<TimeRange> range = Optional.empty();
    private int selected = ProcessTree.NONE; // elsewhere
    private int process = ProcessTree.NONE; // whose events are shown
    private EventSet found = EventSet.NONE;
    private Optional<Progress> reading = Optional.empty();
    private boolean stale;

    /** @param soon runs something on the UI thread, after what it is doing now */
    public EventsViewModel(Jobs jobs, Executor soon, IntConsumer choose) {
        this.jobs = jobs;
        this.soon = soon;
        this.choose = choose;
        detail = new DetailViewModel(jobs);
        scope.addListener((property, old, now) -> rescope());
        order.addListener((property, old, now) -> arrange());
        kinds.addListener((property, old, now) -> arrange());
        pinned.addListener((property, old, now) -> follow());
        shown.addListener((property, old, now) -> shownOrHidden(now));
    }

    /** Shows another case, or the same one after something was added. */
    public void show(Snapshot other) {
        snapshot = Optional.of(other);
        selected = ProcessTree.NONE;
        process = ProcessTree.NONE;
        detail.show(other);
        clear();
        read();
    }

    private void clear() {
        found = EventSet.NONE;
        texts = Optional.empty();
        listing.set(Listing.NONE);
    }

    /** Goes to a process that was selected elsewhere; {@link ProcessTree#NONE} for none. */
    public void select(int other) {
        selected = other;
        follow();
    }

    private void follow() {
        if (!pinned.get() && process != selected) {
            process = selected;
            if (scope.get().followsSelection()) {
                read();
            }
        }
    }

    private void rescope() {
        process = selected; // a pin holds as long as the scope does
        pinned.set(false);
        read();
    }

    /** Shows only the processes that were searched for, and what happened in a span of time; empty for all. */
    public void filter(Optional<BitSet> processes, Optional<TimeRange> span) {
        searched = processes;
        range = span;
        if (scope.get() == Scope.FILTER) {
            read();
        }
    }

    private void shownOrHidden(boolean now) {
        if (!now) {
            stale |= reading.isPresent();
            reading.ifPresent(Progress::cancel);
            reading = Optional.empty();
        } else if (stale) {
            read();
        }
    }

    private void read() {
        stale = !shown.get();
        if (stale || snapshot.isEmpty()) {
            return;
        }
        reading.ifPresent(Progress::cancel);
        Snapshot of = snapshot.get();
        Optional<BitSet> wanted = wanted(of.tree());
        Optional<TimeRange> within = scope.get() == Scope.FILTER ? range : Optional.empty();
        reading = Optional.of(new Progress()); // where jobs run at once, it is over before it is known
        Progress progress = jobs.run("Finding events", work -> {
            try (CaseFile caseFile = CaseFile.openReadOnly(of.file())) {
                EventSearch search = new EventSearch(caseFile, within, work);
                return wanted.isPresent() ? search.of(wanted.get()) : search.all();
            }
        }, set -> {
            reading = Optional.empty();
            found = set;
            arrange();
        });
        reading = reading.map(unknown -> progress);
    }

    /** The processes whose events are wanted; empty for all events, of whatever process. */
    private Optional<BitSet> wanted(ProcessTree tree) {
        return switch (scope.get()) {
            case ALL -> Optional.empty();
            case FILTER -> searched;
            default -> {
                BitSet processes = new BitSet();
                if (process != ProcessTree.NONE) {
                    processes.set(process);
                    if (scope.get() == Scope.DESCENDANTS) {
                        int from = tree.preorder(process);
                        for (int i = from; i <= from + tree.descendants(process); i++) {
                            processes.set(tree.atPreorder(i));
                        }
                    }
                }
                yield Optional.of(processes);
            }
        };
    }

    /** Puts what was found in order; in the background, as there may be ten millions. */
    private void arrange() {
        if (snapshot.isEmpty()) {
            return;
        }
        Snapshot of = snapshot.get();
        EventSet set = found;
        Set<Category> wanted = kinds.get();
        Order wantedOrder = order.get();
        jobs.run("Ordering events", progress -> Listing.of(of.file(), set, wanted, wantedOrder), this::show);
    }

    private void show(Listing arranged) {
        texts = snapshot.map(of -> new Lookup<>(jobs, soon, "Reading events", new EventTexts(of.file(), arranged.columns()), this::redraw));
        listing.set(arranged);
        if (arranged.rows().indexOf(detail.event().get()) < 0) {
            detail.select(DetailViewModel.NONE);
        }
    }

    private void redraw() {
        redrawn.set(redrawn.get() + 1);
    }

    /** Shows the events of one more kind, or of one less; of all kinds where none is left. */
    void toggle(Category kind) {
        Set<Category> now = EnumSet.noneOf(Category.class);
        now.addAll(kinds.get());
        if (!now.remove(kind)) {
            now.add(kind);
        }
        kinds.set(Set.copyOf(now));
    }

    /** Selects a process's own events to stay, whatever is selected elsewhere; or no longer. */
    BooleanProperty pinned() {
        return pinned;
    }

    /** Whose events are shown. */
    ObjectProperty<Scope> scope() {
        return scope;
    }

    ObjectProperty<Order> order() {
        return order;
    }

    /** The kinds that are shown; empty for all. */
    ObjectProperty<Set<Category>> kinds() {
        return kinds;
    }

    /** What is shown. */
    ReadOnlyObjectProperty<Listing> listing() {
        return listing.getReadOnlyProperty();
    }

    /** Changes when texts have come. */
    ReadOnlyObjectProperty<Long> redrawn() {
        return redrawn.getReadOnlyProperty();
    }

    /** The selected event. */
    DetailViewModel detail() {
        return detail;
    }

    /** What the row of an event shows; not there before it was read. */
    EventText text(int event) {
        return texts.flatMap(known -> known.get(event)).orElse(EventText.LOADING);
    }

    /** Goes to the process of an event, if it has one. */
    void jump(int event) {
        text(event).process().ifPresent(choose::accept);
    }

    /** Goes to a process. */
    void jumpTo(int other) {
        choose.accept(other);
    }

    /** How many events there are, in words: {@code 1,204 events · 3 kinds}. */
    String summary() {
        return Words.summary(listing.get().counts(), listing.get().rows().size(), scope.get());
    }

    /** Why there are no rows, and what to do; empty where there are some. */
    String hint() {
        Listing now = listing.get();
        return now.rows().isEmpty() ? Words.hint(scope.get(), process != ProcessTree.NONE, now.counts()) : "";
    }

    /** How many events of each kind were found, before any was left out. */
    Map<Category, Integer> counts() {
        return listing.get().counts();
    }

    /** The row of an event as a line for a table. */
    String tsv(int event) {
        EventText text = text(event);
        StringBuilder line = new StringBuilder();
        for (String value : List.of(text.time(), text.kind(), text.name(), text.what(), text.host())) {
            line.append(line.length() == 0 ? "" : "\t").append(EventDetail.tabless(value));
        }
        text.fields().forEach(value -> line.append('\t').append(EventDetail.tabless(value)));
        return line.toString();
    }

    /** Whether the pane is on screen: what is not loads nothing. */
    public BooleanProperty shown() {
        return shown;
    }
}
