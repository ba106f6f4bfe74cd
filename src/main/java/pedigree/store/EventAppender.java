package pedigree.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Writes the events of one source and their claims, a block a row. Not thread-safe. */
final class EventAppender implements AutoCloseable {

    private final int source;
    private final TextAppender texts;
    private final PreparedStatement events;
    private final PreparedStatement claims;
    private long next;

    EventAppender(Connection connection, int source, TextAppender texts) throws SQLException {
        this.source = source;
        this.texts = texts;
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("SELECT coalesce(max(first + events), 1) FROM events")) {
            row.next();
            next = row.getLong(1);
        }
        events = connection.prepareStatement("INSERT INTO events (first, events, source, categories, data) VALUES (?, ?, ?, ?, ?)");
        claims = connection.prepareStatement("INSERT INTO claims (first, events, texts, data) VALUES (?, ?, ?, ?)");
    }

    void add(BlockWriter block) throws SQLException {
        events.setLong(1, next);
        events.setInt(2, block.count());
        events.setInt(3, source);
        events.setLong(4, block.categories());
        events.setBytes(5, block.toBytes());
        events.executeUpdate();
        if (block.claims().count() > 0) {
            claims.setLong(1, next);
            claims.setInt(2, block.claims().count());
            claims.setBytes(3, ClaimCodec.texts(texts.numbers(block.named())));
            claims.setBytes(4, block.claims().toBytes());
            claims.executeUpdate();
        }
        next += block.count();
    }

    @Override
    public void close() throws SQLException {
        try (events) {
            claims.close();
        }
    }
}
