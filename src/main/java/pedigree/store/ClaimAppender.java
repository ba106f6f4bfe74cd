package pedigree.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Writes what events claim of processes, a few thousand events a row: the linker reads them all, again and again. Not thread-safe. */
final class ClaimAppender implements AutoCloseable {

    private static final int BLOCK = 4_096;

    private final WriteBehind.Way way;
    private final PreparedStatement insert;
    private final ClaimCodec codec = new ClaimCodec();
    private long first;

    ClaimAppender(Connection connection, WriteBehind.Way way) throws SQLException {
        this.way = way;
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

    /** Brings what is pending on its way. */
    void flush() throws SQLException {
        if (codec.count() > 0) {
            long from = first;
            int count = codec.count();
            byte[] data = codec.take();
            way.bring(() -> write(from, count, data));
        }
    }

    private void write(long from, int count, byte[] data) throws SQLException {
        insert.setLong(1, from);
        insert.setInt(2, count);
        insert.setBytes(3, data);
        insert.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
