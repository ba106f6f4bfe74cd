package pedigree.lineage;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

import pedigree.lineage.Hosts.Said;
import pedigree.store.ClaimTable;
import pedigree.store.Correction;
import pedigree.store.HostOffer;

/**
 * Decides which hosts there are, from all that records say of theirs: each gets a key, equal for all that is said of one host.
 *
 * <p>Letter case does not count, and a bare name is that of the only domain in which it is met. Windows and Linux are never one host. Two machines
 * of one sensor (two prefixes of Sysmon GUIDs, two agent ids) are two hosts whatever their names; one machine that is named in some records only has
 * that name in all. A record without a machine belongs to the only one of its name in its source, else in the case; one that gives no name either
 * to the only host there, or in its archive, that has starts ({@link Starting}); else each is a host of its own.
 */
final class Machines {

    /** Two hosts that may be one, by the numbers of the texts that name them. */
    record Offer(HostOffer.Kind kind, int first, int second, String machine) { }

    private static final String SYSMON = "sysmon";
    static final String LINUX = "\0linux";

    private final ClaimTable table;
    private final Map<String, Set<String>> qualified = new HashMap<>(); // by bare name
    private final Map<String, Set<String>> namesOfMachine = new HashMap<>();
    private final Map<String, Set<Family>> families = new HashMap<>(); // by name, and by name and source
    private final Map<String, SameName> groups = new TreeMap<>();
    private final Map<Said, String> keys = new LinkedHashMap<>();
    private final Map<Said, String> found;
    private final CorrectedHosts corrected;
    private final Starting starting;

    /**
     * @param starts      what is said of hosts, and whether of starts
     * @param corrections what the analyst knows better
     * @param sources     what tells the content of each source
     * @param starting    to be told of the hosts of which starts are logged
     */
    Machines(ClaimTable table, Map<Said, Boolean> starts, List<Correction> corrections, Map<Integer, String> sources, Starting starting) throws SQLException {
        this.table = table;
        this.starting = starting;
        for (Said said : starts.keySet()) {
            String name = text(said.name());
            int dot = name.indexOf('.');
            if (dot > 0) {
                qualified.computeIfAbsent(name.substring(0, dot), bare -> new TreeSet<>()).add(name);
            }
        }
        for (Said said : starts.keySet()) {
            if (!isNameless(said)) {
                for (String machine : machines(said)) {
                    namesOfMachine.computeIfAbsent(machine, key -> new TreeSet<>()).add(name(said));
                }
            }
        }
        for (Said said : starts.keySet()) {
            families.computeIfAbsent(name(said), name -> EnumSet.noneOf(Family.class)).add(said.family());
            families.computeIfAbsent(inSource(said), name -> EnumSet.noneOf(Family.class)).add(said.family());
        }
        decide(starts);
        found = Map.copyOf(keys);
        corrected = new CorrectedHosts(this, keys, sources);
        corrected.apply(corrections);
    }

    private void decide(Map<Said, Boolean> starts) throws SQLException {
        for (Said said : starts.keySet()) {
            String group = group(said);
            if (!group.isEmpty()) {
                groups.computeIfAbsent(group, SameName::new).add(machines(said), said.source());
            }
        }
        groups.values().forEach(SameName::decide);
        for (Map.Entry<Said, Boolean> entry : starts.entrySet()) {
            Said said = entry.getKey();
            String group = group(said);
            String key = group.isEmpty() ? "" : groups.get(group).key(machines(said), said.source());
            keys.put(said, key);
            if (entry.getValue() && !key.isEmpty()) {
                starting.add(key, said.source(), said.family());
            }
        }
        keys.replaceAll((said, key) -> key.isEmpty() ? starting.only(said.source(), said.family()) : key);
    }

    private static String only(Set<String> found, String otherwise) {
        return found != null && found.size() == 1 ? found.iterator().next() : otherwise;
    }

    /** What is said of hosts, in order of reading, and the key of each. */
    Map<Said, String> keys() {
        return keys;
    }

    /** The numbers of the texts that name the hosts, by their keys: as each was first spelled. */
    Map<String, Integer> texts() throws SQLException {
        Map<String, Integer> texts = new TreeMap<>();
        for (boolean own : new boolean[] {true, false}) { // a host that others were joined to keeps its name
            for (Said said : keys.keySet()) {
                if (!isNameless(said) && (!own || found.get(said).equals(keys.get(said)))) {
                    texts.putIfAbsent(keys.get(said), said.name());
                }
            }
        }
        for (Said said : keys.keySet()) {
            texts.putIfAbsent(keys.get(said), text(said.name()).isEmpty() && said.machine() != 0 ? said.machine() : said.name());
        }
        return texts;
    }

