package pedigree.lineage;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import pedigree.lineage.Hosts.Said;
import pedigree.store.Correction;

/**
 * Hosts as the analyst has them, in the place of those that were decided: some joined, some split. A host is known again by what told it from others when
 * that was done ({@link KnownHost#marks}), whatever has come to the case since. Windows and Linux stay two.
 */
final class CorrectedHosts {

    private final Machines machines;
    private final Map<Said, String> keys;
    private final Map<Integer, String> sources;
    private final Map<String, String> joined = new HashMap<>();

    /**
     * @param keys    of the hosts, changed by this
     * @param sources what tells the content of each source
     */
    CorrectedHosts(Machines machines, Map<Said, String> keys, Map<Integer, String> sources) {
        this.machines = machines;
        this.keys = keys;
        this.sources = sources;
    }

    /** Applies corrections, in the order in which they were made; what they name and is not there, is left out. */
    void apply(List<Correction> corrections) throws SQLException {
        for (Correction correction : corrections) {
            if (correction.kind() == Correction.Kind.JOIN) {
                join(find(correction.subject()), find(correction.object()));
            } else if (correction.kind() == Correction.Kind.SPLIT) {
                split(find(correction.subject()), correction.object().get(correction.object().size() - 1));
            }
        }
    }

    private void join(String first, String second) throws SQLException {
        if (first.isEmpty() || second.isEmpty() || first.equals(second) || isPosix(first) != isPosix(second)) {
            return;
        }
        keys.replaceAll((said, key) -> key.equals(second) ? first : key);
        joined.replaceAll((before, now) -> now.equals(second) ? first : now);
        joined.put(second, first);
    }

    private void split(String host, String part) throws SQLException {
        boolean remains = false;
        for (Said said : keys.keySet()) {
            remains |= keys.get(said).equals(host) && !isOf(said, part);
        }
        for (Said said : keys.keySet()) {
            if (remains && keys.get(said).equals(host) && isOf(said, part)) {
                keys.put(said, KnownHost.part(host, part));
            }
        }
    }

    private boolean isOf(Said said, String part) throws SQLException {
        return part.startsWith(KnownHost.SOURCE) ? part.equals(KnownHost.SOURCE + sources.get(said.source())) : machines.machines(said).contains(part);
    }

    private boolean isPosix(String host) throws SQLException {
        for (Map.Entry<Said, String> said : keys.entrySet()) {
            if (said.getValue().equals(host)) {
                return machines.family(said.getKey()) == Family.POSIX;
            }
        }
        return false;
    }

    /** The key of the host that has any of {@code marks}, of several the first; empty where none has. */
    private String find(List<String> marks) throws SQLException {
        boolean posix = marks.contains(KnownHost.POSIX);
        for (String mark : marks) {
            String key = machines.qualified(mark);
            for (String one : new String[] {key, machines.linux(key)}) {
                if (keys.containsValue(one) && isPosix(one) == posix) {
                    return one;
                }
            }
        }
        for (String mark : marks) {
            int slash = mark.indexOf('/');
            String host = slash < 0 ? "" : ofMachine(machines.qualified(mark.substring(0, slash)), mark.substring(slash + 1), posix);
            if (!host.isEmpty()) {
                return host;
            }
        }
        return "";
    }

    private String ofMachine(String name, String machine, boolean posix) throws SQLException {
        for (Said said : keys.keySet()) {
            boolean named = name.isEmpty() || name.equals(machines.name(said));
            if (named && machines.machines(said).contains(machine) && (machines.family(said) == Family.POSIX) == posix) {
                return keys.get(said);
            }
        }
        return "";
    }

    /** The host that one has become. */
    String now(String host) {
        return joined.getOrDefault(host, host);
    }

    /** Whether any are joined. */
    boolean joins() {
        return !joined.isEmpty();
    }
}
