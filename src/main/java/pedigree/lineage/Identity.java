package pedigree.lineage;

import java.util.LinkedHashMap;
import java.util.Map;

import pedigree.store.ClaimTable.Row;

/** Which process a record means by a unique id (rule 1 of linking), or by PID and time where it gives no id. */
final class Identity {

    private final Processes processes;
    private final Ids ids;
    private final PidIndex pids;
    private final Witnesses witnesses;
    private final int[] byId;
    private final StartKeys startKeys;
    private final Map<Integer, Integer> twins = new LinkedHashMap<>();

    Identity(Processes processes, Ids ids, PidIndex pids) {
        this.processes = processes;
        this.ids = ids;
        this.pids = pids;
        witnesses = pids.witnesses();
        byId = new int[ids.size()];
        for (int record = 0; record < processes.logged(); record++) {
            byId[processes.id.at(record)] = witnesses.process(record) + 1;
        }
        byId[0] = 0; // no id means no process
        startKeys = new StartKeys(processes, ids, witnesses);
    }

    /** The logged process that has an id, or {@link Processes#NONE}. */
    int ofId(int id) {
        return id < byId.length ? byId[id] - 1 : Processes.NONE;
    }

    /** The logged process that has the start key that {@code named} gives, contradicted by neither PID nor image, or {@link Processes#NONE}. */
    int ofStartKey(Named named) {
        int process = startKeys.process(named);
        return process != Processes.NONE && agrees(process, named) ? process : Processes.NONE;
    }

    /** The logged process that {@code named} means by what is unique, or by a twin of its id; or {@link Processes#NONE}. */
    int known(Named named) {
        int process = ofId(named.id());
        process = process == Processes.NONE ? ofStartKey(named) : process;
        return process == Processes.NONE ? twin(named) : process;
    }

    /** Whether two ids are GUIDs of one machine and second. */
    boolean isTwin(int one, int other) {
        return ids.isTwin(one, other);
    }

    /** Whether what a record says of a process contradicts neither its PID nor its image. */
    boolean agrees(int process, Named named) {
        return agreesInPid(process, named) && processes.agreesInName(process, named.name());
    }

    boolean agreesInPid(int process, Named named) {
        return named.pid() == Row.UNKNOWN || processes.pid.at(process) == Row.UNKNOWN || processes.pid.at(process) == named.pid();
    }

    /**
     * The logged process whose GUID is a twin of the one that {@code named} gives: equal in machine, second, PID and image; or
     * {@link Processes#NONE}. One process can be logged under two GUIDs, one from its logon, one from its start key.
     */
    int twin(Named named) {
        if (named.pid() == Row.UNKNOWN || !SysmonGuid.hasSecond(ids.high(named.id()))) {
            return Processes.NONE;
        }
        long start = SysmonGuid.start(ids.high(named.id()));
        int position = pids.position(named.host(), named.pid(), start + PidIndex.SAME_START);
        for (int record; (record = pids.at(position, named.host(), named.pid())) != Processes.NONE; position--) {
            if (processes.time.at(record) < start - PidIndex.SAME_START) {
                return Processes.NONE;
            }
            int process = witnesses.process(record);
            if (ids.isTwin(processes.id.at(record), named.id()) && agrees(process, named)) {
                twins.put(named.id(), process);
                return process;
            }
        }
        return Processes.NONE;
    }

    /** The twin ids met so far, and the processes that they mean. */
    Map<Integer, Integer> twins() {
        return twins;
    }

    /** The logged process that ran under a PID when a record was made: the youngest until then whose id and image do not contradict, and that had not ended. */
    int running(Named named) {
        int process = started(named);
        return process != Processes.NONE && hadEnded(process, named) ? Processes.NONE : process;
    }

    /** The same, also if it had ended. */
    int started(Named named) {
        if (named.pid() == Row.UNKNOWN) {
            return Processes.NONE;
        }
        int process = pids.youngest(named, named.pid(), Processes.NONE);
        boolean fits = process != Processes.NONE && processes.agreesInName(process, named.name()) && !contradicts(process, named);
        return fits ? process : Processes.NONE;
    }

    /** The logged process with the PID and image of {@code named} that started when that says, to {@link PidIndex#SAME_START}; or {@link Processes#NONE}. */
    int startedAt(Named named) {
        int position = pids.position(named.host(), named.pid(), named.time() + PidIndex.SAME_START);
        int record = pids.at(position, named.host(), named.pid());
        if (record == Processes.NONE || processes.time.at(record) < named.time() - PidIndex.SAME_START) {
            return Processes.NONE;
        }
        int process = witnesses.process(record);
        return processes.agreesInName(process, named.name()) && !contradicts(process, named) ? process : Processes.NONE;
    }

    /** Whether a process has an id of the same sensor that is neither the one that a record names nor a twin of it, or another start key. */
    boolean contradicts(int process, Named named) {
        boolean contradicts = false;
        int record = process;
        do {
            int own = processes.id.at(record);
            if (own == named.id() || ids.isTwin(own, named.id())) {
                return false;
            }
            boolean sameSensor = processes.provider.at(record) == named.provider() || ids.isGuid(own) && ids.isGuid(named.id());
            boolean otherStart = StartKeys.differ(processes.startKey.at(record), ids.startKey(own), named.startKey(), ids.startKey(named.id()));
            contradicts |= otherStart || own != 0 && named.id() != 0 && sameSensor;
            record = witnesses.next(record);
        } while (record != process);
        return contradicts;
    }

    /** Whether a process had ended before a record was made; another source's clock is believed to two seconds only. */
    boolean hadEnded(int process, Named record) {
        long end = processes.end.at(process);
        if (end == Row.UNKNOWN) {
            return false;
        }
        long tolerance = processes.endProvider.at(process) == record.provider() ? 0 : PidIndex.SAME_START;
        return end + tolerance < record.time();
    }
}
