package pedigree.job;

import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How far a piece of work has come, and whether it is still wanted. Thread-safe: the work writes, a view or a terminal reads.
 */
public class Progress {

    private final AtomicLong done = new AtomicLong();
    private volatile String step = "";
    private volatile long total;
    private volatile boolean bytes;
    private volatile long begun = System.nanoTime();
    private volatile boolean cancelled;

    /** Begins a step, such as {@code Linking processes}, of {@code total} units; 0 where the amount is unknown. */
    public void begin(String step, long total) {
        begin(step, total, false);
    }

    /** Begins a step, such as {@code Reading Security.evtx}, whose units are bytes. */
    public void beginBytes(String step, long total) {
        begin(step, total, true);
    }

    /** Says what is being done now; how much was done, and of how much, goes on. */
    public void step(String next) {
        checkCancelled();
        step = next;
    }

    private void begin(String next, long units, boolean inBytes) {
        checkCancelled();
        done.set(0);
        total = units;
        bytes = inBytes;
        begun = System.nanoTime();
        step = next;
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

    /** Counts {@code amount} units as done in all, if it were fewer; ends nothing. */
    public void reach(long amount) {
        done.accumulateAndGet(amount, Math::max);
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
        if (isCancelled()) {
            throw new CancellationException("cancelled: " + step);
        }
    }

    /** What is being done, how much of it is done, and of how much. */
    public Snapshot snapshot() {
        return new Snapshot(step, done.get(), total, bytes, (System.nanoTime() - begun) / 1e9);
    }

    /**
     * One look at a running job.
     *
     * @param step    what is being done; empty before the first step
     * @param done    units done
     * @param total   units in all; 0 where the amount is unknown
     * @param bytes   whether the units are bytes
     * @param seconds since the step began
     */
    public record Snapshot(String step, long done, long total, boolean bytes, double seconds) {

        private static final double SOON = 0.5; // seconds, before which a rate says nothing

        private static final double LONG = 120; // seconds, from which minutes say enough

        /** How far the step is, for people: {@code 31 %, 320 MB/s, 7 s left}; empty where the amount is unknown. */
        public String text() {
            if (total <= 0) {
                return "";
            }
            StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%.0f %%", 100 * fraction()));
            if (seconds > SOON && done > 0) {
                double rate = done / seconds;
                text.append(bytes ? String.format(Locale.ROOT, ", %.0f MB/s", rate / 1e6) : "");
                text.append(", ").append(left(Math.max(0, total - done) / rate));
            }
            return text.toString();
        }

        private static String left(double time) {
            return time < LONG ? String.format(Locale.ROOT, "%.0f s left", time) : String.format(Locale.ROOT, "%.0f min left", time / 60);
        }

        /** The part that is done, 0 to 1; -1 where the amount is unknown. */
        public double fraction() {
            return total <= 0 ? -1 : Math.min(1.0, (double) done / total);
        }
    }
}
