package pedigree.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WriteBehindTest {

    private Connection connection;

    @BeforeEach
    void makeATable() throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        connection.setAutoCommit(false);
        try (Statement create = connection.createStatement()) {
            create.executeUpdate("CREATE TABLE pair (left INTEGER PRIMARY KEY, right TEXT)");
        }
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void noRowIsLostWhateverTheirNumber() throws SQLException {
        for (int number : new int[] {0, 1, 499, 500, 501, 1_999, 2_000, 2_001, 5_321}) {
            try (WriteBehind behind = new WriteBehind(); Rows rows = new Rows(connection, "INSERT INTO pair", 2, behind::bring)) {
                for (int i = 0; i < number; i++) {
                    rows.add(i, i % 2 == 0 ? null : "text " + i);
                }
                rows.flush();
                behind.finish();
            }
            assertEquals(number, number("SELECT count(*) FROM pair WHERE (left % 2 = 0 AND right IS NULL) OR right = 'text ' || left"));
            connection.rollback();
            makeATableAgain();
        }
    }

    private void makeATableAgain() throws SQLException {
        try (Statement create = connection.createStatement()) {
            create.executeUpdate("CREATE TABLE IF NOT EXISTS pair (left INTEGER PRIMARY KEY, right TEXT)");
        }
    }

    @Test
    void aRowThatCannotBeWrittenIsToldAtTheLatestInTheEnd() {
        assertThrows(SQLException.class, () -> {
            try (WriteBehind behind = new WriteBehind(); Rows rows = new Rows(connection, "INSERT INTO pair", 2, behind::bring)) {
                rows.add(1, "one");
                rows.add(1, "another");
                rows.flush();
                behind.finish();
            }
        });
    }

    @Test
    void whatIsGivenUpIsNotWrittenOnceItIsClosed() throws SQLException {
        rowsLeftBehind().close();
        connection.rollback();
        makeATableAgain();
        assertEquals(0, number("SELECT count(*) FROM pair"));
    }

    private Rows rowsLeftBehind() throws SQLException {
        try (WriteBehind behind = new WriteBehind()) {
            Rows rows = new Rows(connection, "INSERT INTO pair", 2, behind::bring);
            for (int i = 0; i < 30_000; i++) {
                rows.add(i, "text");
            }
            return rows;
        }
    }

    private int number(String sql) throws SQLException {
        try (Statement select = connection.createStatement(); ResultSet row = select.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
