package pedigree.query;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import pedigree.event.ProcessClaim;
import pedigree.job.Progress;
import pedigree.store.CaseFile;
import pedigree.store.ProcessRow.Column;

/**
 * What a case holds that may be asked for: the most frequent values of some fields, and the names of all. Immutable.
 *
 * @param values by field, the most frequent first
 * @param fields as their sources call them
 */
public record Seen(Map<Fact, List<Proposal>> values, List<String> fields) {

    private static final int KEPT = 200; // values of each field
    private static final int COUNTED = 20_000; // different values; what comes later and is new is not counted
    private static final int BATCH = 256;

    /** Nothing is known yet. */
    public static Seen nothing() {
        return new Seen(Map.of(), List.of());
    }

    /** What is in {@code caseFile}. One scan of the processes. */
    public static Seen of(CaseFile caseFile, Progress progress) throws SQLException {
        Map<Fact, Map<String, Integer>> counts = new EnumMap<>(Fact.class);
        for (Fact fact : new Fact[] {Fact.IMAGE, Fact.USER, Fact.HOST}) {
            counts.put(fact, new HashMap<>());
        }
        Column user = new Column("User");
        progress.begin("Reading what may be searched for", caseFile.processes().count());
        caseFile.processes().scan(true, row -> {
            count(counts.get(Fact.IMAGE), ProcessClaim.imageName(row.text(row.imageText())).toLowerCase(Locale.ROOT));
            count(counts.get(Fact.HOST), row.text(row.hostText()));
            count(counts.get(Fact.USER), row.field(user));
            if (row.number() % BATCH == 0) {
                progress.advance(BATCH);
            }
        });
        Map<Fact, List<Proposal>> values = new EnumMap<>(Fact.class);
        counts.forEach((fact, each) -> values.put(fact, most(each)));
        return new Seen(values, List.copyOf(caseFile.events().fieldNames()));
    }

    private static void count(Map<String, Integer> counts, String value) {
        if (!value.isEmpty() && (counts.size() < COUNTED || counts.containsKey(value))) {
            counts.merge(value, 1, Integer::sum);
        }
    }

    private static List<Proposal> most(Map<String, Integer> counts) {
        List<Map.Entry<String, Integer>> entries = new ArrayList<>(counts.entrySet());
        entries.sort(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()));
        return entries.stream().limit(KEPT).map(entry -> new Proposal(entry.getKey(), "×\u2009" + entry.getValue())).toList();
    }
}
