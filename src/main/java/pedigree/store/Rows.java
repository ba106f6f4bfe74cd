package pedigree.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;

/**
 * Rows on their way into one table, written in batches, many rows a statement: one by one each would cost three times as much. Added by one thread;
 * where they are written {@link WriteBehind}, failures come with a later call.
 */
final class Rows implements AutoCloseable {

    private static final int BATCH = 2_000;
    private static final int PARAMETERS = 1_000; // of one statement: more gain nothing

    private final Connection connection;
    private final String insert;
    private final int columns;
    private final WriteBehind.Way way;
    private Object[] pending;
    private int size; // of what is pending, in values
    private PreparedStatement one;
    private PreparedStatement many;

    /**
     * Rows that are written by {@code way}.
     *
     * @param insert how a row begins: {@code INSERT INTO …}
     */
    Rows(Connection connection, String insert, int columns, WriteBehind.Way way) {
        this.connection = connection;
        this.insert = insert;
        this.columns = columns;
        this.way = way;
        pending = new Object[columns];
    }

    /** Adds a row; {@code null} for a column that holds nothing. */
    void add(Object... values) throws SQLException {
        if (size == pending.length) {
            pending = Arrays.copyOf(pending, Math.min(BATCH * columns, 4 * size));
        }
        System.arraycopy(values, 0, pending, size, columns);
        size += columns;
        if (size == BATCH * columns) {
            flush();
        }
    }

    /** Brings what is pending on its way. */
    void flush() throws SQLException {
        if (size > 0) {
            Object[] values = pending;
            int to = size;
            pending = new Object[values.length];
            size = 0;
            way.bring(() -> write(values, to));
        }
    }

    private void write(Object[] values, int to) throws SQLException {
        int step = PARAMETERS / columns * columns;
        int from = 0;
        if (to >= step) {
            many = many == null ? prepare(step / columns) : many;
            for (; from + step <= to; from += step) {
                bind(many, values, from, step);
            }
            many.executeBatch();
        }
        if (from < to) {
            one = one == null ? prepare(1) : one;
            for (; from < to; from += columns) {
                bind(one, values, from, columns);
            }
            one.executeBatch();
        }
    }

    private PreparedStatement prepare(int rows) throws SQLException {
        String row = "(" + String.join(", ", Collections.nCopies(columns, "?")) + ")";
        return connection.prepareStatement(insert + " VALUES " + String.join(", ", Collections.nCopies(rows, row)));
    }

    private static void bind(PreparedStatement statement, Object[] values, int from, int count) throws SQLException {
        for (int i = 0; i < count; i++) {
            statement.setObject(i + 1, values[from + i]);
        }
        statement.addBatch();
    }

    @Override
    public void close() throws SQLException {
        if (one != null) {
            one.close();
        }
        if (many != null) {
            many.close();
        }
    }
}
