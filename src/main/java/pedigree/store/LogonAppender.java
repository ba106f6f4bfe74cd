package pedigree.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.OptionalLong;

import pedigree.event.Fields;
import pedigree.event.LogonId;

/** Notes under which numbers the records of logons are found later. Not thread-safe. */
final class LogonAppender implements AutoCloseable {

    private static final int BATCH = 1_000;

    private final PreparedStatement insert;
    private int pending;

    LogonAppender(Connection connection) throws SQLException {
        insert = connection.prepareStatement("INSERT OR IGNORE INTO logon VALUES (?, ?, ?)");
    }

    /** Notes the session that a logon made, and the other one of the same user. */
    void add(long event, Fields logon) throws SQLException {
        add(LogonId.parse(logon.text("TargetLogonId")), event, 0);
        add(LogonId.parse(logon.text("TargetLinkedLogonId")), event, 1);
    }

    private void add(OptionalLong id, long event, int linked) throws SQLException {
        if (id.isEmpty()) {
            return;
        }
        insert.setLong(1, id.getAsLong());
        insert.setLong(2, event);
        insert.setInt(3, linked);
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
