package pedigree.lineage;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import pedigree.store.CaseFile;
import pedigree.store.Saying;

/**
 * A host of a case, as it was linked last.
 *
 * @param key      what tells it from others
 * @param names    its names in lower case
 * @param machines what its sensors know it by: {@code sysmon:0bd59c11}
 * @param sources  the numbers of the sources that tell of it
 * @param posix    whether it is a Linux or macOS host
 * @param bare     whether some of its records name no machine
 */
public record KnownHost(String key, Set<String> names, Set<String> machines, Set<Integer> sources, boolean posix, boolean bare) {

    static final String POSIX = "posix:";
    static final String SOURCE = "source:";

    /** All hosts of a case, by what tells them from others; none where it was never linked. */
    public static List<KnownHost> all(CaseFile caseFile) throws SQLException {
        Map<String, List<Saying>> hosts = new TreeMap<>();
        for (Saying saying : caseFile.hosts().sayings()) {
            hosts.computeIfAbsent(saying.host(), key -> new ArrayList<>()).add(saying);
        }
        List<KnownHost> all = new ArrayList<>();
        for (Map.Entry<String, List<Saying>> host : hosts.entrySet()) {
            all.add(of(caseFile, host.getKey(), host.getValue()));
        }
        return all;
    }

    private static KnownHost of(CaseFile caseFile, String key, List<Saying> sayings) throws SQLException {
        Set<String> names = new TreeSet<>();
        Set<String> machines = new TreeSet<>();
        Set<Integer> sources = new TreeSet<>();
        boolean posix = false;
        boolean bare = false;
        for (Saying saying : sayings) {
            Set<String> own = machines(caseFile, saying);
            names.add(text(caseFile, saying.name()));
            machines.addAll(own);
            sources.add(saying.source());
            posix |= Family.values()[saying.family()] == Family.POSIX;
            bare |= own.isEmpty();
        }
        names.remove("");
        return new KnownHost(key, names, machines, sources, posix || key.contains(Machines.LINUX), bare);
    }

    /** What a saying knows its machine by, surest last. */
    static Set<String> machines(CaseFile caseFile, Saying saying) throws SQLException {
        Set<String> machines = new LinkedHashSet<>();
        if (saying.machine() != 0) {
            machines.add(text(caseFile, saying.machine()));
        }
        if (saying.prefix() != 0) {
            machines.add(Machines.ofPrefix(saying.prefix()));
        }
        return machines;
    }

    private static String text(CaseFile caseFile, int number) throws SQLException {
        return number == 0 ? "" : caseFile.claims().text(number).toLowerCase(Locale.ROOT);
    }

    /** What an analyst calls it: its name, and its machine where several have the name. */
    public String label() {
        return key.replace(Machines.LINUX, "#linux");
    }

    /** The key of the records that are split off a host. */
    static String part(String host, String part) {
        return host + '|' + part;
    }

    /** All by which it is known again, surest first; its label leads. */
    List<String> marks() {
        Set<String> marks = new LinkedHashSet<>(List.of(label(), key.replace(Machines.LINUX, "")));
        for (String name : names.isEmpty() ? Set.of("") : names) {
            machines.forEach(machine -> marks.add(name + '/' + machine));
        }
        for (String name : names) {
            if (bare) {
                marks.addAll(List.of(name, name + '/'));
            }
        }
        if (posix) {
            marks.add(POSIX);
        }
        return List.copyOf(marks);
    }
}
