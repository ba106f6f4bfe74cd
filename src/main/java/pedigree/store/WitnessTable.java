package pedigree.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import pedigree.event.Role;

/** Which processes records are about. Not thread-safe. */
final class WitnessTable {

    private final Connection connection;

    WitnessTable(Connection connection) {
        this.connection = connection;
    }

    /** The process that acted in an event (was created, ended); {@link Link#NONE} where it belongs to none. */
    int actor(long event) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT data FROM witnesses WHERE first <= ? ORDER BY first DESC LIMIT 1")) {
            select.setLong(1, event);
            int[] found = {Link.NONE};
            try (ResultSet row = select.executeQuery()) {
                if (row.next()) {
                    Witnesses.read(row.getBytes(1), (of, role, process) -> found[0] = of == event && isActor(role) ? process : found[0]);
                }
            }
            return found[0];
        }
    }

    private static boolean isActor(Role role) {
        return role.compareTo(Role.ACTOR) <= 0;
    }

    /** The events in which a process has one of some roles, in order; an event is there once for each role. */
    List<Long> events(int process, Set<Role> roles) throws SQLException {
        String sql = "SELECT first, data FROM appearances WHERE last >= ? ORDER BY last, id";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, process);
            List<Long> events = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next() && row.getInt(1) <= process) {
                    Witnesses.read(row.getBytes(2), (event, role, of) -> {
                        if (of == process && roles.contains(role)) {
                            events.add(event);
                        }
                    });
                }
            }
            return events;
        }
    }

    /** The processes that acted in events, one event after the other. */
    Actors actors() throws SQLException {
        return new Actors();
    }

    /** Goes through the events. */
    final class Actors implements AutoCloseable {

        private final Statement select = connection.createStatement();
        private final ResultSet blocks = select.executeQuery("SELECT data FROM witnesses ORDER BY first");
        private final List<Long> events = new ArrayList<>();
        private final List<Integer> processes = new ArrayList<>();
        private int at;

        private Actors() throws SQLException {
            // the fields may fail
        }

        /** The process that acted in an event; {@link Link#NONE} where it belongs to none. To be asked in order of events. */
        int of(long event) throws SQLException {
            while (at < events.size() ? events.get(at) < event : nextBlock()) {
                at++;
            }
            return at < events.size() && events.get(at) == event ? processes.get(at) : Link.NONE;
        }

        private boolean nextBlock() throws SQLException {
            if (!blocks.next()) {
                return false;
            }
            events.clear();
            processes.clear();
            at = -1;
            Witnesses.read(blocks.getBytes(1), (event, role, process) -> {
                if (isActor(role)) {
                    events.add(event);
                    processes.add(process);
                }
            });
            return true;
        }

        @Override
        public void close() throws SQLException {
            try (select) {
                blocks.close();
            }
        }
    }
}
