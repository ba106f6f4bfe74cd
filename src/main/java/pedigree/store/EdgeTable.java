package pedigree.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import pedigree.store.Link.Confidence;

/** The edges of a case beside its tree. Not thread-safe. */
public final class EdgeTable {

    private static final String OF = "SELECT kind, source, target, event, confidence FROM edge WHERE source = ? OR target = ? ORDER BY event, kind";

    private final Connection connection;

    EdgeTable(Connection connection) {
        this.connection = connection;
    }

    /** Hands every edge to {@code sink}, in no order. */
    public void scan(Consumer<? super Edge> sink) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("SELECT kind, source, target, event, confidence FROM edge")) {
            while (row.next()) {
                sink.accept(edge(row));
            }
        }
    }

    private static Edge edge(ResultSet row) throws SQLException {
        return new Edge(Edge.Kind.values()[row.getInt(1)], row.getInt(2), row.getInt(3), row.getLong(4), Confidence.values()[row.getInt(5)]);
    }

    /** The edges that lead to or from a process, in the order of their records. */
    public List<Edge> of(int process) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(OF)) {
            select.setInt(1, process);
            select.setInt(2, process);
            List<Edge> edges = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    edges.add(edge(row));
                }
            }
            return edges;
        }
    }
}
