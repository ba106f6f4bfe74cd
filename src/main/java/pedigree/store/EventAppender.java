package pedigree.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.Optional;

import pedigree.event.Event;
import pedigree.event.Fields;
import pedigree.event.ProcessClaim;

/** Writes the events of one source, in batches. Not thread-safe. */
final class EventAppender implements AutoCloseable {

    private static final int BATCH = 1_000;
    private static final String INSERT = """
            INSERT INTO event (id, source, position, record_id, time, type, host, category,
                process_id, process_pid, process_image, parent_id, parent_pid, parent_image, target_id, target_pid, target_image,
                boot, system_shape, shape, fields)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final int source;
    private final PreparedStatement insert;
    private final TextAppender texts;
    private final ShapeTable shapes;
    private final FieldCodec codec = new FieldCodec();
    private long last;
    private int pending;

    EventAppender(Connection connection, int source) throws SQLException {
        this.source = source;
        texts = new TextAppender(connection);
        shapes = new ShapeTable(connection);
        try (Statement select = connection.createStatement(); ResultSet row = select.executeQuery("SELECT coalesce(max(id), 0) FROM event")) {
            row.next();
            last = row.getLong(1);
        }
        insert = connection.prepareStatement(INSERT);
    }

    void add(Event event) throws SQLException {
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
        insert.setInt(6, texts.number(event.type()));
        insert.setInt(7, texts.number(event.host()));
        insert.setInt(8, event.category().ordinal());
        bind(9, event.process());
        bind(12, event.parent());
        bind(15, event.target());
        insert.setObject(18, event.boot().isEmpty() ? null : texts.number(event.boot()));
        insert.setInt(19, shapes.number(event.system().names()));
        insert.setInt(20, shapes.number(event.fields().names()));
        insert.setBytes(21, encode(event));
        insert.addBatch();
        if (++pending == BATCH) {
            flush();
        }
    }

    private void bind(int column, Optional<ProcessClaim> claimed) throws SQLException {
        if (claimed.isEmpty()) {
            insert.setNull(column, Types.BLOB);
            insert.setNull(column + 1, Types.INTEGER);
            insert.setNull(column + 2, Types.INTEGER);
            return;
        }
        ProcessClaim claim = claimed.get();
        insert.setObject(column, claim.id().isEmpty() ? null : UniqueId.toColumn(claim.id()));
        insert.setObject(column + 1, claim.pid().isPresent() ? claim.pid().getAsLong() : null);
        insert.setObject(column + 2, claim.image().isEmpty() ? null : texts.number(claim.image()));
    }

    private byte[] encode(Event event) throws SQLException {
        codec.clear();
        encode(event.system());
        encode(event.fields());
        return codec.toBytes();
    }

    private void encode(Fields fields) throws SQLException {
        for (int i = 0; i < fields.names().size(); i++) {
            Optional<String> value = fields.value(i);
            if (value.isEmpty()) {
                codec.addAbsent();
            } else {
                codec.add(value.get(), texts.shared(value.get()));
            }
        }
    }

    /** Writes what is pending. */
    void flush() throws SQLException {
        texts.flush();
        insert.executeBatch();
        pending = 0;
    }

    @Override
    public void close() throws SQLException {
        try (texts) {
            insert.close();
        }
    }
}
