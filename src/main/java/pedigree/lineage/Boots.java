package pedigree.lineage;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

import pedigree.event.Timestamp;
import pedigree.store.ClaimTable.Row;

/**
 * Which boot of its host a process belongs to (rule 3 of linking): PIDs never link across boots.
 *
 * <p>A boot begins at the first process created by PID 4: Registry, or the smss whose creator is System; or where the boot number in start
 * keys, or the logon GUID of SYSTEM, changes. A session's smss, sensor restarts and gaps begin none. Where record ids, or the numbers
 * of starts in start keys, go back a branch opens (rule 10), which counts like a boot.
 */
final class Boots {

    private static final long SYSTEM = 4;
    private static final long SAME_BOOT = 60 * Timestamp.SECOND;

    private final Processes processes;
    private final int registry;
    private final int sessionManager;
    private final Map<Integer, Host> hosts = new HashMap<>();
    private final Witnesses witnesses;

    /** Boots of the given processes, still unknown. */
    Boots(Processes processes, Claims claims, Witnesses witnesses) {
        this.witnesses = witnesses;
        this.processes = processes;
        registry = claims.images.find("registry");
        sessionManager = claims.images.find("smss.exe");
    }

    /** One host's boots, while they are found in order of time. */
    private static final class Host {

        private final Longs begins = new Longs(4);
        private int boots;
        private long booted;
        private int startKey;
        private int logon;
        private int provider;
        private boolean sessionManagerSeen;
        private final Map<Integer, long[]> last = new HashMap<>(); // by log: the greatest number of the branch, and its time
        private final BitSet branches = new BitSet();

        /** Whether a log's numbers begin again: a snapshot was restored, or the log was cleared. Jitter is none. */
        private boolean goesBack(Processes processes, int process) {
            return goesBack(processes.provider.at(process), processes.recordId.at(process), processes.time.at(process));
        }

        /** @param log a provider, or, below zero, the boot in which the kernel counts starts */
        private boolean goesBack(int log, long number, long time) {
            if (number == Row.UNKNOWN || time == Row.UNKNOWN) {
                return false;
            }
            long[] greatest = last.computeIfAbsent(log, key -> new long[] {number, time});
            if (number < greatest[0]) {
                return time - greatest[1] > SAME_BOOT;
            }
            greatest[0] = number;
            greatest[1] = time;
            return false;
        }

        /** What was known of the logs counts no longer: each begins again. */
        private void branch(Processes processes, int process) {
            begins.add(processes.time.at(process));
            branches.set(begins.size());
            last.clear();
            goesBack(processes, process);
        }

        private void begin(long time, int byProvider) {
            begins.add(time);
            boots++;
            booted = time;
            provider = byProvider;
            startKey = 0;
            logon = 0;
            sessionManagerSeen = false;
        }
    }

    /**
     * Takes the next process in order of time.
     *
     * @param marks by creation record: the number of the text that tells its boot from others, or 0
     */
    void take(int process, Ints marks) {
        Host host = hosts.computeIfAbsent(processes.host.at(process), number -> new Host());
        int mark = 0;
        long key = 0;
        int record = process;
        do {
            mark = mark == 0 ? marks.at(record) : mark;
            key = Math.max(key, processes.startKey(record)); // all the same, or some lie
            record = witnesses.next(record);
        } while (record != process);
        int startKey = (int) (key >>> 48);
        long sequence = key == 0 ? Row.UNKNOWN : key & 0xffff_ffffL;
        boolean countsAnew = host.goesBack(-startKey - 1, sequence, processes.time.at(process));
        if (host.goesBack(processes, process) || countsAnew) {
            host.branch(processes, process);
        }
        if (changes(host.startKey, startKey) || changes(host.logon, mark) || beginsBoot(host, process, startKey)) {
            host.begin(processes.time.at(process), processes.provider.at(process));
        }
        host.startKey = startKey == 0 ? host.startKey : startKey;
        host.logon = mark == 0 ? host.logon : mark;
        host.sessionManagerSeen |= isMaster(process, sessionManager);
        processes.boot.set(process, host.begins.size());
    }

    private static boolean changes(int known, int mark) {
        return known != 0 && mark != 0 && known != mark;
    }

    private boolean beginsBoot(Host host, int process, int startKey) {
        if (startKey != 0 && startKey == host.startKey) {
            return false; // its own key says that this boot has begun already
        }
        if (host.boots > 0 && processes.provider.at(process) != host.provider && processes.time.at(process) - host.booted < SAME_BOOT) {
            return false; // another provider's record of the same start
        }
        return isMaster(process, registry) || isMaster(process, sessionManager) && (host.boots == 0 || host.sessionManagerSeen);
    }

    private boolean isMaster(int process, int name) {
        return processes.name.at(process) == name && processes.parentPid.at(process) == SYSTEM;
    }

    /** Gives all creation records of a process its boot. */
    void spread() {
        for (int record = 0; record < processes.logged(); record++) {
            processes.boot.set(record, processes.boot.at(witnesses.process(record)));
        }
    }

    /** Whether, from one boot to another, record ids went back. */
    boolean branched(int host, int from, int to) {
        Host found = hosts.get(host);
        int next = found == null ? -1 : found.branches.nextSetBit(Math.min(from, to) + 1);
        return next >= 0 && next <= Math.max(from, to);
    }

    /** Whether a boot, or a branch, of a host began within a time. */
    boolean hasBegunSince(int host, long from, long to) {
        return at(host, to) != at(host, from);
    }

    /** The boot of a host at a time, from 0: how many boots its processes show to have begun until then. */
    int at(int host, long time) {
        Host found = hosts.get(host);
        if (found == null || time == Row.UNKNOWN) {
            return 0;
        }
        int boot = found.begins.size();
        while (boot > 0 && found.begins.at(boot - 1) > time) {
            boot--;
        }
        return boot;
    }
}
