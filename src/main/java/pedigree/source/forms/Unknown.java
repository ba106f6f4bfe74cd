package pedigree.source.forms;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The records of a source that no form tells, counted by their fields: said once for each, and for a few of them only. Thread-safe. */
final class Unknown {

    private static final String WANTED = "expected a form of event that Pedigree knows, ";
    private static final int SAID = 5;
    private static final double NEAR = 0.5;
    private static final int FIELDS = 12;
    private static final int KEPT = 1_000;

    private final Map<String, Tally> tallies = new ConcurrentHashMap<>();

    private record Tally(long first, long count, Set<String> names) {

        Tally and(Tally other) {
            return new Tally(Math.min(first, other.first), count + other.count, names);
        }
    }

    void add(long position, List<String> names) {
        Set<String> fields = new LinkedHashSet<>(names);
        String key = new TreeSet<>(fields).stream().limit(FIELDS).collect(Collectors.joining(", "));
        tallies.merge(tallies.size() < KEPT ? key : "", new Tally(position, 1, fields), Tally::and);
    }

    boolean isEmpty() {
        return tallies.isEmpty();
    }

    /** Whether some have half of what tells a form, or more. */
    boolean isNear() {
        return tallies.values().stream().anyMatch(tally -> Forms.nearest(tally.names).filter(form -> form.nearness(tally.names) >= NEAR).isPresent());
    }

    void say(FormSink sink) {
        List<Map.Entry<String, Tally>> first = tallies.entrySet().stream()
                .sorted(Comparator.comparingLong(entry -> entry.getValue().first)).toList();
        for (Map.Entry<String, Tally> entry : first.subList(0, Math.min(SAID, first.size()))) {
            Tally tally = entry.getValue();
            String nearest = Forms.nearest(tally.names)
                    .map(form -> "; nearest is %s, but for %s".formatted(form.name(), String.join(", ", form.missing(tally.names)))).orElse("");
            sink.damage(tally.first, WANTED + "found %d %s with the fields %s%s".formatted(tally.count, tally.count == 1 ? "record" : "records",
                    entry.getKey().isEmpty() ? "none" : entry.getKey(), nearest));
        }
        if (first.size() > SAID) {
            long rest = first.stream().skip(SAID).mapToLong(entry -> entry.getValue().count).sum();
            sink.damage(first.get(SAID).getValue().first, WANTED + "found %d records with other fields".formatted(rest));
        }
    }
}
