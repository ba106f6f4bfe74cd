package pedigree.ui.timeline;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.IntConsumer;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import pedigree.event.TimeRange;
import pedigree.investigation.Snapshot;
import pedigree.job.Jobs;
import pedigree.lineage.Lifetimes;

/** The rows of the tree, and the span of time in sight. Of the UI thread. */
public final class TimelineViewModel {

    private final Jobs jobs;
    private final Executor soon;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<TimeRange>> range = new SimpleObjectProperty<>(Optional.empty());
    private Optional<Snapshot> snapshot = Optional.empty();

    /** @param soon runs something on the UI thread, after what it is doing now */
    public TimelineViewModel(Jobs jobs, Executor soon, IntConsumer choose) {
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

    /** The processes that have a row in the tree, in that order: they have one here. */
    public void rows(List<Integer> processes) {
    }

    /** The span of time that every pane shows; empty for all of it. */
    public ObjectProperty<Optional<TimeRange>> range() {
        return range;
    }

    /** Goes to a process that was selected elsewhere; {@link pedigree.lineage.ProcessTree#NONE} for none. */
    public void select(int process) {
    }

    /** Whether the pane is on screen: what is not loads nothing. */
    public BooleanProperty shown() {
        return shown;
    }
}
