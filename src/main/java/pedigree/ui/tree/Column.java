package pedigree.ui.tree;

import java.sql.SQLException;
import java.util.Optional;

/**
 * A column that the tree may have.
 *
 * @param id      its name in the settings
 * @param title   what stands above it
 * @param meaning what it tells, and from where, in a sentence
 * @param width   how wide it is at first, pixels
 * @param look    how its texts are written
 * @param value   what the evidence says: what is copied
 * @param shown   the same for people
 * @param rank    by what siblings are put in order; absent where they cannot be
 */
record Column(String id, String title, String meaning, double width, Look look, Value value, Value shown, Optional<Rank> rank) {

    /** A field of the records, by its name. */
    static final String FIELD = "field:";

    /** How texts are written. */
    enum Look { PLAIN, FIXED }

    /** What stands in a column at a process; empty for nothing. Not yet safe to be shown. */
    @FunctionalInterface
    interface Value {

        String of(RowFacts row) throws SQLException;
    }

    /** What siblings are put in order by: a number for each process, least first. Reads all of them. */
    @FunctionalInterface
    interface Rank {

        long[] of(Ranking in) throws SQLException;
    }

    /** A column that shows what the evidence says. */
    static Column of(String id, String title, String meaning, double width, Look look, Value value) {
        return new Column(id, title, meaning, width, look, value, value, Optional.empty());
    }

    /** The column of a field of the records. */
    static Column ofField(String name) {
        return of(FIELD + name, name, name + ", as the record of the start has it", 150, Look.PLAIN, row -> row.field(name)).by(in -> in.byField(name));
    }

    /** The same, with something else for people. */
    Column shownAs(Value other) {
        return new Column(id, title, meaning, width, look, value, other, rank);
    }

    /** The same, by which siblings can be put in order. */
    Column by(Rank order) {
        return new Column(id, title, meaning, width, look, value, shown, Optional.of(order));
    }
}
