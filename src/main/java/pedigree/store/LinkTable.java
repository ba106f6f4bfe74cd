package pedigree.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the parents of a case's processes were found. Not thread-safe. */
public final class LinkTable {

    private final Connection connection;

    LinkTable(Connection connection) {
        this.connection = connection;
    }

    /** How the parent of {@code child} was found; empty where no record names one. */
    public Optional<Link> link(int child) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT parent, how, confidence, reason FROM link WHERE child = ?")) {
            select.setInt(1, child);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(link(child, row)) : Optional.empty();
            }
        }
    }

    private Link link(int child, ResultSet row) throws SQLException {
        return new Link(child, row.getInt(1), Link.How.values()[row.getInt(2)], Link.Confidence.values()[row.getInt(3)], row.getString(4),
                rejected(child));
    }

    private List<Link.Rejected> rejected(int child) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT process, reason FROM link_rejected WHERE child = ? ORDER BY rowid")) {
            select.setInt(1, child);
            List<Link.Rejected> rejected = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    rejected.add(new Link.Rejected(rows.getInt(1), rows.getString(2)));
                }
            }
            return rejected;
        }
    }
}
