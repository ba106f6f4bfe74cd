package pedigree.ui.histogram;

import java.util.Optional;
import java.util.concurrent.Executor;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import pedigree.event.TimeRange;
import pedigree.investigation.Snapshot;
import pedigree.job.Jobs;
import pedigree.lineage.Lifetimes;

/** How many processes started when. Of the UI thread. */
public final class HistogramViewModel {

    private final Jobs jobs;
    private final Executor soon;
    private final ObjectProperty<Optional<TimeRange>> range = new SimpleObjectProperty<>(Optional.empty());
    private Optional<Snapshot> snapshot = Optional.empty();

    /** @param soon runs something on the UI thread, after what it is doing now */
    public HistogramViewModel(Jobs jobs, Executor soon) {
        this.jobs = jobs;
        this.soon = soon;
    }

    /** Shows another case, or the same one after something was added. */
    public void show(Snapshot other) {
        snapshot = Optional.of(other);
    }

    /** The times of the case's processes, once they are read. */
    public void show(Lifetimes times) {
    }

    /** The span of time that every pane shows; empty for all of it. */
    public ObjectProperty<Optional<TimeRange>> range() {
        return range;
    }
}
