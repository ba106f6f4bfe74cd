package pedigree.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Rows on their way into one table, written in batches: one by one each would cost twice as much. Not thread-safe. */
final class Rows implements AutoCloseable {

    private static final int BATCH = 2_000;

    private final PreparedStatement insert;
    private int pending;

    /** @param sql the insertion of a row */
    Rows(Connection connection, String sql) throws SQLException {
        insert = connection.prepareStatement(sql);
    }

    /** Adds a row; {@code null} for a column that holds nothing. */
    void add(Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
        insert.addBatch();
        if (++pending == BATCH) {
            flush();
        }
    }

    /** Writes what is pending. */
    void flush() throws SQLException {
        insert.executeBatch();
        pending = 0;
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
