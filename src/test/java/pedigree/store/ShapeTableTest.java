package pedigree.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import pedigree.event.FieldNames;

class ShapeTableTest {

    @Test
    void namesKeepTheirNumberWhenTooManyWereMetSince() throws SQLException {
        try (Connection connection = created()) {
            ShapeTable shapes = new ShapeTable(connection);
            int first = shapes.number(names(0));
            for (int shape = 1; shape <= 600; shape++) { // 120,000 names
                assertNotEquals(first, shapes.number(names(shape)));
            }
            assertEquals(first, shapes.number(names(0)));
            assertEquals(names(0).toList(), shapes.names(first).toList());
        }
    }

    @Test
    void noLookUpReadsAllShapes() throws SQLException {
        try (Connection connection = created(); Statement statement = connection.createStatement();
                ResultSet plan = statement.executeQuery("EXPLAIN QUERY PLAN " + ShapeTable.FIND)) {
            assertTrue(plan.next());
            assertEquals("SEARCH shape USING INDEX shape_hash (hash=?)", plan.getString("detail"));
        }
    }

    private static FieldNames names(int shape) {
        return FieldNames.of(IntStream.range(0, 200).mapToObj(name -> "n" + shape + '_' + name).toList());
    }

    private static Connection created() throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        Schema.create(connection);
        return connection;
    }
}
