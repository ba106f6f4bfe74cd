package pedigree.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.sqlite.SQLiteConfig;

/** The rows of a case, to be written again by nothing but a loop over JDBC: what our own writer is held against. */
final class BareRows {

    private static final int BATCH = 1_000;

    private final List<Table> tables = new ArrayList<>();
    private final List<String> indexes;

    /** A table: how it is made, and its rows. */
    private record Table(String name, String sql, List<Object[]> rows) { }

    /** Takes all rows of a case into memory. */
    BareRows(Path caseFile) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + caseFile)) {
            for (String name : strings(connection, "SELECT name FROM sqlite_master WHERE type = 'table'")) {
                String sql = strings(connection, "SELECT sql FROM sqlite_master WHERE name = '" + name + "'").get(0);
                tables.add(new Table(name, sql, rows(connection, name)));
            }
            indexes = strings(connection, "SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL");
        }
    }

    private static List<String> strings(Connection connection, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement select = connection.createStatement(); ResultSet rows = select.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static List<Object[]> rows(Connection connection, String table) throws SQLException {
        List<Object[]> found = new ArrayList<>();
        try (Statement select = connection.createStatement(); ResultSet rows = select.executeQuery("SELECT * FROM " + table)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                Object[] row = new Object[columns];
                for (int i = 0; i < columns; i++) {
                    row[i] = rows.getObject(i + 1);
                }
                found.add(row);
            }
        }
        return found;
    }

    /** Writes them to a new file. */
    void write(Path file) throws SQLException {
        try (Connection connection = pragmas().createConnection("jdbc:sqlite:" + file); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (Table table : tables) {
                statement.executeUpdate(table.sql);
                insert(connection, table);
            }
            for (String index : indexes) {
                statement.executeUpdate(index);
            }
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

    private static void insert(Connection connection, Table table) throws SQLException {
        if (table.rows.isEmpty()) {
            return;
        }
        String places = String.join(", ", Collections.nCopies(table.rows.get(0).length, "?"));
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + table.name + " VALUES (" + places + ")")) {
            int pending = 0;
            for (Object[] row : table.rows) {
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
