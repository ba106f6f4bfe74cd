package pedigree.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers the texts that claims name. Not thread-safe.
 *
 * <p>Those met first are remembered, so that memory stays bounded whatever a log holds. A text may therefore have more than one number: numbers
 * are compared for reading, never for equality.
 */
final class TextAppender implements AutoCloseable {

    private static final int KEPT_TEXTS = 60_000;
    private static final int KEPT_CHARS = 6_000_000;

    private final PreparedStatement insert;
    private final Map<String, Integer> known = new HashMap<>();
    private int last;
    private int chars;
    private boolean pending;

    TextAppender(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("SELECT id, value FROM text ORDER BY id")) {
            while (rows.next()) {
                last = rows.getInt(1);
                remember(TextTable.value(rows, 2));
            }
        }
        insert = connection.prepareStatement("INSERT INTO text (id, value) VALUES (?, ?)");
    }

    /** The numbers of texts in the case; those that it has not yet are added. */
    int[] numbers(List<String> texts) throws SQLException {
        int[] numbers = new int[texts.size()];
        for (int i = 0; i < numbers.length; i++) {
            Integer number = known.get(texts.get(i));
            numbers[i] = number == null ? append(texts.get(i)) : number;
        }
        if (pending) {
            insert.executeBatch();
            pending = false;
        }
        return numbers;
    }

    private int append(String text) throws SQLException {
        last++;
        insert.setInt(1, last);
        if (Utf16.fitsUtf8(text) && text.indexOf('\0') < 0) {
            insert.setString(2, text);
        } else {
            insert.setBytes(2, Utf16.bytes(text));
        }
        insert.addBatch();
        pending = true;
        remember(text);
        return last;
    }

    private void remember(String text) {
        if (known.size() < KEPT_TEXTS && chars < KEPT_CHARS) {
            known.put(text, last);
            chars += text.length();
        }
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
