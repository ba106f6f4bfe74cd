package pedigree.lineage;

import java.util.HashMap;
import java.util.Map;

import pedigree.event.Timestamp;
import pedigree.store.ClaimTable.Row;

/**
 * Which boot of its host a process belongs to (rule 3 of linking): PIDs never link across boots.
 *
 * <p>A boot begins at the first process created by PID 4: Registry, or the smss whose creator is System; or where the boot number in start
 * keys, or the logon GUID of SYSTEM, changes. A session's smss, sensor restarts and gaps begin none.
 */
final class Boots {

    private static final long SYSTEM = 4;
    private static final long SAME_BOOT = 60 * Timestamp.SECOND;

    private final Processes processes;
    private final Ids ids;
    private final int registry;
    private final int sessionManager;
    private final Map<Integer, Host> hosts = new HashMap<>();

    /** Boots of the given processes, still unknown. */
    Boots(Processes processes, Claims claims) {
        this.processes = processes;
        ids = claims.ids;
        registry = claims.images.find("registry");
        sessionManager = claims.images.find("smss.exe");
    }

    /** One host's boots, while they are found in order of time. */
    private static final class Host {

        private final Longs begins = new Longs(4);
        private int startKey;
        private int logon;
        private int provider;
        private boolean sessionManagerSeen;

        private void begin(long time, int byProvider) {
            begins.add(time);
            provider = byProvider;
            startKey = 0;
            logon = 0;
            sessionManagerSeen = false;
        }
    }

    /**
     * Takes the next process in order of time.
     *
     * @param mark number of the text that tells this boot from others, or 0
     */
    void take(int process, int mark) {
        Host host = hosts.computeIfAbsent(processes.host.at(process), number -> new Host());
        int id = processes.id.at(process);
        int startKey = id == 0 ? 0 : SysmonGuid.boot(ids.high(id), ids.low(id));
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
        if (host.begins.size() > 0 && processes.provider.at(process) != host.provider
                && processes.time.at(process) - host.begins.at(host.begins.size() - 1) < SAME_BOOT) {
            return false; // another provider's record of the same start
        }
        return isMaster(process, registry) || isMaster(process, sessionManager) && (host.begins.size() == 0 || host.sessionManagerSeen);
    }

    private boolean isMaster(int process, int name) {
        return processes.name.at(process) == name && processes.parentPid.at(process) == SYSTEM;
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
