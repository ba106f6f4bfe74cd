package pedigree.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

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

    private final Rows rows;
    private final int[] slots = new int[1 << 18]; // hash and place + 1, in turn: an open hash table that is half empty at most
    private final String[] texts = new String[KEPT_TEXTS];
    private final int[] numbers = new int[KEPT_TEXTS];
    private final int[] seen = new int[1 << 16];
    private int count;
    private int next;
    private int chars;
    private int pending;
    private WriteBehind.Way way = WriteBehind.Write::run;

    TextAppender(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet known = select.executeQuery("SELECT id, value FROM text ORDER BY id")) {
            while (known.next()) {
                next = known.getInt(1);
                String text = TextTable.value(known, 2);
                remember(text, text.hashCode(), next);
            }
        }
        rows = new Rows(connection, "INSERT INTO text", 2, write -> way.bring(write));
    }

    /** Lets texts be written by {@code other} from now on; nothing is pending. */
    void setWay(WriteBehind.Way other) {
        way = other;
    }

    /** Gives the texts of a batch their numbers in the case, those that it is worth while to number and those that must have one. */
    void number(BatchTexts batch) throws SQLException {
        int[] inCase = new int[batch.size()];
        for (int number = 0; number < inCase.length; number++) {
            inCase[number] = number(batch, number);
        }
        batch.resolve(inCase);
    }

    private int number(BatchTexts batch, int number) throws SQLException {
        String text = batch.text(number);
        int hash = batch.hash(number);
        if (!batch.isRequired(number)) {
            return shared(text, hash, batch.isRepeated(number));
        }
        int known = find(text, hash);
        return known != BatchTexts.NONE ? known : append(text, hash);
    }

    /** The number of a field's {@code value} that occurred before, or {@link BatchTexts#NONE} if it is better held in its row. */
    private int shared(String value, int hash, boolean repeated) throws SQLException {
        int length = value.length();
        if (length < SHORTEST || length > LONGEST) {
            return BatchTexts.NONE;
        }
        int known = find(value, hash);
        if (known != BatchTexts.NONE) {
            return known;
        }
        return isFull() || !repeated && isNew(hash) ? BatchTexts.NONE : append(value, hash);
    }

    private boolean isNew(int hash) {
        int slot = (hash ^ hash >>> 16) & seen.length - 1;
        boolean met = seen[slot] == hash;
        seen[slot] = hash;
        return !met;
    }

    /** The number of a text; {@link BatchTexts#NONE} where it is not kept. */
    private int find(String text, int hash) {
        int slot = slot(text, hash);
        return slots[slot + 1] == 0 ? BatchTexts.NONE : numbers[slots[slot + 1] - 1];
    }

    /** Where a text is, or would be. */
    private int slot(String text, int hash) {
        int slot = (hash ^ hash >>> 15) * 2 & slots.length - 1;
        while (slots[slot + 1] != 0 && !(slots[slot] == hash && texts[slots[slot + 1] - 1].equals(text))) {
            slot = slot + 2 & slots.length - 1;
        }
        return slot;
    }

    private int append(String value, int hash) throws SQLException {
        next++;
        rows.add(next, FieldCodec.fitsUtf8(value) && value.indexOf('\0') < 0 ? value : FieldCodec.utf16(value));
        if (++pending == BATCH) {
            flush();
        }
        remember(value, hash, next);
        return next;
    }

    private void remember(String value, int hash, int number) {
        if (!isFull()) {
            int slot = slot(value, hash);
            texts[count] = value;
            numbers[count++] = number;
            slots[slot] = hash;
            slots[slot + 1] = count;
            chars += value.length();
        }
    }

    private boolean isFull() {
        return count >= KEPT_TEXTS || chars >= KEPT_CHARS;
    }

    /** Brings what is pending on its way. */
    void flush() throws SQLException {
        rows.flush();
        pending = 0;
    }

    @Override
    public void close() throws SQLException {
        rows.close();
    }
}
