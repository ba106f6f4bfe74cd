package pedigree.lineage;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import pedigree.event.Timestamp;
import pedigree.store.ClaimTable.Row;

/**
 * Which creation records are of one process (rules 6 and 8 of linking): copies of one record, records of several sensors, and images that one PID ran
 * one after the other. The process goes by the number of the record that says most; the order is in the package's description.
 *
 * <p>Two records of one log are two processes, unless they have one unique id or are one record, met in two exports.
 */
final class Witnesses {

    /** How many later records of its PID, within {@link PidIndex#SAME_START}, a record is held against: only made-up logs have more. */
    private static final int MOST = 16;

    /**
     * How long after its start, or its last exec, a process is taken to become another where no id tells: a PID that comes back with the same parent
     * later is another process, as not every source logs ends.
     */
    private static final long EXEC = 60 * Timestamp.SECOND;

    private final Processes processes;
    private final Claims claims;
    private final int[] sorted;
    private final Ints head = new Ints(0); // the process of each record, as a difference: mostly itself
    private final Ints next = new Ints(0); // the next record of the process, likewise, around to its first
    private final Ints copy = new Ints(0); // 1: another place of a record
    private final Ints byId = new Ints(0);
    private long[] pairs = new long[16];
    private int[] one = new int[16];
    private int[] other = new int[16];
    private int found;

    /** @param sorted all creation records by host, PID, time and record id */
    Witnesses(Processes processes, Claims claims, int[] sorted) throws SQLException {
        this.processes = processes;
        this.claims = claims;
        this.sorted = sorted;
        for (int record = 0; record < processes.logged(); record++) {
            head.add(0);
            next.add(0);
            copy.add(0);
        }
        for (int from = 0, to; from < sorted.length; from = to) {
            to = from + 1;
            while (to < sorted.length && isSamePid(sorted[from], sorted[to])) {
                to++;
            }
            join(from, to);
        }
    }

    private boolean isSamePid(int left, int right) {
        return processes.host.at(left) == processes.host.at(right) && processes.pid.at(left) == processes.pid.at(right);
    }

    /** Joins the records of one host and PID, which are in order of time. */
    private void join(int from, int to) throws SQLException {
        for (int i = from; i < to; i++) {
            joinById(sorted[i]);
        }
        joinByStartKey(from, to);
        if (to - from > 1 && processes.pid.at(sorted[from]) != Row.UNKNOWN) {
            joinNear(from, to);
        }
        for (int i = from; i < to && to - from > 1; i++) {
            choose(sorted[i]);
        }
        if (to - from > 1 && processes.pid.at(sorted[from]) != Row.UNKNOWN) {
            joinExecs(from, to);
        }
    }

    /** Equal ids are one process, unless PID or image contradict: then the id stays with the first. */
    private void joinById(int record) throws SQLException {
        int id = processes.id.at(record);
        if (id == 0) {
            return;
        }
        while (byId.size() <= id) {
            byId.add(0);
        }
        int earlier = byId.at(id) - 1;
        if (earlier == Processes.NONE) {
            byId.set(id, record + 1);
            return;
        }
        boolean samePid = isSamePid(earlier, record);
        if (samePid && processes.agreesInName(earlier, processes.name.at(record))) {
            if (isSameRecord(earlier, record)) {
                copy.set(record, 1);
            }
            unite(earlier, record);
            byId.set(id, (processes.name.at(earlier) == 0 ? record : earlier) + 1); // later ones are held against a name
        } else if (!samePid || !bothPosix(earlier, record)) {
            processes.id.set(record, 0);
        }
    }

    /** Equal start keys of two sensors are one process. */
    private void joinByStartKey(int from, int to) {
        Map<Long, Integer> started = null;
        for (int i = from; i < to && to - from > 1; i++) {
            int record = sorted[i];
            if (processes.startKey.at(record) != 0) {
                started = started == null ? new HashMap<>() : started;
                started.putIfAbsent(processes.startKey.at(record), record);
            }
        }
        for (int i = from; i < to && started != null; i++) {
            Integer other = started.get(processes.startKey(sorted[i]));
            if (other != null && other != sorted[i] && processes.agreesInName(other, processes.name.at(sorted[i]))) {
                unite(other, sorted[i]);
            }
        }
    }

