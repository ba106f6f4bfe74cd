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
import pedigree.lineage.ProcessTree;
import pedigree.store.ActivityCount;
import pedigree.store.ProcessRow;
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
        add(Column.of("pid", "PID", "Process id", 54, FIXED, RowFacts::pid).by(in -> in.byNumber(ProcessRow::pid)));
        add(Column.of("started", "Started (UTC)", "When it started, UTC; with the date where the case is longer than a day", 184, FIXED, RowFacts::start)
                .shownAs(RowFacts::shownStart).by(in -> in.byNumber(ProcessRow::start)));
        add(Column.of("lived", "Lived", "How long it ran; a dash where its end was not logged", 62, FIXED, RowFacts::lived).by(Ranking::byLifetime));
        add(Column.of("user", "User", "Whose process it is", 76, PLAIN, row -> row.field("User")).shownAs(row -> shortened(row.field("User")))
                .by(in -> in.byField("User")));
        add(Column.of("command-line", "Command line", "What it was started with", 620, FIXED, row -> row.field("CommandLine")).shownAs(RowFacts::commandLine)
                .by(in -> in.byField("CommandLine")));
        add(Column.of("integrity", "Integrity", "Its integrity level: High and System may change the whole machine", 84, PLAIN, row -> row.field("IntegrityLevel"))
                .by(Ranking::byIntegrity));
    }

    private static String shortened(String user) {
        return user.substring(user.lastIndexOf('\\') + 1);
    }

    private static void identity() {
        add(Column.of("host", "Host", "The computer it ran on", 110, PLAIN, row -> row.process().host()).by(Ranking::byHost));
        add(Column.of("image", "Image", "The path of its file", 260, FIXED, row -> row.process().image()).by(Ranking::byImage));
        add(Column.of("parent", "Parent", "The process that started it, and its PID", 140, PLAIN, RowFacts::parent));
        add(Column.of("hashes", "Hashes", "The hashes of its file, as the record of the start has them", 260, FIXED, RowFacts::hashes).by(in -> in.byField("Hashes")));
        add(Column.of("local-start", "Started (local)", "When it started, in this computer's time zone", 190, FIXED, RowFacts::localStart)
                .by(in -> in.byNumber(ProcessRow::start)));
        add(Column.of("ended", "Ended (UTC)", "When it ended, UTC", 184, FIXED, row -> row.process().end().map(Wording::time).orElse(""))
                .shownAs(RowFacts::shownEnd)
                .by(in -> in.byNumber(ProcessRow::end)));
        add(Column.of("key", "Key", "What it is called in the case, by commands and exports", 260, FIXED, row -> row.process().key()));
        add(Column.of("records", "Records", "How many records tell of its start and its end, or saw it running", 64, FIXED, row -> Integer.toString(row.records())));
    }

    private static void lineage() {
        add(Column.of("since-parent", "Since parent", "How long after its parent it started", 90, FIXED, RowFacts::sinceParent).by(Ranking::bySinceParent));
        add(Column.of("grandparent", "Grandparent", "The image of its parent's parent: GrandParentImage", 140, PLAIN, RowFacts::grandparent)
                .by(in -> Ranking.ofRelatives(in.byName(), process -> above(above(process, in.tree()), in.tree()))));
        add(Column.of("root", "Root", "The uppermost process above it", 120, PLAIN, RowFacts::root));
        add(Column.of("chain", "Interpreters", "The longest run of shells and script hosts that leads to it", 220, PLAIN, RowFacts::chain));
        add(Column.of("depth", "Depth", "How many processes stand above it", 52, FIXED, row -> Integer.toString(row.depth())));
        add(Column.of("children", "Children", "How many processes it started", 64, FIXED, row -> Integer.toString(row.children()))
                .by(in -> in.byTree(in.tree()::childCount)));
        add(Column.of("descendants", "Below", "How many processes stand below it, at any depth", 64, FIXED, row -> Integer.toString(row.descendants()))
                .by(in -> in.byTree(in.tree()::descendants)));
        add(Column.of("session", "Session", "The logon of its session: type, user, address", 200, PLAIN, RowFacts::session));
        add(Column.of("link", "Parent is", "How sure its parent is, and how it was found", 130, PLAIN, RowFacts::confidence));
    }

    private static int above(int process, ProcessTree tree) {
        return process == ProcessTree.NONE ? ProcessTree.NONE : tree.parent(process);
    }

    private static void activity() {
        add(Column.of("activity", "Activity", "How many records tell what it did and suffered", 72, FIXED, row -> total(row.activity()))
                .by(in -> in.byActivity(Optional.empty())));
        for (ActivityKind kind : ActivityKind.values()) {
            add(Column.of("activity-" + kind.text(), Wording.sentence(kind.text()), "How many records of this kind tell what it did and suffered: " + kind.text(), 76,
                    FIXED, row -> total(row.activity().stream().filter(count -> count.kind() == kind).toList())).by(in -> in.byActivity(Optional.of(kind))));
        }
    }

    private static String total(List<ActivityCount> counts) {
        long total = counts.stream().mapToLong(ActivityCount::count).sum();
        return total == 0 ? "" : Long.toString(total);
    }

    private static void add(Column column) {
        OWN.put(column.id(), column);
    }

    /** The column with an id; empty where there is none. */
    static Optional<Column> of(String id) {
        boolean isField = id.startsWith(Column.FIELD) && id.length() > Column.FIELD.length();
        return isField ? Optional.of(Column.ofField(id.substring(Column.FIELD.length()))) : Optional.ofNullable(OWN.get(id));
    }

    /** By what siblings are put in order of a column, that of the processes too; empty where they cannot be. */
    static Optional<Column.Rank> rank(String id) {
        return id.equals(Columns.PROCESS) ? Optional.of(Ranking::byName) : of(id).flatMap(Column::rank);
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
