package pedigree.lineage;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import pedigree.event.Category;
import pedigree.store.CaseFile;
import pedigree.store.ClaimTable;
import pedigree.store.ClaimTable.Row;
import pedigree.store.HostScope;
import pedigree.store.Source;

/**
 * Which computer a record is about (rule 7 of linking), as a number from 1. Numbers are in the order of what tells hosts apart, so that they are the
 * same in whatever order the records were read. How it is decided: {@link Machines}.
 */
final class Hosts {

    /**
     * What a record says of its host: the numbers of texts and of its source.
     *
     * @param prefix the machine in its Sysmon GUID, or 0
     */
    record Said(int name, int machine, int prefix, int source, Family family) { }

    private static final String STATE_CHANGED = "/4"; // of Sysmon

    private final ClaimTable table;
    private final Sayings sayings;
    private final Copies copies = new Copies();
    private final Map<Said, Integer> numbers = new HashMap<>();
    private Map<Said, String> keys = Map.of();
    private final Map<Integer, Set<String>> names = new HashMap<>(); // when asked for
    private final List<Row> restarts = new ArrayList<>(0);
    private final List<Integer> firstText = new ArrayList<>(List.of(0));
    private List<Machines.Offer> offers = List.of();
    private Said last = new Said(-1, 0, 0, 0, Family.UNKNOWN);
    private int lastNumber;
    private boolean joined;

    private Hosts(ClaimTable table) {
        this.table = table;
        sayings = new Sayings(table);
    }

    /** The hosts of all records of a case. One pass over all claims. */
    static Hosts of(CaseFile caseFile) throws SQLException {
        ClaimTable table = caseFile.claims();
        Hosts hosts = new Hosts(table);
        Map<Said, Boolean> starts = new LinkedHashMap<>();
        boolean[] lastStarts = new boolean[1];
        table.allWithSensors(row -> {
            if (ClaimTable.isOfSensor(row)) {
                hosts.see(row);
                return;
            }
            hosts.copies.see(row);
            Said said = hosts.said(row);
            boolean isStart = row.category() == Category.PROCESS_CREATION;
            if (said != hosts.last || isStart && !lastStarts[0]) {
                hosts.last = said;
                lastStarts[0] = starts.merge(said, isStart, Boolean::logicalOr);
            }
        });
        hosts.copies.settle();
        hosts.addSensorsAlone(starts);
        Map<Integer, String> contents = new HashMap<>();
        Map<Integer, String> files = new HashMap<>();
        for (Source source : caseFile.sources().all()) {
            contents.put(source.id(), source.sha256());
            files.put(source.id(), source.file());
        }
        hosts.number(new Machines(table, starts, caseFile.corrections().all(), contents, new Starting(files)));
        hosts.last = new Said(-1, 0, 0, 0, Family.UNKNOWN);
        return hosts;
    }

    private void see(Row ofSensor) throws SQLException {
        if (ofSensor.time() != Row.UNKNOWN && table.text(ofSensor.type()).endsWith(STATE_CHANGED)) {
            restarts.add(ofSensor);
        }
    }

    /** A source that tells of a host's sensor only says that there is the host; of others the records that name processes say more. */
    private void addSensorsAlone(Map<Said, Boolean> starts) {
        for (Row row : restarts) {
            if (starts.keySet().stream().noneMatch(said -> said.name() == row.host() && said.source() == row.source())) {
                starts.put(new Said(row.host(), 0, 0, row.source(), Family.UNKNOWN), false);
            }
        }
    }

    private Said said(Row row) throws SQLException {
        Family family = sayings.family(row);
        int prefix = sayings.prefix(row);
        boolean same = last.name() == row.host() && last.machine() == row.machine() && last.prefix() == prefix && last.source() == row.source()
                && last.family() == family;
        return same ? last : new Said(row.host(), row.machine(), prefix, row.source(), family);
    }

    private void number(Machines machines) throws SQLException {
        Map<String, Integer> numberOfKey = new HashMap<>();
        machines.texts().forEach((key, text) -> {
            numberOfKey.put(key, firstText.size());
            firstText.add(text);
        });
        keys = machines.keys();
        keys.forEach((said, key) -> numbers.put(said, numberOfKey.get(key)));
        joined = machines.joins();
        offers = machines.offers(key -> firstText(numberOfKey.get(key)));
    }

    /** The number of the host that a record is about, from 1. */
    int number(Row row) throws SQLException {
        Said said = said(row);
        if (said != last) {
            last = said;
            lastNumber = numbers.get(said);
        }
        return lastNumber;
    }

    /** What is said of hosts, in order of reading, and what tells each from others. */
    Map<Said, String> keys() {
        return keys;
    }

    /** All names of a host, as they were spelled. */
    Set<String> names(int number) throws SQLException {
        if (names.isEmpty()) {
            for (Map.Entry<Said, Integer> said : numbers.entrySet()) {
                names.computeIfAbsent(said.getValue(), key -> new TreeSet<>()).add(table.text(said.getKey().name()));
            }
            for (int host = 1; host <= count(); host++) {
                names.get(host).add(table.text(firstText(host)));
            }
        }
        return names.get(number);
    }

    /** Whether the analyst has joined hosts: a host may then have names that are not its own. */
    boolean areJoined() {
        return joined;
    }

    /** The numbers of the hosts that are named by any of the texts in a scope. */
    BitSet in(HostScope scope) {
        BitSet found = new BitSet();
        numbers.forEach((said, number) -> found.set(number, found.get(number) || scope.all() || scope.names().contains(said.name())));
        return found;
    }

    /** Records of sensors that were stopped or started, in order of reading. */
    List<Row> restarts() {
        return restarts;
    }

    /** The numbers of the hosts that a source calls by a name. */
    BitSet named(int name, int source) {
        BitSet found = new BitSet();
        numbers.forEach((said, number) -> found.set(number, found.get(number) || said.name() == name && said.source() == source));
        return found;
    }

    /** Whether a record was handed to this before, see {@link Copies}; to be asked once for each record. */
    boolean isCopy(Row row) {
        return copies.isCopy(row);
    }

    /** How many hosts there are. */
    int count() {
        return firstText.size() - 1;
    }

    /** The number of the text in which the host was named first. */
    int firstText(int number) {
        return firstText.get(number);
    }

    /** Pairs of hosts that may be one. */
    List<Machines.Offer> offers() {
        return offers;
    }
}
