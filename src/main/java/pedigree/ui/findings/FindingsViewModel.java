package pedigree.ui.findings;

import java.util.Optional;

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
import pedigree.store.Finding;
import pedigree.ui.style.Wording;

/** The findings of a case, worst first, and the one that is looked at. Of the UI thread. */
public final class FindingsViewModel {

    private final Jobs jobs;
    private final ObservableList<FindingCard> cards = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyLongWrapper looks = new ReadOnlyLongWrapper();
    private final ReadOnlyBooleanWrapper any = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper empty = new ReadOnlyStringWrapper("");

    public FindingsViewModel(Jobs jobs) {
        this.jobs = jobs;
    }

    /** Shows the findings of another case. */
    public void show(Snapshot snapshot) {
        selected.set(-1);
        cards.clear();
        any.set(false);
        empty.set("No rule matched (%s)".formatted(Wording.count(snapshot.events(), "event", "events")));
        jobs.run("Reading findings", progress -> FindingCard.of(snapshot.file(), snapshot.findings(), progress), read -> {
            cards.setAll(read);
            any.set(!read.isEmpty());
        });
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
        if (!cards.isEmpty()) {
            int from = selected.get() < 0 && by < 0 ? 0 : selected.get();
            select(Math.floorMod(from + by, cards.size()));
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
        return selected.get() < 0 ? Optional.empty() : Optional.of(cards.get(selected.get()).finding());
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

    ObservableList<FindingCard> cards() {
        return cards;
    }
}
