package pedigree.lineage;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import pedigree.event.Category;
import pedigree.store.ClaimTable;
import pedigree.store.ClaimTable.Row;

/**
 * Which computer a record is about (rule 7 of linking): its name, and a sensor's own id of the machine where it has one.
 *
 * <p>Letter case does not count, and a bare name is that of the only domain in which it is met. Two machines of one sensor are two hosts whatever
 * their names; one machine that is named in some records only has that name in all. A record that gives a name only belongs to the only machine
 * of that name, one that gives neither to the only host that has starts; else each is a host of its own.
 */
final class Hosts {

    /** What a record says of its host, by the numbers of the texts. */
    private record Said(int name, int machine) { }

    private final Map<Said, Integer> numbers = new HashMap<>();
    private final List<Integer> firstText = new ArrayList<>(List.of(0));
    private int lastName = -1;
    private int lastMachine = -1;
    private int last;

    /** The hosts of all records of a case. One pass over all claims. */
    static Hosts of(ClaimTable table) throws SQLException {
        Map<Said, Boolean> starts = new LinkedHashMap<>();
        Said[] last = {new Said(-1, -1)};
        boolean[] lastStarts = new boolean[1];
        table.all(row -> {
            boolean isStart = row.category() == Category.PROCESS_CREATION;
            boolean isSame = row.host() == last[0].name() && row.machine() == last[0].machine();
            if (!isSame || isStart && !lastStarts[0]) {
                last[0] = new Said(row.host(), row.machine());
                lastStarts[0] = starts.merge(last[0], isStart, Boolean::logicalOr);
            }
        });
        Hosts hosts = new Hosts();
        hosts.number(new Namer(table, starts.keySet()), starts);
        return hosts;
    }

    private void number(Namer namer, Map<Said, Boolean> starts) throws SQLException {
        Map<String, Integer> byKey = new HashMap<>();
        Set<Integer> started = new LinkedHashSet<>();
        for (Map.Entry<Said, Boolean> said : starts.entrySet()) {
            String key = namer.key(said.getKey());
            if (!key.isEmpty()) {
                if (!byKey.containsKey(key)) {
                    byKey.put(key, add(namer.firstText(said.getKey())));
                }
                int number = byKey.get(key);
                numbers.put(said.getKey(), number);
                if (said.getValue()) {
                    started.add(number);
                }
            }
        }
        Said nameless = starts.keySet().stream().filter(said -> !numbers.containsKey(said)).findFirst().orElse(null);
        if (nameless != null) {
            numbers.put(nameless, started.size() == 1 ? started.iterator().next() : add(nameless.name()));
        }
    }

    private int add(int text) {
        firstText.add(text);
        return firstText.size() - 1;
    }

    /** The number of the host that a record is about, from 1. */
    int number(Row row) {
        if (row.host() != lastName || row.machine() != lastMachine) {
            lastName = row.host();
            lastMachine = row.machine();
            last = numbers.get(new Said(lastName, lastMachine));
        }
        return last;
    }

    /** The number of the text in which the host was named first. */
    int firstText(int number) {
        return firstText.get(number);
    }

    /** Finds out which of the names and machines are one host: those of one key. */
    private static final class Namer {

        private final ClaimTable table;
        private final Map<String, Set<String>> qualified = new HashMap<>(); // by bare name
        private final Map<Integer, String> nameOfMachine = new HashMap<>();
        private final Map<Integer, Integer> textOfMachine = new HashMap<>();
        private final Map<String, Map<String, Set<Integer>>> machines = new HashMap<>(); // by name, then by sensor

        Namer(ClaimTable table, Set<Said> all) throws SQLException {
            this.table = table;
            for (Said said : all) {
                String name = text(said.name());
                int dot = name.indexOf('.');
                if (dot > 0) {
                    qualified.computeIfAbsent(name.substring(0, dot), bare -> new LinkedHashSet<>()).add(name);
                }
            }
            for (Said said : all) {
                if (said.machine() != 0 && !isNameless(said)) {
                    nameOfMachine.putIfAbsent(said.machine(), name(said));
                    textOfMachine.putIfAbsent(said.machine(), said.name());
                }
            }
            for (Said said : all) {
                if (said.machine() != 0) {
                    machines.computeIfAbsent(nameOrMachines(said), name -> new HashMap<>())
                            .computeIfAbsent(sensor(said.machine()), sensor -> new LinkedHashSet<>()).add(said.machine());
                }
            }
        }

        /** What is equal for all that is said of one host; empty where nothing is said. */
        String key(Said said) throws SQLException {
            String name = nameOrMachines(said);
            if (name.isEmpty()) {
                return said.machine() == 0 ? "" : "/" + said.machine();
            }
            boolean severalMachines = machines.getOrDefault(name, Map.of()).values().stream().anyMatch(ofSensor -> ofSensor.size() > 1);
            return severalMachines ? name + '/' + said.machine() : name;
        }

        /** The number of the text that names the host. */
        int firstText(Said said) throws SQLException {
            return isNameless(said) ? textOfMachine.getOrDefault(said.machine(), text(said.name()).isEmpty() ? said.machine() : said.name()) : said.name();
        }

        private String nameOrMachines(Said said) throws SQLException {
            return isNameless(said) ? nameOfMachine.getOrDefault(said.machine(), "") : name(said);
        }

        /** Some sensors put their own id where a name is asked for. */
        private boolean isNameless(Said said) throws SQLException {
            String name = text(said.name());
            return name.isEmpty() || said.machine() != 0 && text(said.machine()).endsWith(':' + name);
        }

        private String name(Said said) throws SQLException {
            String name = text(said.name());
            Set<String> longer = name.indexOf('.') < 0 ? qualified.getOrDefault(name, Set.of()) : Set.of();
            return longer.size() == 1 ? longer.iterator().next() : name;
        }

        private String sensor(int machine) throws SQLException {
            String text = text(machine);
            return text.substring(0, Math.max(0, text.indexOf(':')));
        }

        private String text(int number) throws SQLException {
            return number == 0 ? "" : table.text(number).toLowerCase(Locale.ROOT);
        }
    }
}
