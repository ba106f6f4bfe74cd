package pedigree.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** Adds edges to those that a case has: all of them with {@link #commit}, or none. Not thread-safe. */
public final class EdgeAppender implements AutoCloseable {

    private static final int BATCH = 2_000;

    private final Connection connection;
    private final PreparedStatement insertEdge;
    private final PreparedStatement insertRecord;
    private final boolean ownTransaction;
    private long next;
    private int pending;

    private EdgeAppender(Connection connection, boolean ownTransaction) throws SQLException {
        this.connection = connection;
        this.ownTransaction = ownTransaction;
        if (ownTransaction) {
            connection.setAutoCommit(false);
        }
        try (Statement select = connection.createStatement(); ResultSet row = select.executeQuery("SELECT coalesce(max(id), 0) FROM edge")) {
            row.next();
            next = row.getLong(1) + 1;
        }
        insertEdge = connection.prepareStatement("INSERT INTO edge VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        insertRecord = connection.prepareStatement("INSERT INTO edge_record VALUES (?, ?, ?)");
    }

    /** As part of a transaction of another. */
    static EdgeAppender within(Connection connection) throws SQLException {
        return new EdgeAppender(connection, false);
    }

    /** In a transaction of its own, in the place of all edges that were added likewise before. */
    static EdgeAppender begin(Connection connection) throws SQLException {
        EdgeAppender appender = new EdgeAppender(connection, true);
        try (Statement delete = connection.createStatement()) {
            delete.executeUpdate("DELETE FROM access_host");
            delete.executeUpdate("DELETE FROM edge_record WHERE edge IN (SELECT id FROM edge WHERE joined = 1)");
            delete.executeUpdate("DELETE FROM edge WHERE joined = 1");
        }
        return appender;
    }

    /** Adds an edge. */
    public void add(Edge edge) throws SQLException {
        insertEdge.setLong(1, next);
        insertEdge.setInt(2, edge.kind().ordinal());
        insertEdge.setInt(3, edge.from());
        insertEdge.setInt(4, edge.to());
        insertEdge.setInt(5, edge.confidence().ordinal());
        insertEdge.setString(6, edge.reason());
        insertEdge.setLong(7, edge.count());
        insertEdge.setInt(8, ownTransaction ? 1 : 0);
        insertEdge.addBatch();
        for (int position = 0; position < Math.min(Edge.KEPT_RECORDS, edge.records().size()); position++) {
            insertRecord.setLong(1, next);
            insertRecord.setInt(2, position);
            insertRecord.setLong(3, edge.records().get(position));
            insertRecord.addBatch();
        }
        next++;
        if (++pending == BATCH) {
            flush();
        }
    }

    /** Notes that records of a host tell which process opened which. */
    public void addAccessHost(String host) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT OR IGNORE INTO access_host VALUES (?)")) {
            insert.setString(1, host.toLowerCase(Locale.ROOT));
            insert.executeUpdate();
        }
    }

    void flush() throws SQLException {
        insertEdge.executeBatch();
        insertRecord.executeBatch();
        pending = 0;
    }

    /** Makes them edges of the case. */
    public void commit() throws SQLException {
        flush();
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        try (insertEdge; insertRecord) {
            if (ownTransaction) {
                connection.rollback();
            }
        } finally {
            if (ownTransaction) {
                connection.setAutoCommit(true);
            }
        }
    }
}
