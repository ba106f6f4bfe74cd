package pedigree.ui.findings;

import java.util.Optional;
import java.util.concurrent.Executor;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import pedigree.investigation.Snapshot;
import pedigree.job.Jobs;
import pedigree.job.Lookup;
import pedigree.store.Finding;
import pedigree.ui.style.Wording;

/** The findings of a case, worst first, and the one that is looked at. Of the UI thread. */
public final class FindingsViewModel {

    private final Jobs jobs;
    private final Executor soon;
    private final ObservableList<Finding> findings = FXCollections.observableArrayList();
    private final ReadOnlyLongWrapper redrawn = new ReadOnlyLongWrapper();
    private Optional<Lookup<Integer, FindingPlace>> places = Optional.empty();
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyLongWrapper looks = new ReadOnlyLongWrapper();
    private final ReadOnlyBooleanWrapper any = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper empty = new ReadOnlyStringWrapper("");

    /** @param soon runs something on the UI thread, after what it is doing now */
    public FindingsViewModel(Jobs jobs, Executor soon) {
        this.jobs = jobs;
        this.soon = soon;
    }

    /** Shows the findings of another case. */
    public void show(Snapshot snapshot) {
        selected.set(-1);
        places = Optional.of(new Lookup<>(jobs, soon, "Reading findings", new FindingPlace.Reader(snapshot.file(), snapshot.findings()),
                () -> redrawn.set(redrawn.get() + 1)));
        empty.set("No rule matched (%s)".formatted(Wording.count(snapshot.events(), "event", "events")));
        findings.setAll(snapshot.findings());
        any.set(!findings.isEmpty());
    }

    /** Goes to the next finding, from the last to the first. */
    public void next() {
        step(1);
    }

    /** Goes to the finding before, from the first to the last. */
    public void previous() {
        step(-1);
    }

    private void step(int by) {
        if (!findings.isEmpty()) {
            int from = selected.get() < 0 && by < 0 ? 0 : selected.get();
            select(Math.floorMod(from + by, findings.size()));
        }
    }

    /** Looks at the finding in a place of the list; -1 for none. */
    void select(int index) {
        selected.set(index);
        if (index >= 0) {
            looks.set(looks.get() + 1);
        }
    }

    /** The finding that is looked at. */
    public Optional<Finding> finding() {
        return selected.get() < 0 ? Optional.empty() : Optional.of(findings.get(selected.get()));
    }

    /** The place of the finding that is looked at, from 0; -1 for none. */
    public ReadOnlyIntegerProperty selected() {
        return selected.getReadOnlyProperty();
    }

    /** Changes whenever a finding is looked at, be it the same one again, from wherever one went in between. */
    public ReadOnlyLongProperty looks() {
        return looks.getReadOnlyProperty();
    }

    /** Whether there are findings. */
    public ReadOnlyBooleanProperty any() {
        return any.getReadOnlyProperty();
    }

    /** What stands in the place of an empty list. */
    ReadOnlyStringProperty empty() {
        return empty.getReadOnlyProperty();
    }

    ObservableList<Finding> findings() {
        return findings;
    }

    /** The card of the finding in a place of the list. */
    FindingCard card(int index) {
        return FindingCard.of(findings.get(index), places.flatMap(known -> known.get(index)).orElse(FindingPlace.UNREAD));
    }

    /** Changes whenever cards are to be drawn again: what they show has come. */
    ReadOnlyLongProperty redrawn() {
        return redrawn.getReadOnlyProperty();
    }
}
