package pedigree.lineage;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Set;

import pedigree.lineage.Hosts.Said;
import pedigree.store.CaseFile;
import pedigree.store.ClaimTable;
import pedigree.store.Correction;
import pedigree.store.HostScope;
import pedigree.store.ProcessTable;
import pedigree.store.Saying;

/**
 * Which hosts are to be linked anew after sources were added: those of which more, or something else, is said than when the case was linked last, and
 * those that share a name or a machine with one of these, as no record tells them apart for sure; and those of processes that were corrected since.
 */
final class Touched {

    private static final Set<String> NONE = Set.of("machine 0", "prefix 0");

    private final ClaimTable table;
    private final List<Set<Said>> hosts = new ArrayList<>(); // as they were, and as they are
    private final Map<String, List<Integer>> sharing = new HashMap<>(); // places of those that share a name or a machine

    private Touched(ClaimTable table) {
        this.table = table;
    }

    /** What is to be linked anew: all, if that was left halfway last time. Linear in what is said of hosts. */
    static HostScope of(CaseFile caseFile, Map<Said, String> now) throws SQLException {
        Map<String, Set<Said>> before = new HashMap<>();
        for (Saying saying : caseFile.hosts().sayings()) {
            Said said = new Said(saying.name(), saying.machine(), saying.prefix(), saying.source(), Family.values()[saying.family()]);
            before.computeIfAbsent(saying.host(), host -> new HashSet<>()).add(said);
        }
        if (before.isEmpty() || caseFile.findings().areMissing()) {
            return HostScope.ALL;
        }
        Map<String, Set<Said>> after = new HashMap<>();
        now.forEach((said, host) -> after.computeIfAbsent(host, key -> new HashSet<>()).add(said));
        Touched touched = new Touched(caseFile.claims());
        Queue<Integer> changed = new ArrayDeque<>();
        touched.add(before, after, changed);
        touched.add(after, before, changed);
        for (Correction correction : caseFile.corrections().changed()) {
            if (correction.kind() == Correction.Kind.PARENT && !touched.addHost(caseFile.processes(), correction, changed)) {
                return HostScope.ALL;
            }
        }
        return HostScope.of(touched.spread(changed));
    }

    private void add(Map<String, Set<Said>> some, Map<String, Set<Said>> others, Queue<Integer> changed) throws SQLException {
        for (Map.Entry<String, Set<Said>> host : some.entrySet()) {
            if (!host.getValue().equals(others.get(host.getKey()))) {
                changed.add(hosts.size());
            }
            for (String mark : marks(host.getValue())) {
                sharing.computeIfAbsent(mark, key -> new ArrayList<>(2)).add(hosts.size());
            }
            hosts.add(host.getValue());
        }
    }

    /**
     * Adds the host of a process that was corrected, or is no longer. Gives whether that is known: a key that nothing has now may come back with the
     * correction, as the linker knows more of it than the key itself.
     */
    private boolean addHost(ProcessTable processes, Correction correction, Queue<Integer> changed) throws SQLException {
        for (String key : correction.subject()) {
            OptionalInt number = processes.find(key);
            if (number.isPresent()) {
                String host = processes.process(number.getAsInt()).host().toLowerCase(Locale.ROOT);
                return changed.addAll(sharing.getOrDefault("name " + host, List.of()));
            }
        }
        return false;
    }

    /** The numbers of the texts that name what has changed, and all that shares a mark with that. */
    private Set<Integer> spread(Queue<Integer> changed) throws SQLException {
        Set<Integer> names = new HashSet<>();
        Set<Integer> seen = new HashSet<>(changed);
        while (!changed.isEmpty()) {
            Set<Said> host = hosts.get(changed.remove());
            for (Said said : host) {
                names.add(said.name());
                names.add(said.machine());
            }
            for (String mark : marks(host)) {
                for (int other : sharing.getOrDefault(mark, List.of())) {
                    if (seen.add(other)) {
                        changed.add(other);
                    }
                }
                sharing.remove(mark);
            }
        }
        return names;
    }

    private Set<String> marks(Set<Said> host) throws SQLException {
        Set<String> marks = new HashSet<>();
        for (Said said : host) {
            marks.add("name " + table.text(said.name()).toLowerCase(Locale.ROOT));
            marks.add("machine " + said.machine());
            marks.add("prefix " + said.prefix());
        }
        marks.removeAll(NONE);
        return marks;
    }
}
