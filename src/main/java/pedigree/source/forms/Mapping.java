package pedigree.source.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import pedigree.event.Category;
import pedigree.event.FieldNames;
import pedigree.event.Fields;

/**
 * How the records of a source that is not Windows' own log become events, as its {@code .form} file tells.
 *
 * <p>{@code source}: its name. {@code event}: where a record says what happened; {@code host}, {@code machine}, {@code time},
 * {@code record}: where it says that. {@code times = local}: times without a zone are not UTC, as sensors' are, but in the zone that the analyst chooses.
 * {@code strip}, {@code strip-end}: what the names of leaves may begin and end with; {@code blanks = out}: their words may be apart. {@code open}:
 * leaves that hold JSON themselves. {@code kind.ProcessRollup2 = process_creation}: the {@link Category} of what happened; {@code kind.*FileWritten}
 * that of all events whose names end so, {@code kind.*} that of everything else. {@code detail}: where a record says what its event's name does
 * not, such as that a file was deleted; the name with the detail behind it, {@code filemod.delete}, then goes before the name alone, for kinds and
 * fields. {@code unfold}: parts of a record that are records themselves, see {@link Unfolding}. {@code process_creation.Image = path(ImageFileName)}: a field under
 * Sigma's name, as an {@link Expression}, of events of a category, of an event by its name, of several such ({@code file_event file_delete.User}),
 * or of all ({@code *}); {@code process_creation.time}, {@code .host} and {@code .machine} likewise.
 *
 * <p>A field that is but another name for a leaf takes its place; every other leaf stays, under its own name. One whose own name means something
 * else here, such as a vendor's {@code ParentProcessId} that is no PID, has the source's name before it. Thread-safe.
 */
public final class Mapping {

    private static final int KEPT = 500;
    private static final Set<String> ABOUT = Set.of("time", "host", "machine", "record");
    private static final String ANY = "*";

    private final String source;
    private final Expression event;
    private final List<String> strip;
    private final List<String> stripEnd;
    private final boolean blanksOut;
    private final boolean local;
    private final InnerJson inner;
    private final Optional<Expression> detail;
    private final Optional<Unfolding> unfolding;
    private final Map<String, Category> kinds = new LinkedHashMap<>();
    private final Map<String, Map<String, Expression>> scopes = new HashMap<>();
    private final Map<FieldNames, Map<String, MappingPlan>> plans = new ConcurrentHashMap<>();
    private final Map<FieldNames, Map<String, Integer>> indexes = new ConcurrentHashMap<>();

    private Mapping(Map<String, String> lines) {
        source = lines.get("source");
        event = Expression.of(lines.getOrDefault("event", "\"event\""));
        strip = words(lines.get("strip"));
        stripEnd = words(lines.get("strip-end"));
        blanksOut = lines.getOrDefault("blanks", "").equals("out");
        local = lines.getOrDefault("times", "").equals("local");
        inner = new InnerJson(words(lines.get("open")), this::bare);
        detail = Optional.ofNullable(lines.get("detail")).map(Expression::of);
        unfolding = Unfolding.of(lines);
        lines.forEach((key, value) -> {
            int dot = key.lastIndexOf('.');
            if (key.startsWith("kind.")) {
                kinds.put(key.substring("kind.".length()), category(value));
            } else if (dot > 0 && !key.startsWith(Unfolding.KEY)) {
                words(key.substring(0, dot)).forEach(scope ->
                        scopes.computeIfAbsent(scope, name -> new LinkedHashMap<>()).put(key.substring(dot + 1), Expression.of(value)));
            } else if (ABOUT.contains(key)) {
                scopes.computeIfAbsent(ANY, scope -> new LinkedHashMap<>()).putIfAbsent(key, Expression.of(value));
            }
        });
    }

    /**
     * The mapping that the lines of a form tell, by key.
     *
     * @throws IllegalArgumentException if one of them names what is not
     */
    static Mapping of(Map<String, String> lines) {
        return new Mapping(lines);
    }

    private static List<String> words(String text) {
        return text == null ? List.of() : List.of(text.strip().split("\\s+"));
    }

    private static Category category(String name) {
        return Category.ofSigma(name).orElseThrow(() -> new IllegalArgumentException("expected a category, found '" + name + "'"));
    }

    /** Every name that it gives to a field. */
    Set<String> fields() {
        Set<String> fields = new TreeSet<>();
        scopes.values().forEach(scope -> fields.addAll(scope.keySet()));
        fields.removeAll(ABOUT);
        return fields;
    }

