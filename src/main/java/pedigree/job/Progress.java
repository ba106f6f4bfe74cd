package pedigree.job;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How far a piece of work has come, and whether it is still wanted. Thread-safe: the work writes, a view or a terminal reads.
 */
public final class Progress {

    private final AtomicLong done = new AtomicLong();
    private volatile String step = "";
    private volatile long total;
    private volatile boolean cancelled;

    /** Begins a step, such as {@code Reading Security.evtx}, of {@code total} units; 0 where the amount is unknown. */
    public void begin(String step, long total) {
        checkCancelled();
        done.set(0);
        this.total = total;
        this.step = step;
    }

    /**
     * Counts {@code amount} units as done.
     *
     * @throws CancellationException if the work is no longer wanted
     */
    public void advance(long amount) {
        done.addAndGet(amount);
        checkCancelled();
    }

    /** Asks the work to stop; it does at its next {@link #advance}. */
    public void cancel() {
        cancelled = true;
    }

    /** Whether {@link #cancel} was called. */
    public boolean isCancelled() {
        return cancelled;
    }

    /**
     * Ends the work here if it is no longer wanted.
     *
     * @throws CancellationException if {@link #cancel} was called
     */
    public void checkCancelled() {
        if (cancelled) {
            throw new CancellationException("cancelled: " + step);
        }
    }

    /** What is being done, how much of it is done, and of how much. */
    public Snapshot snapshot() {
        return new Snapshot(step, done.get(), total);
    }

    /**
     * One look at a running job.
     *
     * @param step  what is being done; empty before the first step
     * @param done  units done
     * @param total units in all; 0 where the amount is unknown
     */
    public record Snapshot(String step, long done, long total) {

        /** The part that is done, 0 to 1; -1 where the amount is unknown. */
        public double fraction() {
            return total <= 0 ? -1 : Math.min(1.0, (double) done / total);
        }
    }
}
