package pedigree.ui.tree;

import java.sql.SQLException;

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
 */
record Column(String id, String title, String meaning, double width, Look look, Value value, Value shown) {

    /** A field of the records, by its name. */
    static final String FIELD = "field:";

    /** How texts are written. */
    enum Look { PLAIN, FIXED }

    /** What stands in a column at a process; empty for nothing. Not yet safe to be shown. */
    @FunctionalInterface
    interface Value {

        String of(RowFacts row) throws SQLException;
    }

    /** A column that shows what the evidence says. */
    static Column of(String id, String title, String meaning, double width, Look look, Value value) {
        return new Column(id, title, meaning, width, look, value, value);
    }

    /** The column of a field of the records. */
    static Column ofField(String name) {
        return of(FIELD + name, name, name + ", as the record of the start has it", 150, Look.PLAIN, row -> row.field(name));
    }

    /** The same, with something else for people. */
    Column shownAs(Value other) {
        return new Column(id, title, meaning, width, look, value, other);
    }
}
