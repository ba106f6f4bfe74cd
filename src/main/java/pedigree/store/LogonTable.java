package pedigree.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which records tell of a logon session; found by its number, without a scan. Not thread-safe. */
public final class LogonTable {

    private final Connection connection;

    LogonTable(Connection connection) {
        this.connection = connection;
    }

    /**
     * A record of a logon.
     *
     * @param event  the {@link StoredEvent#id}
     * @param linked whether the number is that of the other session of the same user, {@code TargetLinkedLogonId}: one of the two that UAC makes
     */
    public record Entry(long event, boolean linked) { }

    /** The numbers of all sessions that records tell of. */
    public Set<Long> ids() throws SQLException {
        Set<Long> ids = new HashSet<>();
        try (Statement select = connection.createStatement(); ResultSet rows = select.executeQuery("SELECT DISTINCT id FROM logon")) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
        }
        return ids;
    }

    /** The records that tell of a session of that number, on any host and in any boot, in order of reading; at most {@code most}. */
    public List<Entry> of(long logonId, int most) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT event, linked FROM logon WHERE id = ? ORDER BY event LIMIT ?")) {
            select.setLong(1, logonId);
            select.setInt(2, most);
            List<Entry> entries = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    entries.add(new Entry(row.getLong(1), row.getInt(2) != 0));
                }
            }
            return entries;
        }
    }
}
