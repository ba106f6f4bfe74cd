package pedigree.ui.tree;

import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import pedigree.event.Timestamp;
import pedigree.lineage.Ancestry;
import pedigree.lineage.ProcessTree;
import pedigree.store.ActivityCount;
import pedigree.store.Edge;
import pedigree.store.Link;
import pedigree.store.StoredProcess;
import pedigree.ui.style.Wording;

/** What the columns of one process are made of; read from the case only as far as a column asks for it. Good while the case is read. */
final class RowFacts {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS xxx", Locale.ROOT);
    private static final int FEW = 4;
    private static final int MILLISECONDS = "2026-03-02 09:41:53.250".length();

    private final RowSource in;
    private final int number;

    RowFacts(RowSource in, int number) {
        this.in = in;
        this.number = number;
    }

    StoredProcess process() throws SQLException {
        return in.ancestry().process(number);
    }

    Optional<Link> link() throws SQLException {
        return in.caseFile().links().link(number);
    }

    /** One of its fields under Sigma's name, or the empty text. */
    String field(String name) throws SQLException {
        return process().field(name);
    }

    /** What it did, by kind. */
    List<ActivityCount> activity() throws SQLException {
        return in.activity(number);
    }

    /** What led to it beside its parent, what says most first. */
    List<Edge> causes() throws SQLException {
        return in.edges().causes(number, FEW);
    }

    int witnesses() throws SQLException {
        return in.caseFile().processes().witnesses(number);
    }

    int records() throws SQLException {
        return in.caseFile().processes().records(number).size();
    }

    String pid() throws SQLException {
        return process().pid().isPresent() ? Long.toString(process().pid().getAsLong()) : "";
    }

    String start() throws SQLException {
        return process().start().map(Wording::time).orElse("");
    }

    String shownStart() throws SQLException {
        if (process().inferred()) {
            return "not logged";
        }
        String start = milliseconds(start());
        return in.isOneDay() && !start.isEmpty() ? start.substring(start.indexOf(' ') + 1) : start;
    }

    private static String milliseconds(String time) {
        return time.substring(0, Math.min(MILLISECONDS, time.length()));
    }

    String shownEnd() throws SQLException {
        return milliseconds(process().end().map(Wording::time).orElse(""));
    }

    String localStart() throws SQLException {
        return process().inferred() ? "" : process().start().map(start -> start.toInstant().atZone(ZoneId.systemDefault()).format(LOCAL)).orElse("");
    }

    String lived() throws SQLException {
        Optional<Timestamp> start = process().start();
        Optional<Timestamp> end = process().end();
        return start.isPresent() && end.isPresent() && !process().inferred() ? Wording.duration(start.get(), end.get()) : "—";
    }

    String commandLine() throws SQLException {
        String line = field("CommandLine");
        return !line.isEmpty() ? line : process().inferred() ? "inferred from records that name it" : "no command line was logged";
    }

    String hashes() throws SQLException {
        String all = field("Hashes");
        return all.isEmpty() ? Stream.of(field("sha256"), field("sha1"), field("md5")).filter(hash -> !hash.isEmpty()).collect(Collectors.joining(",")) : all;
    }

    String parent() throws SQLException {
        return in.ancestry().parent(number).map(RowFacts::name).orElse("");
    }

    Optional<StoredProcess> parentProcess() throws SQLException {
        return in.ancestry().parent(number);
    }

    String grandparent() throws SQLException {
        return in.ancestry().grandparent(number).map(StoredProcess::imageName).orElse("");
    }

    String root() throws SQLException {
        int root = number;
        for (int up = in.tree().parent(root); up != ProcessTree.NONE; up = in.tree().parent(root)) {
            root = up;
        }
        return root == number ? "" : name(in.ancestry().process(root));
    }

    /** What a process is called: {@code cmd.exe (7812)}; not yet safe to be shown. */
    static String name(StoredProcess process) {
        String image = process.image().isEmpty() ? "unknown" : process.imageName();
        return process.pid().isPresent() ? image + " (" + process.pid().getAsLong() + ")" : image;
    }

    /** Another process of the case. */
    StoredProcess process(int other) throws SQLException {
        return in.ancestry().process(other);
    }

    String chain() throws SQLException {
        return Ancestry.text(in.ancestry().interpreters(number));
    }

    String sinceParent() throws SQLException {
        return in.ancestry().sinceParent(number).map(RowFacts::words).orElse("");
    }

    private static String words(Duration time) {
        Timestamp zero = Timestamp.ofEpochSecond(0);
        long ticks = time.toMillis() * Timestamp.MILLISECOND;
        return "+" + Wording.duration(zero, new Timestamp(zero.ticks() + ticks));
    }

    String session() throws SQLException {
        return in.ancestry().logon(number).map(logon -> Stream.of(logon.typeText(), logon.user(), logon.address()).filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "))).orElse("");
    }

    String confidence() throws SQLException {
        return link().map(found -> found.confidence().text() + ", by " + found.how().text().replace('_', ' ')).orElse("");
    }

    int depth() {
        return in.tree().depth(number);
    }

    int children() {
        return in.tree().childCount(number);
    }

    int descendants() {
        return in.tree().descendants(number);
    }
}
