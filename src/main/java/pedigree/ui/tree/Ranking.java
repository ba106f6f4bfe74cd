package pedigree.ui.tree;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

import pedigree.event.ActivityKind;
import pedigree.event.ProcessClaim;
import pedigree.job.Progress;
import pedigree.lineage.ProcessTree;
import pedigree.store.CaseFile;
import pedigree.store.ProcessRow;

/**
 * Numbers by which siblings are put in order, one for each process, read in one scan of the case. Texts are compared by their first {@value #LONGEST}
 * characters, in any letter case.
 */
final class Ranking {

    /** Of a process that has nothing in the column: it comes last, whichever way the others are put. */
    static final long ABSENT = ProcessRow.ABSENT;

    private static final int LONGEST = 64;

    private final CaseFile caseFile;
    private final ProcessTree tree;
    private final Progress progress;

    /** A number of a process, or {@link #ABSENT}. */
    @FunctionalInterface
    interface Number {

        long of(ProcessRow row) throws SQLException;
    }

    Ranking(CaseFile caseFile, ProcessTree tree, Progress progress) {
        this.caseFile = caseFile;
        this.tree = tree;
        this.progress = progress;
    }

    /** Ranks that are a number of each row. */
    long[] byNumber(Number number) throws SQLException {
        long[] ranks = absent();
        caseFile.processes().scan(false, row -> {
            progress.checkCancelled();
            ranks[row.number()] = number.of(row);
        });
        return ranks;
    }

    /** Ranks that the tree tells. */
    long[] byTree(IntUnaryOperator number) {
        long[] ranks = new long[tree.size()];
        for (int process = 0; process < ranks.length; process++) {
            ranks[process] = number.applyAsInt(process);
        }
        return ranks;
    }

    /** By the name of the image, as it is shown. */
    long[] byName() throws SQLException {
        return byText(false, row -> ProcessClaim.imageName(row.text(row.imageText())));
    }

    long[] byImage() throws SQLException {
        return byText(false, row -> row.text(row.imageText()));
    }

    long[] byHost() throws SQLException {
        return byText(false, row -> row.text(row.hostText()));
    }

    long[] byField(String name) throws SQLException {
        ProcessRow.Column column = new ProcessRow.Column(name);
        return byText(true, row -> row.field(column));
    }

    /** By what may be done at each integrity level. */
    long[] byIntegrity() throws SQLException {
        ProcessRow.Column column = new ProcessRow.Column("IntegrityLevel");
        long[] ranks = absent();
        caseFile.processes().scan(true, row -> {
            progress.checkCancelled();
            int rank = Integrity.rank(row.field(column));
            ranks[row.number()] = rank < 0 ? ABSENT : rank;
        });
        return ranks;
    }

    /** How long each ran. */
    long[] byLifetime() throws SQLException {
        return byNumber(row -> row.start() == ABSENT || row.end() == ABSENT || row.inferred() ? ABSENT : row.end() - row.start());
    }

    /** How long after its parent each started. */
    long[] bySinceParent() throws SQLException {
        long[] starts = byNumber(ProcessRow::start);
        long[] ranks = absent();
        for (int process = 0; process < ranks.length; process++) {
            int parent = tree.parent(process);
            boolean known = parent != ProcessTree.NONE && starts[process] != ABSENT && starts[parent] != ABSENT;
            ranks[process] = known ? starts[process] - starts[parent] : ABSENT;
        }
        return ranks;
    }

    /** How much each did, of one kind or of all. */
    long[] byActivity(Optional<ActivityKind> only) throws SQLException {
        long[] ranks = absent();
        for (ActivityKind kind : ActivityKind.values()) {
            if (only.isEmpty() || only.get() == kind) {
                caseFile.activity().scan(kind, (process, count) -> ranks[process] = count.count() + Math.max(0, ranks[process]));
            }
        }
        return ranks;
    }

    /** The rank of a relative of each; nothing where there is none. */
    static long[] ofRelatives(long[] ranks, IntUnaryOperator relative) {
        long[] theirs = new long[ranks.length];
        for (int process = 0; process < ranks.length; process++) {
            int other = relative.applyAsInt(process);
            theirs[process] = other == ProcessTree.NONE ? ABSENT : ranks[other];
        }
        return theirs;
    }

    ProcessTree tree() {
        return tree;
    }

    /** A text of a process. */
    @FunctionalInterface
    interface Text {

        String of(ProcessRow row) throws SQLException;
    }

    private long[] byText(boolean fields, Text text) throws SQLException {
        Map<String, Integer> numbers = new HashMap<>();
        long[] ranks = absent();
        caseFile.processes().scan(fields, row -> {
            progress.checkCancelled();
            String value = folded(text.of(row));
            if (!value.isEmpty()) {
                Integer known = numbers.putIfAbsent(value, numbers.size());
                ranks[row.number()] = known == null ? numbers.size() - 1 : known;
            }
        });
        int[] order = inOrder(numbers);
        for (int process = 0; process < ranks.length; process++) {
            ranks[process] = ranks[process] == ABSENT ? ABSENT : order[(int) ranks[process]];
        }
        return ranks;
    }

    private static String folded(String text) {
        return (text.length() > LONGEST ? text.substring(0, LONGEST) : text).toLowerCase(Locale.ROOT);
    }

    /** The place of each text among all in alphabetical order, by its number. */
    private static int[] inOrder(Map<String, Integer> numbers) {
        String[] texts = numbers.keySet().toArray(String[]::new);
        Arrays.sort(texts);
        int[] order = new int[texts.length];
        for (int place = 0; place < texts.length; place++) {
            order[numbers.get(texts[place])] = place;
        }
        return order;
    }

    private long[] absent() {
        long[] ranks = new long[tree.size()];
        Arrays.fill(ranks, ABSENT);
        return ranks;
    }
}
