package pedigree.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The texts that many rows share, by their numbers. Reading only; the recently read ones are kept. Not thread-safe. */
final class TextTable {

    private static final int KEPT = 60_000;

    private final Connection connection;
    private final Map<Integer, String> recent = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, String> eldest) {
            return size() > KEPT;
        }
    };

    TextTable(Connection connection) {
        this.connection = connection;
    }

    /**
     * The text with the given number.
     *
     * @throws SQLException if the case has no such text: it is damaged
     */
    String text(int number) throws SQLException {
        String known = recent.get(number);
        if (known == null) {
            known = read(number);
            recent.put(number, known);
        }
        return known;
    }

    private String read(int number) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT value FROM text WHERE id = ?")) {
            select.setInt(1, number);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("the case has no text " + number);
                }
                return value(row, 1);
            }
        }
    }

    /** The text of a column that holds TEXT, or UTF-16 where UTF-8 could not hold it. */
    static String value(ResultSet row, int column) throws SQLException {
        Object value = row.getObject(column);
        return value instanceof byte[] utf16 ? FieldCodec.ofUtf16(utf16, 0, utf16.length) : String.valueOf(value);
    }
}