    /** Whether the analyst has joined hosts. */
    boolean joins() {
        return corrected.joins();
    }

    /** Pairs of hosts that may be one, and are not joined; their names are what {@code text} gives for their keys. */
    List<Offer> offers(ToIntFunction<String> text) {
        List<Offer> offers = new ArrayList<>();
        Map<String, Set<String>> hostsOfMachine = new TreeMap<>();
        for (SameName group : groups.values()) {
            group.machines().forEach((machine, key) -> hostsOfMachine.computeIfAbsent(machine, one -> new TreeSet<>()).add(corrected.now(key)));
            group.strays().forEach((machine, pair) -> offer(HostOffer.Kind.JOIN, corrected.now(pair.get(0)), corrected.now(pair.get(1)), machine, text, offers));
        }
        hostsOfMachine.forEach((machine, hosts) -> {
            String first = hosts.iterator().next();
            hosts.forEach(other -> offer(HostOffer.Kind.RENAMED_OR_CLONED, first, other, machine, text, offers));
        });
        return offers;
    }

    private static void offer(HostOffer.Kind kind, String first, String second, String machine, ToIntFunction<String> text, List<Offer> offers) {
        if (!first.equals(second)) {
            offers.add(new Offer(kind, text.applyAsInt(first), text.applyAsInt(second), machine));
        }
    }

    /** What all that may be one host shares: name and operating system; empty where no name is known, nor a machine. */
    private String group(Said said) throws SQLException {
        String name = name(said);
        for (String machine : isNameless(said) ? machines(said) : List.<String>of()) {
            name = only(namesOfMachine.get(machine), "/" + machine);
        }
        Set<Family> known = families.getOrDefault(name, Set.of());
        boolean two = known.contains(Family.WINDOWS) && known.contains(Family.POSIX);
        return two && family(said) == Family.POSIX ? name + LINUX : name;
    }

    /** Where a record does not show its operating system, it is that of its name in its source; Windows where that has both. */
    Family family(Said said) throws SQLException {
        Set<Family> known = families.getOrDefault(inSource(said), Set.of());
        boolean linux = said.family() == Family.UNKNOWN ? known.contains(Family.POSIX) && !known.contains(Family.WINDOWS) : said.family() == Family.POSIX;
        return linux ? Family.POSIX : Family.WINDOWS;
    }

    private String inSource(Said said) throws SQLException {
        return said.source() + "/" + name(said);
    }

    /** What tells the machine, surest last. */
    List<String> machines(Said said) throws SQLException {
        String sensor = text(said.machine());
        String prefix = said.prefix() == 0 ? "" : ofPrefix(said.prefix());
        return Stream.of(sensor, prefix).filter(machine -> !machine.isEmpty()).toList();
    }

    /** The machine of Sysmon GUIDs. */
    static String ofPrefix(int prefix) {
        return "%s:%08x".formatted(SYSMON, prefix);
    }

    /** A key of a host, or its beginning, with its name as it is now: qualified where only one domain has it. */
    String qualified(String key) {
        int end = 0;
        while (end < key.length() && "/|".indexOf(key.charAt(end)) < 0) {
            end++;
        }
        String name = key.substring(0, end);
        return (name.indexOf('.') < 0 ? only(qualified.get(name), name) : name) + key.substring(end);
    }

    /** The key that a Linux host has where a Windows host has its name. */
    String linux(String key) {
        int end = key.indexOf('/') < 0 ? key.length() : key.indexOf('/');
        return key.substring(0, end) + LINUX + key.substring(end);
    }

    /** Some sensors put their own id where a name is asked for. */
    private boolean isNameless(Said said) throws SQLException {
        String name = text(said.name());
        return name.isEmpty() || said.machine() != 0 && text(said.machine()).endsWith(':' + name);
    }

    String name(Said said) throws SQLException {
        if (isNameless(said)) {
            return "";
        }
        String name = text(said.name());
        return name.indexOf('.') < 0 ? only(qualified.get(name), name) : name;
    }

    private String text(int number) throws SQLException {
        return number == 0 ? "" : table.text(number).toLowerCase(Locale.ROOT);
    }
}
