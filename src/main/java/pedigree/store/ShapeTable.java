package pedigree.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import pedigree.event.FieldNames;

/**
 * The field names that events share, by their numbers. Not thread-safe.
 *
 * <p>Names are found by a half of their SHA-256: hostile files have another shape in every event, so no look-up may read all shapes, and names
 * are long.
 */
final class ShapeTable {

    private static final int KEPT = 100_000; // names, in all shapes: hostile files have another shape in every event

    /** Asks for the number of names, by their hash. */
    static final String FIND = "SELECT id FROM shape WHERE hash = ? AND names = ?";

    private final Connection connection;
    private final Map<Integer, FieldNames> byNumber = new HashMap<>();
    private final Map<FieldNames, Integer> byIdentity = new HashMap<>();
    private final Map<List<String>, Integer> byNames = new HashMap<>();
    private int kept;

    ShapeTable(Connection connection) {
        this.connection = connection;
    }

    /**
     * The field names with the given number.
     *
     * @throws SQLException if the case has no such names: it is damaged
     */
    FieldNames names(int number) throws SQLException {
        FieldNames known = byNumber.get(number);
        if (known == null) {
            known = read(number);
            makeRoom(known.size());
            byNumber.put(number, known);
        }
        return known;
    }

    private FieldNames read(int number) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT names FROM shape WHERE id = ?")) {
            select.setInt(1, number);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("the case has no shape " + number);
                }
                return FieldNames.of(Json.strings(row.getString(1)));
            }
        }
    }

    /** All names in any shape. */
    Set<String> allNames() throws SQLException {
        Set<String> all = new TreeSet<>();
        try (Statement select = connection.createStatement(); ResultSet rows = select.executeQuery("SELECT names FROM shape")) {
            while (rows.next()) {
                all.addAll(Json.strings(rows.getString(1)));
            }
        }
        return all;
    }

    /** The number of {@code names}; a new row if the case has none yet. */
    int number(FieldNames names) throws SQLException {
        Integer known = byIdentity.get(names);
        if (known == null) {
            known = numberOf(names.toList());
            makeRoom(names.size());
            byIdentity.put(names, known);
        }
        return known;
    }

    private int numberOf(List<String> names) throws SQLException {
        Integer known = byNames.get(names);
        if (known == null) {
            known = append(names);
            makeRoom(names.size());
            byNames.put(names, known);
        }
        return known;
    }

    /** Forgets all where {@code names} more would be too many. */
    private void makeRoom(int names) {
        kept += names;
        if (kept > KEPT) {
            byNumber.clear();
            byIdentity.clear();
            byNames.clear();
            kept = names;
        }
    }

    private int append(List<String> names) throws SQLException {
        String json = Json.text(names);
        long hash = UniqueId.of(json).low();
        try (PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setLong(1, hash);
            select.setString(2, json);
            try (ResultSet row = select.executeQuery()) {
                if (row.next()) {
                    return row.getInt(1);
                }
            }
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO shape (hash, names) VALUES (?, ?) RETURNING id")) {
            insert.setLong(1, hash);
            insert.setString(2, json);
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
