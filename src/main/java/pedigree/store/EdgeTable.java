package pedigree.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import pedigree.store.Link.Confidence;

/** The edges of a case beside its tree: each process's are found by an index. Not thread-safe. */
public final class EdgeTable {

    private static final Edge.Kind[] KINDS = Edge.Kind.values();
    private static final Confidence[] CONFIDENCES = Confidence.values();
    private static final String EDGE = "SELECT id, kind, source, target, confidence, reason, records FROM edge WHERE ";
    private static final String ORDER = " ORDER BY kind, id LIMIT ?";

    private final Connection connection;
    private PreparedStatement selectCauses;
    private PreparedStatement selectRecords;

    EdgeTable(Connection connection) {
        this.connection = connection;
    }

    /** Hands every edge to {@code sink}, without its records, in the order in which they were found. */
    public void scan(Consumer<? super Edge> sink) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("SELECT id, kind, source, target, confidence, reason, records FROM edge ORDER BY id")) {
            while (row.next()) {
                sink.accept(edge(row, List.of()));
            }
        }
    }

    /** The edges that lead to or from a process: what says most first, then in the order in which they were found. */
    public List<Edge> of(int process) throws SQLException {
        return of(process, Integer.MAX_VALUE);
    }

    /** The first {@code most} of them. */
    public List<Edge> of(int process, int most) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(EDGE + "source = ?1 OR target = ?1" + ORDER)) {
            return read(select, process, most);
        }
    }

    /** The edges that lead to a process, in the same order, the first {@code most} of them. */
    public List<Edge> causes(int process, int most) throws SQLException {
        if (selectCauses == null) {
            selectCauses = connection.prepareStatement(EDGE + "target = ?" + ORDER);
        }
        return read(selectCauses, process, most);
    }

    /** How many edges lead to or from a process. */
    public int count(int process) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT count(*) FROM edge WHERE source = ?1 OR target = ?1")) {
            select.setInt(1, process);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }

    /** Whether records of a host tell which process opened which; where none do, a parent that is made up cannot be told from a true one. */
    public boolean tellsOpening(String host) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT 1 FROM access_host WHERE host = ?")) {
            select.setString(1, host.toLowerCase(Locale.ROOT));
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    private List<Edge> read(PreparedStatement select, int process, int most) throws SQLException {
        select.setInt(1, process);
        select.setInt(2, most);
        List<Edge> edges = new ArrayList<>(0);
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                edges.add(edge(row, records(row.getLong(1))));
            }
        }
        return edges;
    }

    private static Edge edge(ResultSet row, List<Long> records) throws SQLException {
        return new Edge(KINDS[row.getInt(2)], row.getInt(3), row.getInt(4), CONFIDENCES[row.getInt(5)], row.getString(6), records, row.getLong(7));
    }

    private List<Long> records(long edge) throws SQLException {
        if (selectRecords == null) {
            selectRecords = connection.prepareStatement("SELECT event FROM edge_record WHERE edge = ? ORDER BY position");
        }
        selectRecords.setLong(1, edge);
        List<Long> records = new ArrayList<>(Edge.KEPT_RECORDS);
        try (ResultSet row = selectRecords.executeQuery()) {
            while (row.next()) {
                records.add(row.getLong(1));
            }
        }
        return records;
    }
}
