package pedigree.lineage;

import java.sql.SQLException;
import java.util.BitSet;

import pedigree.event.TimeRange;
import pedigree.store.CaseFile;

/**
 * When each process of a case started and ended, as far as that is known. Immutable; 16 bytes a process.
 *
 * <p>Times are {@link pedigree.event.Timestamp#ticks}. An inferred process has the times that others tell of it, which may be none.
 */
public final class Lifetimes {

    /** A start or an end that no record tells. */
    public static final long UNKNOWN = Long.MIN_VALUE;

    private final long[] starts;
    private final long[] ends;

    /** The times of processes by number, {@link #UNKNOWN} for none. */
    public Lifetimes(long[] starts, long[] ends) {
        this.starts = starts.clone();
        this.ends = ends.clone();
    }

    /** No processes. */
    public static Lifetimes none() {
        return new Lifetimes(new long[0], new long[0]);
    }

    /** The times of the processes of a case, as it was linked last. One scan. */
    public static Lifetimes of(CaseFile caseFile) throws SQLException {
        int count = caseFile.processes().count();
        long[] starts = new long[count];
        long[] ends = new long[count];
        caseFile.processes().times(starts, ends, UNKNOWN);
        return new Lifetimes(starts, ends);
    }

    /** How many processes there are. */
    public int size() {
        return starts.length;
    }

    /** When {@code process} started, or {@link #UNKNOWN}. */
    public long start(int process) {
        return starts[process];
    }

    /** When {@code process} ended, or {@link #UNKNOWN}: it may still have run. */
    public long end(int process) {
        return ends[process];
    }

    /** Those that started in {@code range}. */
    public BitSet startedIn(TimeRange range) {
        BitSet started = new BitSet(starts.length);
        for (int process = 0; process < starts.length; process++) {
            if (range.contains(starts[process])) {
                started.set(process);
            }
        }
        return started;
    }
}
