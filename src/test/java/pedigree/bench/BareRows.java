package pedigree.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.sqlite.SQLiteConfig;

import pedigree.event.Event;
import pedigree.event.Timestamp;

/** Events as flat rows, one each, written by nothing but a loop over JDBC: what our own writer is held against. */
final class BareRows {

    private static final int BATCH = 1_000;

    private static final String TABLES = """
            CREATE TABLE text (id INTEGER PRIMARY KEY, value TEXT NOT NULL);
            CREATE TABLE event (id INTEGER PRIMARY KEY, position INTEGER NOT NULL, record_id INTEGER, time INTEGER, type INTEGER NOT NULL,
              host INTEGER NOT NULL, category INTEGER NOT NULL, fields BLOB NOT NULL)""";

    private final List<Object[]> texts = new ArrayList<>();
    private final List<Object[]> rows = new ArrayList<>();

    /** Makes the rows: what many events share is numbered, the values of an event's fields are one piece of bytes. */
    BareRows(List<Event> events) {
        Map<String, Integer> numbers = new HashMap<>();
        for (Event event : events) {
            rows.add(new Object[] {(long) rows.size() + 1, event.origin().position(), event.recordId().orElse(0), event.time().map(Timestamp::ticks).orElse(0L),
                number(event.type(), numbers), number(event.host(), numbers), event.category().ordinal(), fields(event)});
        }
    }

    private int number(String text, Map<String, Integer> numbers) {
        return numbers.computeIfAbsent(text, added -> {
            texts.add(new Object[] {texts.size() + 1, added});
            return texts.size();
        });
    }

    private static byte[] fields(Event event) {
        StringBuilder values = new StringBuilder();
        event.system().forEach((name, value) -> values.append(value).append('\0'));
        event.fields().forEach((name, value) -> values.append(value).append('\0'));
        return values.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Writes them to a new file. */
    void write(Path file) throws SQLException {
        try (Connection connection = pragmas().createConnection("jdbc:sqlite:" + file); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeUpdate(TABLES);
            insert(connection, "INSERT INTO text VALUES (?, ?)", texts);
            insert(connection, "INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows);
            statement.executeUpdate("CREATE INDEX event_time ON event (time)");
            connection.commit();
        }
    }

    /** The same as a new case is written with. */
    private static SQLiteConfig pragmas() {
        SQLiteConfig config = new SQLiteConfig();
        config.setPageSize(16_384);
        config.setCacheSize(-16_000);
        config.setTempStore(SQLiteConfig.TempStore.FILE);
        config.setJournalMode(SQLiteConfig.JournalMode.MEMORY);
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        config.setLockingMode(SQLiteConfig.LockingMode.EXCLUSIVE);
        return config;
    }

    private static void insert(Connection connection, String sql, List<Object[]> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            int pending = 0;
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    insert.setObject(i + 1, row[i]);
                }
                insert.addBatch();
                if (++pending % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }
}