    private boolean isSameRecord(int left, int right) {
        return processes.provider.at(left) == processes.provider.at(right) && processes.recordId.at(left) == processes.recordId.at(right)
                && processes.recordId.at(left) != Row.UNKNOWN;
    }

    /** Joins records that lie near each other: copies at once, those of several sensors one to one, nearest first. */
    private void joinNear(int from, int to) {
        found = 0;
        for (int i = from; i < to; i++) {
            for (int j = i + 1; j < Math.min(to, i + MOST) && isNear(sorted[i], sorted[j]); j++) {
                consider(sorted[i], sorted[j]);
            }
        }
        if (found == 0) {
            return;
        }
        for (int pair : Order.of(found, (left, right) -> Long.compare(pairs[left], pairs[right]))) {
            if (isOneStart(one[pair], other[pair])) {
                unite(one[pair], other[pair]);
            }
        }
    }

    private boolean isNear(int earlier, int later) {
        return processes.time.at(earlier) != Row.UNKNOWN && processes.time.at(later) - processes.time.at(earlier) <= PidIndex.SAME_START;
    }

    private void consider(int left, int right) {
        if (isSameRecord(left, right)) {
            if (!isTogether(left, right) && processes.agreesInName(left, processes.name.at(right)) && !contradicts(left, right)) {
                unite(left, right);
            }
            copy.set(right, isTogether(left, right) ? 1 : 0);
        } else if (processes.provider.at(left) != processes.provider.at(right)) {
            if (found == pairs.length) {
                pairs = Arrays.copyOf(pairs, found * 2);
                one = Arrays.copyOf(one, found * 2);
                other = Arrays.copyOf(other, found * 2);
            }
            pairs[found] = processes.time.at(right) - processes.time.at(left);
            one[found] = left;
            other[found++] = right;
        }
    }

    /** Whether two groups of records may be of one start: no sensor has a record in both, and no names or ids contradict. */
    private boolean isOneStart(int left, int right) {
        int steps = 0;
        int a = left;
        do {
            int b = right;
            do {
                if (++steps > MOST || a == b || processes.provider.at(a) == processes.provider.at(b) || !isSameImage(a, b) || contradicts(a, b)) {
                    return false;
                }
                b = next(b);
            } while (b != right);
            a = next(a);
        } while (a != left);
        return true;
    }

    private boolean isSameImage(int left, int right) {
        return processes.name.at(left) != 0 && processes.name.at(right) != 0 && processes.agreesInName(left, processes.name.at(right));
    }

    private boolean contradicts(int left, int right) {
        if (processes.differInStartKey(left, right)) {
            return true;
        }
        int a = processes.id.at(left);
        int b = processes.id.at(right);
        boolean comparable = processes.provider.at(left) == processes.provider.at(right) || claims.ids.isGuid(a) && claims.ids.isGuid(b);
        return a != 0 && b != 0 && a != b && comparable && !claims.ids.isTwin(a, b);
    }

    private boolean isTogether(int left, int right) {
        for (int record = next(right); record != right; record = next(record)) {
            if (record == left) {
                return true;
            }
        }
        return false;
    }

    /** Makes one ring of two. */
    private void unite(int left, int right) {
        if (!isTogether(left, right)) {
            int afterLeft = next(left);
            setNext(left, next(right));
            setNext(right, afterLeft);
        }
    }

    private void setNext(int record, int following) {
        next.set(record, following - record);
    }

