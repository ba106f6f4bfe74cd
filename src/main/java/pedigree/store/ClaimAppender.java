package pedigree.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Writes what events claim of processes, a few thousand events a row: the linker reads them all, again and again. Not thread-safe. */
final class ClaimAppender implements AutoCloseable {

    private static final int BLOCK = 4_096;

    private final PreparedStatement insert;
    private final ClaimCodec codec = new ClaimCodec();
    private long first;

    ClaimAppender(Connection connection) throws SQLException {
        insert = connection.prepareStatement("INSERT INTO claims (first, events, data) VALUES (?, ?, ?)");
    }

    /** Adds the claims of an event, if it has any. */
    void add(long event, EventBatch.Row row, BatchTexts numbers) throws SQLException {
        if (codec.count() == 0) {
            first = event;
        }
        codec.add(event, row, numbers);
        if (codec.count() == BLOCK) {
            flush();
        }
    }

    /** Writes what is pending. */
    void flush() throws SQLException {
        if (codec.count() > 0) {
            insert.setLong(1, first);
            insert.setInt(2, codec.count());
            insert.setBytes(3, codec.take());
            insert.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
