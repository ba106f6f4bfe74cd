package pedigree.ui.details;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import pedigree.event.Level;
import pedigree.event.SafeText;
import pedigree.event.TimeRange;
import pedigree.event.Timestamp;
import pedigree.investigation.Snapshot;
import pedigree.job.Progress;
import pedigree.query.Term;
import pedigree.store.CaseFile;
import pedigree.store.StoredProcess;

/**
 * What else started on the host of a process within a quarter of an hour.
 *
 * @param count   how many processes did, but for itself
 * @param nearest the nearest of them in time, in the order of their starts
 * @param range   the half hour
 * @param host    the query for the host; empty where the language cannot say its name
 */
record Surroundings(int count, List<Near> nearest, TimeRange range, Optional<Term> host) {

    /** How many processes are listed. */
    static final int LISTED = 20;

    private static final long WITHIN = 15 * 60 * Timestamp.SECOND;

    /**
     * Another process.
     *
     * @param name  its image and PID, safe to be shown
     * @param after how long after the process it started: {@code +1.250 s}, {@code -75.000 s}
     * @param level the worst finding that names it
     * @param ticks when it started
     */
    record Near(int process, String name, String after, Optional<Level> level, long ticks) { }

    /** What was around a process; empty where nothing tells when it started. */
    static Optional<Surroundings> of(CaseFile caseFile, Snapshot snapshot, StoredProcess process, Progress progress) throws SQLException {
        if (process.start().isEmpty()) {
            return Optional.empty();
        }
        long start = process.start().get().ticks();
        int[] others = caseFile.processes().startedNear(process.number(), WITHIN);
        List<Near> nearest = new ArrayList<>();
        for (int i = 0; i < Math.min(LISTED, others.length); i++) {
            progress.checkCancelled();
            nearest.add(near(caseFile.processes().process(others[i]), snapshot, start));
        }
        nearest.sort((one, other) -> Long.compare(one.ticks, other.ticks));
        return Optional.of(new Surroundings(others.length, List.copyOf(nearest), TimeRange.of(start - WITHIN, start + WITHIN + 1), Term.of("host", process.host())));
    }

    private static Near near(StoredProcess other, Snapshot snapshot, long start) {
        long ticks = other.start().orElseThrow().ticks();
        String name = (other.image().isEmpty() ? "unknown" : other.imageName()) + (other.pid().isPresent() ? " (" + other.pid().getAsLong() + ")" : "");
        return new Near(other.number(), SafeText.of(name), String.format(Locale.ROOT, "%+.3f s", (ticks - start) / (double) Timestamp.SECOND),
                snapshot.levels().of(other.number()), ticks);
    }
}
