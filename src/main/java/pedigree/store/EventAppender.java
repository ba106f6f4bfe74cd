package pedigree.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import pedigree.event.Category;
import pedigree.event.Event;

/** Writes the events of one source, batch by batch. Not thread-safe. */
final class EventAppender implements AutoCloseable {

    private static final int BATCH = 1_000;
    private static final int BATCH_BYTES = 1 << 20; // of fields
    private static final String INSERT = """
            INSERT INTO event (id, source, position, record_id, time, type, host, category, carved, system_shape, shape, fields)""";
    private static final int COLUMNS = 12;

    private final int source;
    private final Rows rows;
    private final TextAppender texts;
    private final ShapeTable shapes;
    private final ClaimAppender claims;
    private final LogonAppender logons;
    private final AccountAppender accounts;
    private final FieldCodec codec = new FieldCodec();
    private long last;
    private int pending;
    private int pendingBytes;

    EventAppender(Connection connection, int source, TextAppender texts, ShapeTable shapes, WriteBehind.Way way) throws SQLException {
        this.source = source;
        this.texts = texts;
        this.shapes = shapes;
        claims = new ClaimAppender(connection, way);
        logons = new LogonAppender(connection, way);
        accounts = new AccountAppender(connection);
        try (Statement select = connection.createStatement(); ResultSet row = select.executeQuery("SELECT coalesce(max(id), 0) FROM event")) {
            row.next();
            last = row.getLong(1);
        }
        rows = new Rows(connection, INSERT, COLUMNS, way);
    }

    void add(EventBatch batch) throws SQLException {
        texts.number(batch.texts());
        for (EventBatch.Row row : batch.rows()) {
            add(row, batch.texts());
        }
    }

    private void add(EventBatch.Row row, BatchTexts numbers) throws SQLException {
        Event event = row.event();
        byte[] fields = encode(row, numbers);
        rows.add(++last, source, event.origin().position(), event.recordId().isPresent() ? event.recordId().getAsLong() : null,
                event.time().isPresent() ? event.time().get().ticks() : null, numbers.inCase(row.type()), numbers.inCase(row.host()),
                event.category().ordinal(), event.origin().carved() ? 1 : 0, shapes.number(event.system().names()), shapes.number(event.fields().names()),
                fields);
        claims.add(last, row, numbers);
        if (event.category() == Category.LOGON) {
            logons.add(last, event.fields());
        }
        accounts.add(event);
        pendingBytes += fields.length;
        if (++pending == BATCH || pendingBytes >= BATCH_BYTES) {
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

    /** Brings what is pending on its way; the texts first, so that no row is without its texts. */
    void flush() throws SQLException {
        texts.flush();
        rows.flush();
        pending = 0;
        pendingBytes = 0;
    }

    /** Brings everything on its way. */
    void finish() throws SQLException {
        flush();
        claims.flush();
        logons.flush();
    }

    @Override
    public void close() throws SQLException {
        try (claims; logons; accounts) {
            rows.close();
        }
    }
}
