package pedigree.lineage;

import java.util.LinkedHashMap;
import java.util.Map;

import pedigree.store.ClaimTable.Row;

/** Which process a record means by a unique id (rule 1 of linking), or by PID and time where it gives no id. */
final class Identity {

    private final Processes processes;
    private final Ids ids;
    private final PidIndex pids;
    private final int[] byId;
    private final Map<Integer, Integer> twins = new LinkedHashMap<>();

    Identity(Processes processes, Ids ids, PidIndex pids) {
        this.processes = processes;
        this.ids = ids;
        this.pids = pids;
        byId = new int[ids.size()];
        for (int process = 0; process < processes.logged(); process++) {
            byId[processes.id.at(process)] = process + 1;
        }
        byId[0] = 0; // no id means no process
    }

    /** The logged process that has an id, or {@link Processes#NONE}. */
    int ofId(int id) {
        return id < byId.length ? byId[id] - 1 : Processes.NONE;
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
        for (int process; (process = pids.at(position, named.host(), named.pid())) != Processes.NONE; position--) {
            if (processes.time.at(process) < start - PidIndex.SAME_START) {
                return Processes.NONE;
            }
            if (isTwin(processes.id.at(process), named.id()) && agrees(process, named)) {
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

    /** Whether two ids are GUIDs of one machine and second. */
    boolean isTwin(int one, int other) {
        if (one == 0 || other == 0) {
            return false;
        }
        long high = ids.high(one);
        return high == ids.high(other) && SysmonGuid.hasSecond(high);
    }

    /** The logged process that ran under a PID when a record was made: the youngest until then whose id and image do not contradict, and that had not ended. */
    int running(Named named) {
        if (named.pid() == Row.UNKNOWN) {
            return Processes.NONE;
        }
        int process = pids.youngest(named, named.pid());
        boolean fits = process != Processes.NONE && processes.agreesInName(process, named.name()) && !contradicts(process, named.id())
                && !hadEnded(process, named);
        return fits ? process : Processes.NONE;
    }

    /** The logged process with the PID and image of {@code named} that started when that says, to {@link PidIndex#SAME_START}; or {@link Processes#NONE}. */
    int startedAt(Named named) {
        int position = pids.position(named.host(), named.pid(), named.time() + PidIndex.SAME_START);
        int process = pids.at(position, named.host(), named.pid());
        boolean fits = process != Processes.NONE && processes.time.at(process) >= named.time() - PidIndex.SAME_START
                && processes.agreesInName(process, named.name()) && !contradicts(process, named.id());
        return fits ? process : Processes.NONE;
    }

    /** Whether a process has an id that is neither the given one nor a twin of it. */
    boolean contradicts(int process, int id) {
        int own = processes.id.at(process);
        return own != 0 && id != 0 && own != id && !isTwin(own, id);
    }

    /** Whether a process had ended before a record was made; another source's clock is believed to two seconds only. */
    boolean hadEnded(int process, Named record) {
        long end = processes.end.at(process);
        long tolerance = processes.endProvider.at(process) == record.provider() ? 0 : PidIndex.SAME_START;
        return end != Row.UNKNOWN && end + tolerance < record.time();
    }
}
