package pedigree.lineage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The records of one host name and operating system, and the hosts that they are about: one, unless one sensor knows several machines of the name. */
final class SameName {

    private final String name;
    private final Map<String, Set<Integer>> sources = new TreeMap<>(); // by machine
    private final Map<String, Set<String>> surer = new HashMap<>(); // by machine: those that are named with it
    private final Set<Integer> bare = new TreeSet<>(); // sources with records that name no machine
    private final Map<String, String> hosts = new TreeMap<>(); // by machine
    private final Map<Integer, Set<String>> hostsOfSource = new HashMap<>();
    private boolean isOne;

    SameName(String name) {
        this.name = name;
    }

    /** @param machines what tells the machine of a record, surest last; empty where nothing does */
    void add(List<String> machines, int source) {
        for (String machine : machines) {
            sources.computeIfAbsent(machine, key -> new TreeSet<>()).add(source);
        }
        if (machines.size() > 1) {
            surer.computeIfAbsent(machines.get(0), key -> new TreeSet<>()).add(machines.get(1));
        }
        if (machines.isEmpty()) {
            bare.add(source);
        }
    }

    /** Decides which hosts there are, once all records are added. */
    void decide() {
        Map<String, Set<String>> bySensor = new TreeMap<>();
        for (String machine : sources.keySet()) {
            if (!surer.containsKey(machine)) {
                bySensor.computeIfAbsent(machine.substring(0, Math.max(0, machine.indexOf(':'))), sensor -> new TreeSet<>()).add(machine);
            }
        }
        Set<String> most = Set.of();
        for (Set<String> ofSensor : bySensor.values()) {
            most = ofSensor.size() > most.size() ? ofSensor : most;
        }
        isOne = most.size() <= 1;
        for (String machine : most) {
            settle(machine, isOne ? name : name + '/' + machine);
        }
        Map<Integer, Set<String>> sure = new HashMap<>();
        hostsOfSource.forEach((source, found) -> sure.put(source, new TreeSet<>(found)));
        for (String machine : sources.keySet()) {
            if (!hosts.containsKey(machine)) {
                settle(machine, host(machine, sure));
            }
        }
    }

    private void settle(String machine, String host) {
        hosts.put(machine, host);
        sources.get(machine).forEach(source -> hostsOfSource.computeIfAbsent(source, key -> new TreeSet<>()).add(host));
    }

    /** The host of a machine that another sensor sees as well: the one that it is named with, or the only one in its sources. */
    private String host(String machine, Map<Integer, Set<String>> sure) {
        if (isOne) {
            return name;
        }
        Set<String> found = new TreeSet<>();
        surer.getOrDefault(machine, Set.of()).forEach(other -> found.add(hosts.getOrDefault(other, name + '/' + other)));
        if (found.isEmpty()) {
            sources.get(machine).forEach(source -> found.addAll(sure.getOrDefault(source, Set.of())));
        }
        return found.size() == 1 ? found.iterator().next() : name + '/' + machine;
    }

    /** The host that a record is about. */
    String key(List<String> machines, int source) {
        if (isOne) {
            return name;
        }
        if (!machines.isEmpty()) {
            return hosts.get(machines.get(machines.size() - 1));
        }
        Set<String> found = hostsOfSource.getOrDefault(source, Set.of());
        return found.size() == 1 ? found.iterator().next() : stray();
    }

    private String stray() {
        return name + '/';
    }

    /** The hosts by their machines. */
    Map<String, String> machines() {
        return hosts;
    }

    /** By machine: its host, and the one of the records that name none and may be its. */
    Map<String, List<String>> strays() {
        boolean some = !isOne && bare.stream().anyMatch(source -> hostsOfSource.getOrDefault(source, Set.of()).size() != 1);
        Map<String, List<String>> strays = new TreeMap<>();
        hosts.forEach((machine, host) -> {
            if (some) {
                strays.put(machine, List.of(host, stray()));
            }
        });
        return strays;
    }
}
