package pedigree.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalLong;

import pedigree.event.Fields;
import pedigree.event.LogonId;

/** Notes under which numbers the records of logons are found later. Not thread-safe. */
final class LogonAppender implements AutoCloseable {

    private final Rows rows;

    LogonAppender(Connection connection, WriteBehind.Way way) {
        rows = new Rows(connection, "INSERT OR IGNORE INTO logon", 3, way);
    }

    /** Notes the session that a logon made, and the other one of the same user. */
    void add(long event, Fields logon) throws SQLException {
        add(LogonId.parse(logon.text("TargetLogonId")), event, 0);
        add(LogonId.parse(logon.text("TargetLinkedLogonId")), event, 1);
    }

    private void add(OptionalLong id, long event, int linked) throws SQLException {
        if (id.isPresent()) {
            rows.add(id.getAsLong(), event, linked);
        }
    }

    /** Brings what is pending on its way. */
    void flush() throws SQLException {
        rows.flush();
    }

    @Override
    public void close() throws SQLException {
        rows.close();
    }
}
