package pedigree.ui.graph;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.IntConsumer;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

import pedigree.investigation.Snapshot;
import pedigree.job.Jobs;
import pedigree.lineage.Lifetimes;

/** The processes that are drawn, where, and what joins them. Of the UI thread. */
public final class GraphViewModel {

    private final Jobs jobs;
    private final Executor soon;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private Optional<Snapshot> snapshot = Optional.empty();

    /** @param soon runs something on the UI thread, after what it is doing now */
    public GraphViewModel(Jobs jobs, Executor soon, IntConsumer choose) {
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

    /** Goes to a process that was selected elsewhere; {@link pedigree.lineage.ProcessTree#NONE} for none. */
    public void select(int process) {
    }

    /** Whether the pane is on screen: what is not loads nothing. */
    public BooleanProperty shown() {
        return shown;
    }
}
