package pedigree.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import pedigree.event.Timestamp;

/** What the analyst corrected, in the order in which it was done. Linking leaves it alone. Not thread-safe. */
public final class CorrectionTable {

    private static final String SELECT = "SELECT id, kind, subject, object, made, reason FROM correction WHERE ";

    private final Connection connection;

    CorrectionTable(Connection connection) {
        this.connection = connection;
    }

    /** Those that hold, first made first. */
    public List<Correction> all() throws SQLException {
        return select("state = 0 ORDER BY id");
    }

    /** Those that were made, or taken back, since the case was linked last. */
    public List<Correction> changed() throws SQLException {
        return select("linked = 0 ORDER BY id");
    }

    /** The one that {@link #undo} takes back. */
    public Optional<Correction> last() throws SQLException {
        return first("state = 0 ORDER BY id DESC LIMIT 1");
    }

    /** The one that {@link #redo} makes again. */
    public Optional<Correction> next() throws SQLException {
        return first("state = 1 ORDER BY id LIMIT 1");
    }

    /** Adds one that holds from the next linking on; what was taken back before stays so for good. */
    public Correction add(Correction.Kind kind, List<String> subject, List<String> object, Timestamp made, String reason) throws SQLException {
        Transaction.run(connection, () -> {
            try (Statement forget = connection.createStatement();
                    PreparedStatement insert = connection.prepareStatement("INSERT INTO correction VALUES (NULL, ?, ?, ?, ?, ?, 0, 0)")) {
                forget.executeUpdate("UPDATE correction SET state = 2 WHERE state = 1");
                insert.setInt(1, kind.ordinal());
                insert.setString(2, Json.text(subject));
                insert.setString(3, Json.text(object));
                insert.setLong(4, made.ticks());
                insert.setString(5, reason);
                insert.executeUpdate();
            }
        });
        return last().orElseThrow();
    }

    /** Takes the last one back from the next linking on; empty where there is none. */
    public Optional<Correction> undo() throws SQLException {
        Optional<Correction> last = last();
        set(last, 1);
        return last;
    }

    /** Makes the one that was taken back last again; empty where there is none. */
    public Optional<Correction> redo() throws SQLException {
        Optional<Correction> next = next();
        set(next, 0);
        return next;
    }

    /** Takes one back for good, from the next linking on. */
    public void forget(Correction correction) throws SQLException {
        set(Optional.of(correction), 2);
    }

    private void set(Optional<Correction> correction, int state) throws SQLException {
        if (correction.isPresent()) {
            try (Statement update = connection.createStatement()) {
                update.executeUpdate("UPDATE correction SET linked = 0, state = " + state + " WHERE id = " + correction.get().id());
            }
        }
    }

    private Optional<Correction> first(String condition) throws SQLException {
        return select(condition).stream().findFirst();
    }

    private List<Correction> select(String condition) throws SQLException {
        List<Correction> corrections = new ArrayList<>();
        try (Statement select = connection.createStatement(); ResultSet row = select.executeQuery(SELECT + condition)) {
            while (row.next()) {
                corrections.add(new Correction(row.getLong(1), Correction.Kind.values()[row.getInt(2)], Json.strings(row.getString(3)),
                        Json.strings(row.getString(4)), new Timestamp(row.getLong(5)), row.getString(6)));
            }
        }
        return corrections;
    }
}
