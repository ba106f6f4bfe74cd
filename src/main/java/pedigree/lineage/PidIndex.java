package pedigree.lineage;

import java.sql.SQLException;
import java.util.Arrays;

import pedigree.event.Timestamp;
import pedigree.store.ClaimTable.Row;

/**
 * The creation records by host, PID and start: which process a PID meant at a time (rule 2 of linking). A binary search each.
 */
final class PidIndex {

    /** How much later a parent may seem to start than its child, if two sources' clocks tell: measured 2.2 ms, doubled. */
    static final long OTHER_CLOCK = 5 * Timestamp.MILLISECOND;

    /** How far apart two sources' records of one start may lie. */
    static final long SAME_START = 2 * Timestamp.SECOND;

    private final Processes processes;
    private final int[] sorted;
    private final Witnesses witnesses;

    PidIndex(Processes processes, Claims claims) throws SQLException {
        this.processes = processes;
        int[] all = Order.of(processes.logged(), (one, other) -> {
            int byPlace = compare(one, other);
            return byPlace != 0 ? byPlace : processes.compare(one, other);
        });
        witnesses = new Witnesses(processes, claims, all);
        int kept = 0;
        for (int record : all) {
            if (!witnesses.isCopy(record)) {
                all[kept++] = record;
            }
        }
        sorted = kept == all.length ? all : Arrays.copyOf(all, kept);
    }

    /** Which creation records are of one process. */
    Witnesses witnesses() {
        return witnesses;
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

    /** Where the record of the youngest process with this PID stands that started until {@code time}; just before the first of its PID where there is none. */
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

    /** The record at a position, if it has this PID; {@link Processes#NONE} otherwise. */
    int at(int position, int host, long pid) {
        return position >= 0 && position < sorted.length && compare(host, pid, sorted[position]) == 0 ? sorted[position] : Processes.NONE;
    }

    /** The process of the record at a position, if that has this PID; {@link Processes#NONE} otherwise. */
    int process(int position, int host, long pid) {
        int record = at(position, host, pid);
        return record == Processes.NONE ? record : witnesses.process(record);
    }

    /**
     * The youngest process with a PID that precedes a record: by time and record id in the log of the same provider, by up to
     * {@link #OTHER_CLOCK} in others. One that the same provider logged wins over another's that may be a second record of its start.
     *
     * @param self a process that is not meant, or {@link Processes#NONE}
     */
    int youngest(Named record, long pid, int self) {
        int best = Processes.NONE;
        long bestTime = 0;
        int position = position(record.host(), pid, record.time() + OTHER_CLOCK);
        for (int found; (found = at(position, record.host(), pid)) != Processes.NONE; position--) {
            if (best != Processes.NONE && processes.time.at(found) < bestTime - SAME_START) {
                return best;
            }
            int process = witnesses.process(found);
            boolean sameLog = processes.provider.at(found) == record.provider();
            if (process != self && sameLog && precedes(found, record)) {
                return process;
            }
            if (process != self && best == Processes.NONE && !sameLog && !witnesses.hasProvider(process, record.provider())) {
                best = process;
                bestTime = processes.time.at(found);
            }
        }
        return best;
    }

    /** The next older process with the PID of {@code process}, or {@link Processes#NONE}. */
    int older(int process) {
        int host = processes.host.at(process);
        long pid = processes.pid.at(process);
        int position = position(host, pid, processes.time.at(process));
        while (process(position, host, pid) != process) {
            position--;
        }
        int older;
        do {
            older = process(--position, host, pid);
        } while (older == process);
        return older;
    }

    /** Whether another process had the PID of {@code process} from the same instant on. */
    boolean sharesStart(int process) {
        int host = processes.host.at(process);
        long pid = processes.pid.at(process);
        int position = position(host, pid, processes.time.at(process));
        for (int record; (record = at(position, host, pid)) != Processes.NONE && processes.time.at(record) == processes.time.at(process); position--) {
            if (witnesses.process(record) != process) {
                return true;
            }
        }
        return false;
    }

    private boolean precedes(int creation, Named record) {
        if (processes.event.at(creation) == record.event()) {
            return false;
        }
        long time = processes.time.at(creation);
        return time < record.time() || time == record.time() && isBefore(processes.recordId.at(creation), processes.event.at(creation), record);
    }

    /** Whether a record of the same time and log comes first: by its number, and in the order of reading where the log has none. */
    private static boolean isBefore(long recordId, long event, Named record) {
        return recordId == Row.UNKNOWN && record.recordId() == Row.UNKNOWN ? event < record.event() : recordId < record.recordId();
    }
}