    /** Lets a process go by the record that says most, and names what that leaves out of its parent. */
    private void choose(int record) {
        if (next(record) == record || head.at(record) != 0) {
            return;
        }
        int best = record;
        for (int witness = next(record); witness != record; witness = next(witness)) {
            best = compare(witness, best) < 0 ? witness : best;
        }
        int member = best;
        do {
            head.set(member, best - member);
            member = next(member);
        } while (member != best);
        for (int witness = next(best); witness != best && !processes.namesParent(best); witness = next(witness)) {
            processes.copyParent(best, witness);
        }
    }

    /** Negative if the record {@code left} says more than {@code right}. */
    private int compare(int left, int right) {
        int byId = Integer.compare(rank(right), rank(left));
        if (byId != 0) {
            return byId;
        }
        int byProvider = claims.providers.compare(processes.provider.at(left), processes.provider.at(right));
        if (byProvider != 0) {
            return byProvider;
        }
        int byCopy = Integer.compare(copy.at(left), copy.at(right));
        int byTime = byCopy != 0 ? byCopy : Long.compare(processes.time.at(left), processes.time.at(right));
        return byTime != 0 ? byTime : Long.compare(processes.event.at(left), processes.event.at(right));
    }

    private int rank(int record) {
        int id = processes.id.at(record);
        int provider = processes.provider.at(record);
        int byId = id == 0 ? 0 : claims.ids.isGuid(id) ? 2 : 1;
        int bySensor = provider == claims.sysmon ? 2 : provider == claims.security ? 0 : 1;
        return byId * 3 + bySensor;
    }

    /** Joins the images that one PID of Linux or macOS ran one after the other. */
    private void joinExecs(int from, int to) throws SQLException {
        int running = Processes.NONE;
        long last = Row.UNKNOWN; // when it started, or ran its last image
        for (int i = from; i < to; i++) {
            int process = process(sorted[i]);
            if (process != sorted[i] || process == running) {
                continue;
            }
            if (running != Processes.NONE && isExec(running, process, last)) {
                processes.exec(running, process);
                unite(running, process);
                moveHead(process, running);
            } else {
                running = process;
            }
            last = processes.time.at(process);
        }
    }

    private void moveHead(int from, int to) {
        for (int member = next(to); member != to; member = next(member)) {
            head.set(member, process(member) == from ? to - member : head.at(member));
        }
    }

    /** Whether a process became another by exec: its id, or its parent, no other id, and soon after. */
    private boolean isExec(int process, int following, long last) throws SQLException {
        if (!bothPosix(process, following)) {
            return false;
        }
        int id = processes.id.at(process);
        if (id != 0 && id == processes.id.at(following)) {
            return true;
        }
        return (id == 0 || processes.id.at(following) == 0) && processes.parentPid.at(process) == processes.parentPid.at(following)
                && processes.time.at(following) - last <= EXEC;
    }

    private boolean bothPosix(int left, int right) throws SQLException {
        return claims.isPosix(processes.image.at(left)) && claims.isPosix(processes.image.at(right));
    }

    /** The process that a creation record is of, as the number of the record that it goes by. */
    int process(int record) {
        return record + head.at(record);
    }

    /** Another record of the same process, around to the first; {@code record} itself if it is the only one. */
    int next(int record) {
        return record + next.at(record);
    }

    /** Whether it is another place of a record that is there already. */
    boolean isCopy(int record) {
        return copy.at(record) != 0;
    }

    /** Whether several providers have creation records of a process. */
    boolean hasSeveralProviders(int process) {
        int record = next(process);
        while (record != process && processes.provider.at(record) == processes.provider.at(process)) {
            record = next(record);
        }
        return record != process;
    }

    /** Whether a provider has a creation record of a process. */
    boolean hasProvider(int process, int provider) {
        return ofProvider(process, provider) != Processes.NONE;
    }

    /** The creation record of a process by a provider, or {@link Processes#NONE}. */
    int ofProvider(int process, int provider) {
        if (processes.isInferred(process)) {
            return processes.provider.at(process) == provider ? process : Processes.NONE;
        }
        int record = process;
        do {
            if (processes.provider.at(record) == provider) {
                return record;
            }
            record = next(record);
        } while (record != process);
        return Processes.NONE;
    }
}
