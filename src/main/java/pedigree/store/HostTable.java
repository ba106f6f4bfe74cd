package pedigree.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What is to be known of the hosts of a case, as it was linked last. Not thread-safe. */
public final class HostTable {

    private final Connection connection;
    private final TextTable texts;

    HostTable(Connection connection, TextTable texts) {
        this.connection = connection;
        this.texts = texts;
    }

    /** Pairs of hosts that may be one. */
    public List<HostOffer> offers() throws SQLException {
        List<HostOffer> offers = new ArrayList<>();
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("SELECT kind, first, second, machine FROM host_offer ORDER BY rowid")) {
            while (rows.next()) {
                offers.add(new HostOffer(HostOffer.Kind.values()[rows.getInt(1)], texts.text(rows.getInt(2)), texts.text(rows.getInt(3)), rows.getString(4)));
            }
        }
        return offers;
    }

    /** What records say of the hosts; empty where the case was never linked. */
    public List<Saying> sayings() throws SQLException {
        String sql = "SELECT name, machine, prefix, source, family, host FROM saying ORDER BY rowid";
        List<Saying> sayings = new ArrayList<>();
        try (Statement select = connection.createStatement(); ResultSet rows = select.executeQuery(sql)) {
            while (rows.next()) {
                sayings.add(new Saying(rows.getInt(1), rows.getInt(2), rows.getInt(3), rows.getInt(4), rows.getInt(5), rows.getString(6)));
            }
        }
        return sayings;
    }
}
