package pedigree.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

import pedigree.event.Event;

/** Notes which names SIDs have, from the list of accounts that comes with a sensor's events. Not thread-safe. */
final class AccountAppender implements AutoCloseable {

    /** Records of such a list, which say {@code UserSid} and {@code User}. */
    private static final String TYPE = "CrowdStrike/userinfo";

    private final PreparedStatement insert;

    AccountAppender(Connection connection) throws SQLException {
        insert = connection.prepareStatement("INSERT OR IGNORE INTO account VALUES (?, ?)");
    }

    /** Notes the name that {@code event} tells, if it is a record of such a list. */
    void add(Event event) throws SQLException {
        if (!event.type().equals(TYPE)) {
            return;
        }
        String sid = event.fields().text("UserSid");
        String name = event.fields().text("User");
        if (!sid.isEmpty() && !name.isEmpty()) {
            insert.setString(1, sid);
            insert.setString(2, name);
            insert.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
