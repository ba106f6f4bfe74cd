package pedigree.ui.tree;

import static pedigree.ui.tree.Column.Look.FIXED;
import static pedigree.ui.tree.Column.Look.PLAIN;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import pedigree.event.ActivityKind;
import pedigree.event.SafeText;
import pedigree.store.ActivityCount;
import pedigree.ui.style.Wording;

/** All columns that the tree may have: what a process is, what its lineage tells of it, what it did, and every field of the records. */
final class AllColumns {

    private static final Map<String, Column> OWN = new LinkedHashMap<>();

    static {
        process();
        identity();
        lineage();
        activity();
    }

    private AllColumns() {
    }

    private static void process() {
        add("pid", "PID", "Process id", 54, FIXED, RowFacts::pid);
        add(Column.of("started", "Started (UTC)", "When it started, UTC; with the date where the case is longer than a day", 148, FIXED, RowFacts::start)
                .shownAs(RowFacts::shownStart));
        add("lived", "Lived", "How long it ran; a dash where its end was not logged", 72, FIXED, RowFacts::lived);
        add(Column.of("user", "User", "Whose process it is", 84, PLAIN, row -> row.field("User")).shownAs(row -> shortened(row.field("User"))));
        add(Column.of("command-line", "Command line", "What it was started with", 620, FIXED, row -> row.field("CommandLine")).shownAs(RowFacts::commandLine));
        add("integrity", "Integrity", "Its integrity level: High and System may change the whole machine", 84, PLAIN, row -> row.field("IntegrityLevel"));
    }

    private static String shortened(String user) {
        return user.substring(user.lastIndexOf('\\') + 1);
    }

    private static void identity() {
        add("host", "Host", "The computer it ran on", 110, PLAIN, row -> row.process().host());
        add("image", "Image", "The path of its file", 260, FIXED, row -> row.process().image());
        add("parent", "Parent", "The process that started it, and its PID", 140, PLAIN, RowFacts::parent);
        add("hashes", "Hashes", "The hashes of its file, as the record of the start has them", 260, FIXED, RowFacts::hashes);
        add("local-start", "Started (local)", "When it started, in this computer's time zone", 190, FIXED, RowFacts::localStart);
        add("ended", "Ended (UTC)", "When it ended, UTC", 178, FIXED, row -> row.process().end().map(Wording::time).orElse(""));
        add("key", "Key", "What it is called in the case, by commands and exports", 260, FIXED, row -> row.process().key());
        add("records", "Records", "How many records tell of its start and its end, or saw it running", 64, FIXED, row -> Integer.toString(row.records()));
    }

    private static void lineage() {
        add("since-parent", "Since parent", "How long after its parent it started", 90, FIXED, RowFacts::sinceParent);
        add("grandparent", "Grandparent", "The image of its parent's parent: GrandParentImage", 140, PLAIN, RowFacts::grandparent);
        add("root", "Root", "The uppermost process above it", 120, PLAIN, RowFacts::root);
        add("chain", "Interpreters", "The longest run of shells and script hosts that leads to it", 220, PLAIN, RowFacts::chain);
        add("depth", "Depth", "How many processes stand above it", 52, FIXED, row -> Integer.toString(row.depth()));
        add("children", "Children", "How many processes it started", 64, FIXED, row -> Integer.toString(row.children()));
        add("descendants", "Below", "How many processes stand below it, at any depth", 64, FIXED, row -> Integer.toString(row.descendants()));
        add("session", "Session", "The logon of its session: type, user, address", 200, PLAIN, RowFacts::session);
        add("link", "Parent is", "How sure its parent is, and how it was found", 130, PLAIN, RowFacts::confidence);
    }

    private static void activity() {
        add("activity", "Activity", "How many records tell what it did and suffered", 72, FIXED, row -> total(row.activity()));
        for (ActivityKind kind : ActivityKind.values()) {
            add("activity-" + kind.text(), Wording.sentence(kind.text()), "How many records of this kind tell what it did and suffered: " + kind.text(), 76, FIXED,
                    row -> total(row.activity().stream().filter(count -> count.kind() == kind).toList()));
        }
    }

    private static String total(List<ActivityCount> counts) {
        long total = counts.stream().mapToLong(ActivityCount::count).sum();
        return total == 0 ? "" : Long.toString(total);
    }

    private static void add(String id, String title, String meaning, double width, Column.Look look, Column.Value value) {
        add(Column.of(id, title, meaning, width, look, value));
    }

    private static void add(Column column) {
        OWN.put(column.id(), column);
    }

    /** The column with an id; empty where there is none. */
    static Optional<Column> of(String id) {
        boolean isField = id.startsWith(Column.FIELD) && id.length() > Column.FIELD.length();
        return isField ? Optional.of(Column.ofField(id.substring(Column.FIELD.length()))) : Optional.ofNullable(OWN.get(id));
    }

    /** All of them: Pedigree's own, then those of the fields called {@code fields}, by name. */
    static List<Column> all(Collection<String> fields) {
        List<Column> all = new ArrayList<>(OWN.values());
        fields.stream().filter(name -> !name.isEmpty()).sorted(String.CASE_INSENSITIVE_ORDER).map(Column::ofField).forEach(all::add);
        return all;
    }

    /** What stands above a column, safe to be shown. */
    static String title(Column column) {
        return SafeText.of(column.title());
    }
}
