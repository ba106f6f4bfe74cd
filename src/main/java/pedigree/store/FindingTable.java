package pedigree.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import pedigree.event.Timestamp;

/** The findings of a case. Not thread-safe. */
public final class FindingTable {

    private static final String NOT_EVALUATED = "not_evaluated";
    private static final String INSERT = """
            INSERT INTO finding (rule, time, process, also, event, why, not_evaluated) VALUES (?, ?, ?, ?, ?, ?, ?)""";

    private final Connection connection;

    FindingTable(Connection connection) {
        this.connection = connection;
    }

    /** Every finding: worst level first, then by time, then by rule. */
    public List<Finding> all() throws SQLException {
        try (Statement select = connection.createStatement(); ResultSet rows = select.executeQuery("SELECT * FROM finding ORDER BY id")) {
            List<Finding> findings = new ArrayList<>();
            Map<String, Finding.Rule> rules = new HashMap<>(); // few, and each with its description
            while (rows.next()) {
                String rule = rows.getString("rule");
                Finding.Rule known = rules.get(rule);
                if (known == null) {
                    known = FindingColumns.rule(rule);
                    rules.put(rule, known);
                }
                findings.add(finding(known, rows));
            }
            findings.sort(Finding.ORDER);
            return findings;
        }
    }

    /** Adds findings to those that are there, as one step. */
    public void add(List<Finding> findings) throws SQLException {
        Transaction.run(connection, () -> insert(findings));
    }

    /** Whether findings are missing: the case was linked, and no findings were added since. */
    public boolean areMissing() throws SQLException {
        String sql = "SELECT 1 FROM setting WHERE name = '" + LineageAppender.UNSEARCHED + "'";
        try (Statement select = connection.createStatement(); ResultSet row = select.executeQuery(sql)) {
            return row.next();
        }
    }

    /** Keeps which rules could not be held against the case, in the place of what was kept before: a sentence each, with the reason. */
    public void setNotEvaluated(List<String> rules) throws SQLException {
        Transaction.run(connection, () -> {
            try (PreparedStatement insert = connection.prepareStatement("INSERT OR REPLACE INTO setting VALUES ('" + NOT_EVALUATED + "', ?)")) {
                insert.setString(1, Json.text(rules));
                insert.executeUpdate();
            }
        });
    }

    /** The rules that could not be held against the case, and why: so they found nothing. In the order of the rules. */
    public List<String> notEvaluated() throws SQLException {
        String sql = "SELECT value FROM setting WHERE name = '" + NOT_EVALUATED + "'";
        try (Statement select = connection.createStatement(); ResultSet row = select.executeQuery(sql)) {
            return row.next() ? Json.strings(row.getString(1)) : List.of();
        }
    }

    private void insert(List<Finding> findings) throws SQLException {
        try (Statement delete = connection.createStatement()) {
            delete.executeUpdate("DELETE FROM setting WHERE name = '" + LineageAppender.UNSEARCHED + "'");
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Finding finding : findings) {
                bind(insert, finding);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Puts {@code findings} in the place of all earlier ones, as one step. */
    public void replace(List<Finding> findings) throws SQLException {
        Transaction.run(connection, () -> {
            try (Statement delete = connection.createStatement()) {
                delete.executeUpdate("DELETE FROM finding");
            }
            insert(findings);
        });
    }

    private static void bind(PreparedStatement insert, Finding finding) throws SQLException {
        insert.setString(1, FindingColumns.ofRule(finding.rule()));
        if (finding.time().isPresent()) {
            insert.setLong(2, finding.time().get().ticks());
        } else {
            insert.setNull(2, Types.INTEGER);
        }
        insert.setObject(3, finding.process().isPresent() ? finding.process().getAsInt() : null);
        insert.setString(4, Json.text(finding.also()));
        insert.setObject(5, finding.event().isPresent() ? finding.event().getAsLong() : null);
        insert.setString(6, FindingColumns.ofWhy(finding.why()));
        insert.setString(7, Json.text(finding.notEvaluated()));
    }

    private static Finding finding(Finding.Rule rule, ResultSet row) throws SQLException {
        long time = row.getLong("time");
        boolean hasTime = !row.wasNull();
        int process = row.getInt("process");
        boolean hasProcess = !row.wasNull();
        long event = row.getLong("event");
        boolean hasEvent = !row.wasNull();
        return new Finding(
                rule,
                hasTime ? Optional.of(new Timestamp(time)) : Optional.empty(),
                hasProcess ? OptionalInt.of(process) : OptionalInt.empty(),
                Json.list(row.getString("also"), Long.class).stream().map(Long::intValue).toList(),
                hasEvent ? OptionalLong.of(event) : OptionalLong.empty(),
                FindingColumns.why(row.getString("why")),
                Json.strings(row.getString("not_evaluated")));
    }
}
