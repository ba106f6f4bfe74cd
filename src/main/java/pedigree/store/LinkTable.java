package pedigree.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How the parents of a case's processes were found. Not thread-safe. */
public final class LinkTable {

    private final Connection connection;
    private PreparedStatement selectLink;
    private PreparedStatement selectRejected;

    LinkTable(Connection connection) {
        this.connection = connection;
    }

    /** How the parent of {@code child} was found; empty where no record names one. */
    public Optional<Link> link(int child) throws SQLException {
        if (selectLink == null) {
            selectLink = connection.prepareStatement("SELECT parent, how, confidence, value FROM process JOIN reason ON reason.id = process.reason WHERE number = ?");
        }
        selectLink.setInt(1, child);
        try (ResultSet row = selectLink.executeQuery()) {
            return row.next() ? Optional.of(link(child, row)) : Optional.empty();
        }
    }

    /** Receives how the parent of a process was found. */
    @FunctionalInterface
    public interface Visitor {

        void link(int child, Link.How how, Link.Confidence confidence);
    }

    /** Shows how each parent was found to {@code visitor}, in order of the children. */
    public void scan(Visitor visitor) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("SELECT number, how, confidence FROM process WHERE how IS NOT NULL ORDER BY number")) {
            while (row.next()) {
                visitor.link(row.getInt(1), Link.How.values()[row.getInt(2)], Link.Confidence.values()[row.getInt(3)]);
            }
        }
    }

    /** The processes whose parent the analyst has set. Reads all processes. */
    public Set<Integer> corrected() throws SQLException {
        Set<Integer> children = new HashSet<>();
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("SELECT number FROM process WHERE how = " + Link.How.MANUAL.ordinal())) {
            while (row.next()) {
                children.add(row.getInt(1));
            }
        }
        return children;
    }

    private Link link(int child, ResultSet row) throws SQLException {
        return new Link(child, row.getInt(1), Link.How.values()[row.getInt(2)], Link.Confidence.values()[row.getInt(3)], row.getString(4),
                rejected(child));
    }

    private List<Link.Rejected> rejected(int child) throws SQLException {
        if (selectRejected == null) {
            selectRejected = connection.prepareStatement("SELECT process, value FROM link_rejected JOIN reason ON reason.id = link_rejected.reason WHERE child = ? ORDER BY position");
        }
        selectRejected.setInt(1, child);
        List<Link.Rejected> rejected = new ArrayList<>(0);
        try (ResultSet rows = selectRejected.executeQuery()) {
            while (rows.next()) {
                rejected.add(new Link.Rejected(rows.getInt(1), rows.getString(2)));
            }
        }
        return rejected;
    }
}