    /** Whether records with these leaves may have one of {@code wanted}. */
    boolean isPossible(List<String> wanted, Set<String> leaves) {
        return scopes.values().stream().anyMatch(scope -> wanted.stream().anyMatch(field -> scope.containsKey(field) && scope.get(field).isPossible(leaves)));
    }

    /**
     * A record as what it means.
     *
     * @param source   the name of the source: {@code CrowdStrike}
     * @param type     the source and what happened: {@code CrowdStrike/ProcessRollup2}
     * @param category what that is
     * @param time     when it was, as written; empty where the record does not say
     * @param host     on which computer; empty where the record does not say
     * @param machine  the source's own id of that computer; empty where it has none
     * @param record   its number in the log, where records of one time are in the order of numbers; empty where it has none
     * @param local    whether its times that come without a zone are in the zone that the analyst chooses, and not UTC
     * @param fields   its fields under Sigma's names
     */
    public record Mapped(String source, String type, Category category, String time, String host, String machine, String record, boolean local, Fields fields) { }

    /** The records that {@code leaves} are: itself, and what is unfolded of it. */
    List<Leaves> unfold(Leaves leaves) {
        return unfolding.map(parts -> parts.of(leaves, this::bare)).orElse(List.of(leaves));
    }

    /** What {@code written} means: a record as its source wrote it. */
    public Mapped map(Fields written) {
        Fields raw = inner.opened(written);
        if (indexes.size() >= KEPT) { // hostile files have other names in every record
            indexes.clear();
            plans.clear();
        }
        Map<String, Integer> index = indexes.computeIfAbsent(raw.names(), this::index);
        Expression.Leaf leaves = name -> value(raw, index.get(name));
        String happened = Optional.ofNullable(event.of(leaves)).orElse("unknown");
        Map<String, MappingPlan> ofNames = plans.computeIfAbsent(raw.names(), names -> new ConcurrentHashMap<>(4));
        String more = detail.map(of -> of.of(leaves)).orElse(null);
        String detailed = more == null ? happened : happened + '.' + more;
        MappingPlan plan = ofNames.get(detailed);
        if (plan == null) {
            plan = plan(happened, detailed, raw.names(), index.keySet());
            if (ofNames.size() < KEPT) {
                ofNames.put(detailed, plan);
            }
        }
        return new Mapped(source, source + '/' + happened, plan.category(), text(plan, "time", leaves), text(plan, "host", leaves),
                text(plan, "machine", leaves), text(plan, "record", leaves), local, plan.fields(raw, leaves));
    }

    private static String value(Fields raw, Integer index) {
        String value = index == null ? null : raw.value(index).orElse(null);
        return value == null || Expression.SILENT.contains(value) ? null : value;
    }

    private static String text(MappingPlan plan, String what, Expression.Leaf leaves) {
        Expression expression = plan.about().get(what);
        String value = expression == null ? null : expression.of(leaves);
        return value == null ? "" : value;
    }

    /** Where each leaf stands, by its name without what the names of this source may begin and end with. */
    private Map<String, Integer> index(FieldNames names) {
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            index.putIfAbsent(bare(names.name(i)), i);
        }
        return index;
    }

    private String bare(String name) {
        String bare = blanksOut ? name.replace(" ", "") : name;
        for (String begin : strip) {
            bare = bare.startsWith(begin) ? bare.substring(begin.length()) : bare;
        }
        for (String end : stripEnd) {
            bare = bare.endsWith(end) ? bare.substring(0, bare.length() - end.length()) : bare;
        }
        return bare;
    }

    private MappingPlan plan(String happened, String detailed, FieldNames names, Set<String> leaves) {
        Category category = kind(detailed).or(() -> kind(happened)).orElse(kinds.getOrDefault(ANY, Category.OTHER));
        Map<String, Expression> wanted = new LinkedHashMap<>();
        Map<String, Expression> about = new HashMap<>();
        for (String scope : List.of(detailed, happened, category.sigma(), ANY)) {
            scopes.getOrDefault(scope, Map.of()).forEach((field, expression) ->
                    (ABOUT.contains(field) ? about : wanted).putIfAbsent(field, expression));
        }
        List<String> bare = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            bare.add(bare(names.name(i)));
        }
        return MappingPlan.of(source, category, about, wanted, bare, leaves);
    }

    private Optional<Category> kind(String happened) {
        Category exact = kinds.get(happened);
        if (exact != null) {
            return Optional.of(exact);
        }
        return kinds.entrySet().stream()
                .filter(kind -> kind.getKey().startsWith(ANY) && !kind.getKey().equals(ANY) && happened.endsWith(kind.getKey().substring(ANY.length())))
                .map(Map.Entry::getValue).findFirst();
    }
}
