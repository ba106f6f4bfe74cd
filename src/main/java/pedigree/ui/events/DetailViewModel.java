package pedigree.ui.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import pedigree.investigation.RecordText;
import pedigree.investigation.Snapshot;
import pedigree.job.Jobs;
import pedigree.job.Progress;
import pedigree.store.CaseFile;

/** The selected event, read in the background. Of the UI thread. */
final class DetailViewModel {

    /** No event. */
    static final int NONE = 0;

    private final Jobs jobs;
    private final ReadOnlyIntegerWrapper event = new ReadOnlyIntegerWrapper(NONE);
    private final ReadOnlyObjectWrapper<Optional<EventDetail>> detail = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<RecordText>> record = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final List<Progress> running = new ArrayList<>();
    private Optional<Snapshot> snapshot = Optional.empty();

    DetailViewModel(Jobs jobs) {
        this.jobs = jobs;
    }

    /** Reads from another case. */
    void show(Snapshot other) {
        snapshot = Optional.of(other);
        select(NONE);
    }

    /** Shows an event by its number; {@link #NONE} for none. */
    void select(int number) {
        running.forEach(Progress::cancel);
        running.clear();
        event.set(number);
        record.set(Optional.empty());
        if (number == NONE || snapshot.isEmpty()) {
            detail.set(Optional.empty());
            return;
        }
        Snapshot of = snapshot.get();
        running.add(jobs.run("Reading the event", progress -> {
            try (CaseFile caseFile = CaseFile.openReadOnly(of.file())) {
                return EventDetail.of(caseFile, number);
            }
        }, read -> detail.set(Optional.of(read))));
    }

    /** Reads the record of the event, from its source if that is still there. */
    void readRecord() {
        int number = event.get();
        if (number == NONE || snapshot.isEmpty()) {
            return;
        }
        Snapshot of = snapshot.get();
        running.add(jobs.run("Reading the event's record", progress -> {
            try (CaseFile caseFile = CaseFile.openReadOnly(of.file())) {
                return RecordText.of(caseFile, number, progress);
            }
        }, read -> record.set(Optional.of(read))));
    }

    /** The number of the event; {@link #NONE} for none. */
    ReadOnlyIntegerProperty event() {
        return event.getReadOnlyProperty();
    }

    /** What it says, once that was read. */
    ReadOnlyObjectProperty<Optional<EventDetail>> detail() {
        return detail.getReadOnlyProperty();
    }

    /** Its record as text, once it was asked for. */
    ReadOnlyObjectProperty<Optional<RecordText>> record() {
        return record.getReadOnlyProperty();
    }
}
