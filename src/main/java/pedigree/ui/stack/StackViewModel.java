package pedigree.ui.stack;

import java.util.BitSet;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

import pedigree.event.TimeRange;
import pedigree.investigation.Snapshot;
import pedigree.job.Jobs;

/** Values counted. Of the UI thread. */
public final class StackViewModel {

    private final Jobs jobs;
    private final Executor soon;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private Optional<Snapshot> snapshot = Optional.empty();

    /** @param soon runs something on the UI thread, after what it is doing now */
    public StackViewModel(Jobs jobs, Executor soon, Consumer<String> narrow) {
        this.jobs = jobs;
        this.soon = soon;
    }

    /** Shows another case, or the same one after something was added. */
    public void show(Snapshot other) {
        snapshot = Optional.of(other);
    }

    /** Shows only the processes that were searched for, and what happened in a span of time; empty for all. */
    public void filter(Optional<BitSet> processes, Optional<TimeRange> range) {
    }

    /** Whether the pane is on screen: what is not loads nothing. */
    public BooleanProperty shown() {
        return shown;
    }
}
