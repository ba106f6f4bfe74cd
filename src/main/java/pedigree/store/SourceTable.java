package pedigree.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

import pedigree.coverage.Coverage;
import pedigree.event.Origin;

/** The files that were added to a case. Not thread-safe. */
public final class SourceTable {

    private static final String INSERT = """
            INSERT INTO source (id, file, format, size, sha256, outcome, message, records, carved, unreadable, events, notes, zone, clock)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Connection connection;
    private TextAppender texts; // those that sources share, from the first that is added
    private ShapeTable shapes;

    SourceTable(Connection connection) {
        this.connection = connection;
    }

    /** Every file that was to be added, in that order, those that were skipped or failed included. */
    public List<Source> all() throws SQLException {
        return select("SELECT * FROM source ORDER BY id");
    }

    /** The source with the given number. */
    public Optional<Source> source(int id) throws SQLException {
        return select("SELECT * FROM source WHERE id = " + id).stream().findFirst();
    }

    /** The source whose records are in the case and that has this content. */
    public Optional<Source> ofContent(String sha256) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT * FROM source WHERE sha256 = ? AND outcome = 'READ' ORDER BY id LIMIT 1")) {
            select.setString(1, sha256);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(source(row)) : Optional.empty();
            }
        }
    }

    /** Whether a source of this size is in the case: only then can one of the same content be. */
    public boolean hasSize(long size) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("SELECT 1 FROM source WHERE size = " + size + " AND outcome = 'READ' LIMIT 1")) {
            return row.next();
        }
    }

    /**
     * Begins to add a source; its records follow.
     *
     * @param file   its name as given
     * @param format the format it is read as
     */
    public SourceAppender append(String file, String format) throws SQLException {
        forget(file);
        if (texts == null) {
            texts = new TextAppender(connection);
            shapes = new ShapeTable(connection);
        }
        return new SourceAppender(connection, nextId(), file, format, texts, shapes, this::forgetTexts);
    }

    /** What was numbered for a source that is taken back has no numbers any more. */
    private void forgetTexts() {
        texts = null;
        shapes = null;
    }

    /** Notes a file of which nothing is in the case: a duplicate, one that is no log, one that failed. It takes the place of an earlier such note on it. */
    public Source note(String file, long size, String sha256, Source.Outcome outcome, String message) throws SQLException {
        forget(file);
        Source source = new Source(nextId(), file, "", size, sha256, outcome, message, 0, 0, 0, Map.of(), List.of(), Clock.RIGHT, Coverage.NONE);
        insert(connection, source);
        return source;
    }

    /** Takes back what was noted of a file of which nothing is in the case: it is looked at again. */
    public void forget(String file) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM source WHERE outcome <> 'READ' AND file = ?")) {
            delete.setString(1, file);
            delete.executeUpdate();
        }
    }

    private int nextId() throws SQLException {
        try (Statement select = connection.createStatement(); ResultSet row = select.executeQuery("SELECT coalesce(max(id), 0) + 1 FROM source")) {
            row.next();
            return row.getInt(1);
        }
    }

    static void insert(Connection connection, Source source) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setInt(1, source.id());
            insert.setString(2, source.file());
            insert.setString(3, source.format());
            insert.setLong(4, source.size());
            insert.setString(5, source.sha256());
            insert.setString(6, source.outcome().name());
            insert.setString(7, source.message());
            insert.setLong(8, source.records());
            insert.setLong(9, source.carved());
            insert.setLong(10, source.unreadable());
            insert.setString(11, Json.text(source.events()));
            insert.setString(12, Json.text(source.notes()));
            insert.setString(13, source.clock().zone());
            insert.setString(14, Json.text(source.clock().errors()));
            insert.executeUpdate();
        }
        if (source.outcome() == Source.Outcome.READ) {
            CoverageTable.insert(connection, source.id(), source.coverage());
        }
    }

    private List<Source> select(String sql) throws SQLException {
        try (Statement select = connection.createStatement(); ResultSet rows = select.executeQuery(sql)) {
            List<Source> sources = new ArrayList<>();
            while (rows.next()) {
                sources.add(source(rows));
            }
            return sources;
        }
    }

    /** How many pieces of all sources could not be read. */
    public long unreadableCount() throws SQLException {
        try (Statement select = connection.createStatement(); ResultSet row = select.executeQuery("SELECT count(*) FROM unreadable")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Hands the first {@code limit} pieces that could not be read to {@code sink}: where, and why. */
    public void unreadable(long limit, BiConsumer<? super Origin, ? super String> sink) throws SQLException {
        String sql = """
                SELECT file, position, reason FROM unreadable JOIN source ON source.id = unreadable.source
                ORDER BY unreadable.rowid LIMIT\s""" + limit;
        try (Statement select = connection.createStatement(); ResultSet rows = select.executeQuery(sql)) {
            while (rows.next()) {
                sink.accept(new Origin(rows.getString(1), rows.getLong(2)), rows.getString(3));
            }
        }
    }

    /** The first piece of a source that could not be read, and why: {@code events.json:1: expected …}; empty where all could. */
    public Optional<String> firstUnreadable(Source source) throws SQLException {
        String sql = "SELECT position, reason FROM unreadable WHERE source = ? ORDER BY rowid LIMIT 1";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, source.id());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new Origin(source.file(), row.getLong(1)) + ": " + row.getString(2)) : Optional.empty();
            }
        }
    }

    private Source source(ResultSet row) throws SQLException {
        return new Source(
                row.getInt("id"),
                row.getString("file"),
                row.getString("format"),
                row.getLong("size"),
                row.getString("sha256"),
                Source.Outcome.valueOf(row.getString("outcome")),
                row.getString("message"),
                row.getLong("records"),
                row.getLong("carved"),
                row.getLong("unreadable"),
                Json.counts(row.getString("events")),
                Json.strings(row.getString("notes")),
                Clocks.of(row),
                CoverageTable.of(connection, row.getInt("id")));
    }
}
