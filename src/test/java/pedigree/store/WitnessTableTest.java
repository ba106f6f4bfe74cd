package pedigree.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import pedigree.event.Role;

/** Which processes records are about, in order of events and of processes, many a row. */
class WitnessTableTest {

    private static final int EVENTS = 10_000;
    private static final int PROCESSES = 40;

    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        Schema.create(connection);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void everyEventOfAProcessIsFoundHoweverManyAreSortedAtOnce() throws SQLException {
        for (int window : new int[] {1_000, 4_096, EVENTS * 2}) {
            connection.createStatement().executeUpdate("DELETE FROM witnesses");
            connection.createStatement().executeUpdate("DELETE FROM appearances");
            write(window);
            WitnessTable table = new WitnessTable(connection);
            for (int process = 0; process < PROCESSES; process++) {
                assertEquals(expected(process, true), table.events(process, EnumSet.allOf(Role.class)));
                assertEquals(expected(process, false), table.events(process, EnumSet.of(Role.ACTOR)));
            }
            assertEquals(List.of(), table.events(PROCESSES, EnumSet.allOf(Role.class)));
        }
    }

    @Test
    void theProcessThatActedIsFoundByItsEvent() throws SQLException {
        write(EVENTS);
        WitnessTable table = new WitnessTable(connection);
        try (WitnessTable.Actors actors = table.actors()) {
            for (int event = 0; event <= 2 * EVENTS; event += 7) {
                int expected = event % 2 == 0 && event > 0 ? actor(event) : Link.NONE;
                assertEquals(expected, actors.of(event));
                assertEquals(expected, table.actor(event));
            }
        }
    }

    @Test
    void damagedRowsAreAFailure() throws SQLException {
        write(EVENTS);
        connection.createStatement().executeUpdate("UPDATE witnesses SET data = x'0209ff'");
        assertThrows(SQLException.class, () -> new WitnessTable(connection).actor(2));
    }

    /** Every second event is about a process, every sixth about another one, too; process 3 has half of them. */
    private void write(int window) throws SQLException {
        try (WitnessAppender appender = new WitnessAppender(connection, window)) {
            for (int event = 2; event <= 2 * EVENTS; event += 2) {
                appender.add(event, Role.ACTOR, actor(event));
                if (event % 6 == 0) {
                    appender.add(event, Role.TARGET, target(event));
                }
            }
            appender.finish(PROCESSES);
        }
    }

    private static int actor(int event) {
        return event % 4 == 0 ? 3 : event / 2 % PROCESSES;
    }

    private static int target(int event) {
        return event / 3 % PROCESSES;
    }

    private static List<Long> expected(int process, boolean targets) {
        List<Long> events = new ArrayList<>();
        for (int event = 2; event <= 2 * EVENTS; event += 2) {
            if (actor(event) == process) {
                events.add((long) event);
            }
            if (targets && event % 6 == 0 && target(event) == process) {
                events.add((long) event);
            }
        }
        return events;
    }
}
