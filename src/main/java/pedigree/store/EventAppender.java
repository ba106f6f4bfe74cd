package pedigree.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;

import pedigree.event.Category;
import pedigree.event.Event;

/** Writes the events of one source, batch by batch. Not thread-safe. */
final class EventAppender implements AutoCloseable {

    private static final int BATCH = 1_000;
    private static final String INSERT = """
            INSERT INTO event (id, source, position, record_id, time, type, host, category, carved, system_shape, shape, fields)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final int source;
    private final PreparedStatement insert;
    private final TextAppender texts;
    private final ShapeTable shapes;
    private final ClaimAppender claims;
    private final LogonAppender logons;
    private final AccountAppender accounts;
    private final FieldCodec codec = new FieldCodec();
    private long last;
    private int pending;

    EventAppender(Connection connection, int source, TextAppender texts, ShapeTable shapes) throws SQLException {
        this.source = source;
        this.texts = texts;
        this.shapes = shapes;
        claims = new ClaimAppender(connection);
        logons = new LogonAppender(connection);
        accounts = new AccountAppender(connection);
        try (Statement select = connection.createStatement(); ResultSet row = select.executeQuery("SELECT coalesce(max(id), 0) FROM event")) {
            row.next();
            last = row.getLong(1);
        }
        insert = connection.prepareStatement(INSERT);
    }

    void add(EventBatch batch) throws SQLException {
        texts.number(batch.texts());
        for (EventBatch.Row row : batch.rows()) {
            add(row, batch.texts());
        }
    }

    private void add(EventBatch.Row row, BatchTexts numbers) throws SQLException {
        Event event = row.event();
        insert.setLong(1, ++last);
        insert.setInt(2, source);
        insert.setLong(3, event.origin().position());
        if (event.recordId().isPresent()) {
            insert.setLong(4, event.recordId().getAsLong());
        } else {
            insert.setNull(4, Types.INTEGER);
        }
        if (event.time().isPresent()) {
            insert.setLong(5, event.time().get().ticks());
        } else {
            insert.setNull(5, Types.INTEGER);
        }
        insert.setInt(6, numbers.inCase(row.type()));
        insert.setInt(7, numbers.inCase(row.host()));
        insert.setInt(8, event.category().ordinal());
        insert.setInt(9, event.origin().carved() ? 1 : 0);
        insert.setInt(10, shapes.number(event.system().names()));
        insert.setInt(11, shapes.number(event.fields().names()));
        insert.setBytes(12, encode(row, numbers));
        insert.addBatch();
        claims.add(last, row, numbers);
        if (event.category() == Category.LOGON) {
            logons.add(last, event.fields());
        }
        accounts.add(event);
        if (++pending == BATCH) {
            flush();
        }
    }

    private byte[] encode(EventBatch.Row row, BatchTexts numbers) {
        codec.clear();
        for (int value : row.values()) {
            int shared = numbers.inCase(value);
            if (value == BatchTexts.NONE) {
                codec.addAbsent();
            } else if (shared != BatchTexts.NONE) {
                codec.addShared(shared);
            } else {
                codec.addEncoded(numbers.encoded(value));
            }
        }
        return codec.toBytes();
    }

    /** Writes what is pending; the texts first, so that no row is without its texts. */
    void flush() throws SQLException {
        texts.flush();
        insert.executeBatch();
        pending = 0;
    }

    /** Writes everything. */
    void finish() throws SQLException {
        flush();
        claims.flush();
        logons.flush();
    }

    @Override
    public void close() throws SQLException {
        try (claims; logons; accounts) {
            insert.close();
        }
    }
}
