package pedigree.lineage;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import pedigree.event.Timestamp;
import pedigree.store.ClaimTable.Row;

/**
 * The logged processes by host, PID and start: which one a PID meant at a time (rule 2 of linking). A binary search each.
 */
final class PidIndex {

    /** How much later a parent may seem to start than its child, if two sources' clocks tell: measured 2.2 ms, doubled. */
    static final long OTHER_CLOCK = 5 * Timestamp.MILLISECOND;

    /** How far apart two sources' records of one start may lie. */
    static final long SAME_START = 2 * Timestamp.SECOND;

    /**
     * How long after its start, or its last exec, a process is taken to become another where no id tells: a PID that comes back with the same parent
     * later is another process, as not every source logs ends.
     */
    private static final long EXEC = 60 * Timestamp.SECOND;

    private final Processes processes;
    private final int[] sorted;
    private final Map<Integer, Integer> originals = new HashMap<>();

    PidIndex(Processes processes, Claims claims) throws SQLException {
        this.processes = processes;
        sorted = withoutCopies(Order.of(processes.logged(), this::compare), claims);
    }

    private int[] withoutCopies(int[] all, Claims claims) throws SQLException {
        int kept = 0;
        for (int process : all) {
            if (kept > 0 && isCopy(all[kept - 1], process)) {
                originals.put(process, all[kept - 1]);
            } else if (kept > 0 && isExec(all[kept - 1], process, claims)) {
                originals.put(process, all[kept - 1]);
                processes.exec(all[kept - 1], process);
            } else {
                all[kept++] = process;
            }
        }
        return kept == all.length ? all : Arrays.copyOf(all, kept);
    }

    /** Whether two creation records without ids are one record, met in two exports. */
    private boolean isCopy(int one, int other) {
        return compare(one, other) == 0 && processes.recordId.at(one) != Row.UNKNOWN && processes.id.at(one) == 0 && processes.id.at(other) == 0
                && processes.provider.at(one) == processes.provider.at(other);
    }

    /** Whether a process of Linux or macOS became another by exec: its PID, its parent, no other id, and soon after. */
    private boolean isExec(int one, int other, Claims claims) throws SQLException {
        boolean samePid = compare(processes.host.at(one), processes.pid.at(one), other) == 0 && processes.pid.at(one) != Row.UNKNOWN;
        if (!samePid || processes.time.at(other) - processes.time.at(one) > EXEC || processes.parentPid.at(one) != processes.parentPid.at(other)) {
            return false;
        }
        boolean sameId = processes.id.at(one) == processes.id.at(other) || processes.id.at(one) == 0 || processes.id.at(other) == 0;
        return sameId && claims.isPosix(processes.image.at(one)) && claims.isPosix(processes.image.at(other));
    }

    /** The process whose creation record is the same record as that of {@code process}; mostly itself. */
    int original(int process) {
        return originals.getOrDefault(process, process);
    }

    private int compare(int one, int other) {
        int byPid = compare(processes.host.at(one), processes.pid.at(one), other);
        if (byPid != 0) {
            return byPid;
        }
        int byTime = Long.compare(processes.time.at(one), processes.time.at(other));
        return byTime != 0 ? byTime : Long.compare(processes.recordId.at(one), processes.recordId.at(other));
    }

    private int compare(int host, long pid, int other) {
        int byHost = Integer.compare(host, processes.host.at(other));
        return byHost != 0 ? byHost : Long.compare(pid, processes.pid.at(other));
    }

    /** Where the youngest process with this PID stands that started until {@code time}; just before the first of its PID where there is none. */
    int position(int host, long pid, long time) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = from + to >>> 1;
            int process = sorted[middle];
            int byPid = compare(host, pid, process);
            if (byPid > 0 || byPid == 0 && processes.time.at(process) <= time) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from - 1;
    }

    /** The process at a position, if it has this PID; {@link Processes#NONE} otherwise. */
    int at(int position, int host, long pid) {
        return position >= 0 && position < sorted.length && compare(host, pid, sorted[position]) == 0 ? sorted[position] : Processes.NONE;
    }

    /**
     * The youngest process with a PID that precedes a record: by time and record id in the log of the same provider, by up to
     * {@link #OTHER_CLOCK} in others. One that the same provider logged wins over another's that may be a second record of its start.
     */
    int youngest(Named record, long pid) {
        int best = Processes.NONE;
        int position = position(record.host(), pid, record.time() + OTHER_CLOCK);
        for (int process; (process = at(position, record.host(), pid)) != Processes.NONE; position--) {
            if (best != Processes.NONE && processes.time.at(process) < processes.time.at(best) - SAME_START) {
                return best;
            }
            if (precedes(process, record)) {
                if (processes.provider.at(process) == record.provider()) {
                    return process;
                }
                best = best == Processes.NONE ? process : best;
            }
        }
        return best;
    }

    /** The next older process with the PID of {@code process}, or {@link Processes#NONE}. */
    int older(int process) {
        int position = position(processes.host.at(process), processes.pid.at(process), processes.time.at(process));
        while (at(position, processes.host.at(process), processes.pid.at(process)) != process) {
            position--;
        }
        return at(position - 1, processes.host.at(process), processes.pid.at(process));
    }

    private boolean precedes(int process, Named record) {
        if (processes.event.at(process) == record.event()) {
            return false;
        }
        if (processes.provider.at(process) != record.provider()) {
            return true; // the search went no further than the other clock's tolerance
        }
        long time = processes.time.at(process);
        return time < record.time() || time == record.time() && isBefore(processes.recordId.at(process), processes.event.at(process), record);
    }

    /** Whether a record of the same time and log comes first: by its number, and in the order of reading where the log has none. */
    private static boolean isBefore(long recordId, long event, Named record) {
        return recordId == Row.UNKNOWN && record.recordId() == Row.UNKNOWN ? event < record.event() : recordId < record.recordId();
    }
}
