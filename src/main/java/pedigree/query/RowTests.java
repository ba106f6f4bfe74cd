package pedigree.query;

import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

import pedigree.event.Level;
import pedigree.lineage.ProcessTree;
import pedigree.query.Node.Condition;
import pedigree.store.ProcessRow;
import pedigree.store.ProcessRow.Column;

/** Makes conditions tests of rows, and knows what of a row they read. One for each thread that scans. */
final class RowTests {

    private final Searched in;
    private final Sets sets;
    private boolean fields;
    private long[] starts; // of the processes seen, by number, where children ask for their parents'
    private long[] pids;

    RowTests(Searched in, Sets sets) {
        this.in = in;
        this.sets = sets;
    }

    /** Whether any test reads the fields of its record. */
    boolean readsFields() {
        return fields;
    }

    /** Whether a test asks of a child what its parent's row said, so that rows must come in order of number. */
    boolean isInOrder() {
        return starts != null || pids != null;
    }

    /** To be shown each row before it is tested, in order of number: a parent comes before its children. */
    void see(ProcessRow row) throws SQLException {
        if (starts != null) {
            starts[row.number()] = row.start();
        }
        if (pids != null) {
            pids[row.number()] = row.pid();
        }
    }

    /** The test that a node without relatives, events and edges is. */
    RowTest of(Node node) throws SQLException, QueryException {
        if (node instanceof Node.And and) {
            RowTest[] parts = all(and.parts());
            return row -> Tests.all(parts, row);
        }
        if (node instanceof Node.Or or) {
            RowTest[] parts = all(or.parts());
            return row -> Tests.any(parts, row);
        }
        if (node instanceof Node.Not not) {
            RowTest part = of(not.part());
            return row -> !part.holds(row);
        }
        return of((Condition) node);
    }

    private RowTest[] all(List<Node> nodes) throws SQLException, QueryException {
        RowTest[] tests = new RowTest[nodes.size()];
        for (int i = 0; i < tests.length; i++) {
            tests[i] = of(nodes.get(i));
        }
        return tests;
    }

    private RowTest of(Condition condition) throws SQLException, QueryException {
        Field field = condition.field();
        if (field.isWord()) {
            return word((Pattern) condition.wanted());
        }
        return field.fact().isEmpty() ? inField(field.name(), field.kind(), condition.wanted()) : of(condition, field.fact().get());
    }

    private RowTest of(Condition condition, Fact fact) throws SQLException, QueryException {
        Wanted wanted = condition.wanted();
        return switch (fact) {
            case IMAGE, HOST -> text(fact, (Pattern) wanted);
            case CMD, USER, HASH, INTEGRITY -> inField(fact.field().orElseThrow(), fact.kind(), wanted);
            case KEY -> key((Pattern) wanted);
            case PID, PPID, START, END, LIFETIME, SINCE_PARENT -> number(fact, (Range) wanted);
            case INFERRED, CARVED -> flag(fact, (Range) wanted);
            case LEVEL, DEPTH, CHILDREN, DESCENDANTS, SIBLINGS, CHAIN -> place(fact, (Range) wanted);
            case FINDING, TAG, CONFIDENCE, HOW, SOURCE, SESSION_TYPE, SESSION_ADDRESS -> in(sets.of(fact, wanted));
            case EVENT, TIME -> throw QueryException.refused(condition.position(), condition.position() + condition.field().name().length(),
                    "'" + fact.text() + "' is asked of events; of a process, ask has(event: " + fact.text() + ":…)");
        };
    }

    private static RowTest in(BitSet numbers) {
        return row -> numbers.get(row.number());
    }

    private RowTest word(Pattern pattern) {
        fields = true;
        KnownTexts images = new KnownTexts(pattern, true);
        Column commandLine = new Column("CommandLine");
        return row -> images.matches(row, row.imageText()) || pattern.matches(row.field(commandLine));
    }

    private RowTest text(Fact fact, Pattern pattern) {
        KnownTexts texts = new KnownTexts(pattern, false);
        return fact == Fact.IMAGE ? row -> texts.matches(row, row.imageText()) : row -> texts.matches(row, row.hostText());
    }

    private RowTest inField(String name, Kind kind, Wanted wanted) {
        fields = true;
        Column column = new Column(name);
        return wanted instanceof Pattern pattern ? row -> pattern.matches(row.field(column)) : row -> Values.is(wanted, kind, row.field(column));
    }

    private RowTest key(Pattern pattern) throws SQLException {
        BitSet known = sets.ofKey(pattern);
        return row -> known.get(row.number()) || pattern.matches(row.key());
    }

    private RowTest number(Fact fact, Range range) {
        if (fact == Fact.SINCE_PARENT) {
            starts = starts == null ? new long[in.tree().size()] : starts;
        } else if (fact == Fact.PPID) {
            pids = pids == null ? new long[in.tree().size()] : pids;
        }
        return switch (fact) {
            case PID -> row -> range.holds(row.pid());
            case PPID -> row -> range.holds(ofParent(row, pids));
            case START -> row -> range.holds(row.start());
            case END -> row -> range.holds(row.end());
            case LIFETIME -> row -> range.holds(between(row.start(), row.end()));
            default -> row -> range.holds(between(ofParent(row, starts), row.start()));
        };
    }

    private long ofParent(ProcessRow row, long[] values) throws SQLException {
        int parent = in.tree().parent(row.number());
        return parent == ProcessTree.NONE ? Range.ABSENT : values[parent];
    }

    private static long between(long first, long second) {
        return first == Range.ABSENT || second == Range.ABSENT ? Range.ABSENT : second - first;
    }

    private RowTest flag(Fact fact, Range range) {
        fields |= fact == Fact.CARVED;
        return fact == Fact.CARVED ? row -> range.holds(row.carved() ? 1 : 0) : row -> range.holds(row.inferred() ? 1 : 0);
    }

    private RowTest place(Fact fact, Range range) throws SQLException {
        ProcessTree tree = in.tree();
        return switch (fact) {
            case DEPTH -> row -> range.holds(tree.depth(row.number()));
            case DESCENDANTS -> row -> range.holds(tree.descendants(row.number()));
            case CHILDREN -> row -> range.holds(tree.childCount(row.number()));
            case SIBLINGS -> row -> range.holds(siblings(tree, row.number()));
            case CHAIN -> {
                int[] chains = sets.chains();
                yield row -> range.holds(chains[row.number()]);
            }
            default -> row -> range.holds(level(row.number()));
        };
    }

    private static int siblings(ProcessTree tree, int process) {
        return tree.parent(process) == ProcessTree.NONE ? 0 : tree.childCount(tree.parent(process)) - 1;
    }

    private long level(int process) {
        Optional<Level> level = in.levels().of(process);
        return level.isPresent() ? level.get().ordinal() : Range.ABSENT;
    }
}
