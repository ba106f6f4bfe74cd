package pedigree.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

/** The texts that many rows share, by their numbers. Reading only; those read lately are kept. Not thread-safe. */
final class TextTable {

    private static final int KEPT_NUMBERS = 1 << 18; // numbers are dense: nearly all texts of any case are below
    private static final int KEPT_CHARS = 6_000_000;

    private final Connection connection;
    private String[] kept = new String[1024]; // by number
    private int chars;
    private PreparedStatement select;

    TextTable(Connection connection) {
        this.connection = connection;
    }

    /**
     * The text with the given number.
     *
     * @throws SQLException if the case has no such text: it is damaged
     */
    String text(int number) throws SQLException {
        String known = number >= 0 && number < kept.length ? kept[number] : null;
        return known != null ? known : keep(number, read(number));
    }

    private String keep(int number, String text) {
        if (number >= KEPT_NUMBERS) {
            return text;
        }
        if (chars > KEPT_CHARS) {
            Arrays.fill(kept, null);
            chars = 0;
        }
        if (number >= kept.length) {
            kept = Arrays.copyOf(kept, Math.max(kept.length * 2, number + 1));
        }
        kept[number] = text;
        chars += text.length() + 1;
        return text;
    }

    private String read(int number) throws SQLException {
        if (select == null) {
            select = connection.prepareStatement("SELECT value FROM text WHERE id = ?");
        }
        select.setInt(1, number);
        try (ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                throw new SQLException("the case has no text " + number);
            }
            return value(row, 1);
        }
    }

    /** The text of a column that holds TEXT, or UTF-16 where UTF-8 could not hold it. */
    static String value(ResultSet row, int column) throws SQLException {
        Object value = row.getObject(column);
        return value instanceof byte[] utf16 ? FieldCodec.ofUtf16(utf16, 0, utf16.length) : String.valueOf(value);
    }
}
