package pedigree.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** The clocks of the sources of a case, each read once: what a source's records are depends on it. Not thread-safe. */
final class Clocks {

    private final Connection connection;
    private final Map<Integer, Clock> known = new HashMap<>();

    Clocks(Connection connection) {
        this.connection = connection;
    }

    /** The clock of the source with the given number. */
    Clock of(int source) throws SQLException {
        Clock clock = known.get(source);
        if (clock == null) {
            clock = read(source);
            known.put(source, clock);
        }
        return clock;
    }

    private Clock read(int source) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("SELECT zone, clock FROM source WHERE id = " + source)) {
            return row.next() ? of(row) : Clock.RIGHT;
        }
    }

    /** The clock that a row holds. */
    static Clock of(ResultSet row) throws SQLException {
        return new Clock(row.getString("zone"), Json.counts(row.getString("clock")));
    }
}
