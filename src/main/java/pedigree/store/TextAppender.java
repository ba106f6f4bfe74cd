package pedigree.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/**
 * Numbers texts that many rows share.
 *
 * <p>A value of a field is shared from its second occurrence on; whether it occurred before is remembered by hash only, so that memory stays
 * bounded whatever a log holds. A text may therefore have more than one number: numbers are compared for reading, never for equality.
 */
final class TextAppender implements AutoCloseable {

    private static final int KEPT_TEXTS = 60_000;
    private static final int KEPT_CHARS = 6_000_000;
    private static final int LONGEST = 400;
    private static final int SHORTEST = 5;
    private static final int BATCH = 1_000;

    private final PreparedStatement insert;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int[] seen = new int[1 << 16];
    private int next;
    private int chars;
    private int pending;

    TextAppender(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("SELECT id, value FROM text ORDER BY id")) {
            while (rows.next()) {
                next = rows.getInt(1);
                remember(TextTable.value(rows, 2), next);
            }
        }
        insert = connection.prepareStatement("INSERT INTO text (id, value) VALUES (?, ?)");
    }

    /** Gives the texts of a batch their numbers in the case, those that it is worth while to number and those that must have one. */
    void number(BatchTexts texts) throws SQLException {
        int[] inCase = new int[texts.size()];
        for (int number = 0; number < inCase.length; number++) {
            String text = texts.text(number);
            inCase[number] = texts.isRequired(number) ? number(text) : shared(text, texts.isRepeated(number));
        }
        texts.resolve(inCase);
    }

    private int number(String value) throws SQLException {
        Integer known = numbers.get(value);
        return known != null ? known : append(value);
    }

    /** The number of a field's {@code value} that occurred before, or {@link BatchTexts#NONE} if it is better held in its row. */
    private int shared(String value, boolean repeated) throws SQLException {
        int length = value.length();
        if (length < SHORTEST || length > LONGEST) {
            return BatchTexts.NONE;
        }
        Integer known = numbers.get(value);
        if (known != null) {
            return known;
        }
        return isFull() || !repeated && isNew(value) ? BatchTexts.NONE : append(value);
    }

    private boolean isNew(String value) {
        int hash = value.hashCode();
        int slot = (hash ^ hash >>> 16) & seen.length - 1;
        boolean met = seen[slot] == hash;
        seen[slot] = hash;
        return !met;
    }

    private int append(String value) throws SQLException {
        next++;
        insert.setInt(1, next);
        if (FieldCodec.fitsUtf8(value) && value.indexOf('\0') < 0) {
            insert.setString(2, value);
        } else {
            insert.setBytes(2, FieldCodec.utf16(value));
        }
        insert.addBatch();
        if (++pending == BATCH) {
            flush();
        }
        remember(value, next);
        return next;
    }

    private void remember(String value, int number) {
        if (!isFull()) {
            numbers.put(value, number);
            chars += value.length();
        }
    }

    private boolean isFull() {
        return numbers.size() >= KEPT_TEXTS || chars >= KEPT_CHARS;
    }

    /** Writes what is pending. */
    void flush() throws SQLException {
        insert.executeBatch();
        pending = 0;
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
