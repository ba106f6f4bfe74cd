package pedigree.ui.findings;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import pedigree.investigation.Snapshot;
import pedigree.job.Jobs;
import pedigree.job.Lookup;
import pedigree.job.Progress;
import pedigree.store.Finding;
import pedigree.ui.style.Wording;

/** The findings of a case as they are wanted: chosen, ordered, grouped; and the one that is looked at. Of the UI thread. */
public final class FindingsViewModel {

    private final Jobs jobs;
    private final Executor soon;
    private final FindingRows rows = new FindingRows();
    private final ObservableList<CoverageLine> coverage = FXCollections.observableArrayList();
    private final ObjectProperty<Wanted> wanted = new SimpleObjectProperty<>(Wanted.ALL);
    private final ReadOnlyLongWrapper redrawn = new ReadOnlyLongWrapper();
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyLongWrapper looks = new ReadOnlyLongWrapper();
    private final ReadOnlyBooleanWrapper any = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper empty = new ReadOnlyStringWrapper("");
    private Optional<Snapshot> snapshot = Optional.empty();
    private Optional<Arrangement> arrangement = Optional.empty();
    private Optional<Lookup<Long, FindingPlace>> places = Optional.empty();
    private Optional<Progress> arranging = Optional.empty();
    private boolean changing;

    /** @param soon runs something on the UI thread, after what it is doing now */
    public FindingsViewModel(Jobs jobs, Executor soon) {
        this.jobs = jobs;
        this.soon = soon;
        wanted.addListener((property, old, now) -> arrange());
    }

    /** Shows the findings of another case. */
    public void show(Snapshot other) {
        snapshot = Optional.of(other);
        arrangement = Optional.of(new Arrangement(other.file(), other.tree(), other.findings()));
        places = Optional.of(new Lookup<>(jobs, soon, "Reading findings", new FindingPlace.Reader(other.file()), () -> redrawn.set(redrawn.get() + 1)));
        any.set(!other.findings().isEmpty());
        coverage.setAll(CoverageLine.of(other.sources()));
        empty.set("");
        change(-1, () -> rows.show(List.of(), false));
        arrange();
    }

    private void arrange() {
        arranging.ifPresent(Progress::cancel); // the places of another case are not of this one
        Wanted now = wanted.get();
        arranging = arrangement.map(of -> jobs.run("Arranging findings", progress -> of.of(now, progress), groups -> show(now, groups)));
    }

    private void show(Wanted shown, List<FindingGroup> groups) {
        Optional<Finding> looked = finding();
        change(-1, () -> rows.show(groups, shown.grouping() != Grouping.NONE));
        int row = looked.map(rows::indexOf).orElse(-1);
        selected.set(row);
        int all = snapshot.map(of -> of.findings().size()).orElse(0);
        count.set(shown.isFiltered() ? "%s of %s".formatted(Wording.number(rows.count()), Wording.number(all)) : Wording.number(all));
        empty.set(any.get() ? "None of the findings is like that. Show all of them with Escape in the filter."
                : "No rule matched (%s, %s). Search the tree for what you know of, or look below for what the logs lack.".formatted(
                        Wording.count(arrangement.map(Arrangement::rules).orElse(0), "rule", "rules"), Wording.count(snapshot.map(Snapshot::events).orElse(0L), "event", "events")));
    }

    /** Whatever is selected while rows come and go is nobody's choice. */
    private void change(int select, Runnable change) {
        changing = true;
        selected.set(-1); // a list that loses its rows forgets what it has selected: it is told again, be it the same row
        change.run();
        selected.set(select);
        changing = false;
    }

    /** Goes to the next finding that is shown, from the last to the first; a group that it is in is opened. */
    public void next() {
        step(1);
    }

    /** Goes to the finding before, from the first to the last, likewise. */
    public void previous() {
        step(-1);
    }

    private void step(int by) {
        int next = rows.step(selected.get(), by);
        if (next >= 0) {
            select(unfolded(next));
        }
    }

    /** Where the finding stands that a step leads to: in a folded group only the head is there, and the finding behind it. */
    private int unfolded(int row) {
        if (rows.all().get(row) instanceof FindingRow.Head) {
            change(-1, () -> rows.fold(row, false));
            return row + 1;
        }
        return row;
    }

    /** Selects a row; that of a finding is looked at. -1 for none. */
    void select(int row) {
        if (!changing) {
            selected.set(row);
            if (finding().isPresent()) {
                looks.set(looks.get() + 1);
            }
        }
    }

    /** Opens or closes the group that a row heads; of a finding, closes the group that it is in, and selects its head. */
    void fold(int row, boolean folded) {
        int head = rows.head(row);
        if (head >= 0 && (head == row || folded)) {
            change(head, () -> rows.fold(head, folded));
        }
    }

    /** Opens a closed group, closes an open one; looks at a finding again. */
    void enter(int row) {
        if (row >= 0 && row < rows.all().size() && rows.all().get(row) instanceof FindingRow.Head head) {
            fold(row, !head.folded());
        } else {
            select(row);
        }
    }

    /** The finding that is looked at. */
    public Optional<Finding> finding() {
        return rows.entry(selected.get()).map(FindingEntry::finding);
    }

    /** The row of the finding or head that is selected, from 0; -1 for none. */
    public ReadOnlyIntegerProperty selected() {
        return selected.getReadOnlyProperty();
    }

    /** Changes whenever a finding is looked at, be it the same one again, from wherever one went in between. */
    public ReadOnlyLongProperty looks() {
        return looks.getReadOnlyProperty();
    }

    /** Whether the case has findings. */
    public ReadOnlyBooleanProperty any() {
        return any.getReadOnlyProperty();
    }

    /** Which findings are wanted, and how. */
    ObjectProperty<Wanted> wanted() {
        return wanted;
    }

    /** How many findings are shown, and of how many. */
    ReadOnlyStringProperty count() {
        return count.getReadOnlyProperty();
    }

    /** What stands in the place of an empty list. */
    ReadOnlyStringProperty empty() {
        return empty.getReadOnlyProperty();
    }

    ObservableList<FindingRow> rows() {
        return rows.all();
    }

    /** What the sources have and lack. */
    ObservableList<CoverageLine> coverage() {
        return coverage;
    }

    /** The card of an entry. */
    FindingCard card(FindingEntry entry) {
        return FindingCard.of(entry, places.flatMap(known -> known.get(FindingPlace.key(entry.finding()))));
    }

    /** Changes whenever cards are to be drawn again: what they show has come. */
    ReadOnlyLongProperty redrawn() {
        return redrawn.getReadOnlyProperty();
    }
}
