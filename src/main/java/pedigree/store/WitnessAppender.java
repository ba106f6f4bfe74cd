package pedigree.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import pedigree.event.Role;

/** Writes which processes records are about, a thousand a row: in order of events, and from that in order of processes. Not thread-safe. */
final class WitnessAppender implements AutoCloseable {

    private static final int BLOCK = 1_024;
    private static final int WINDOW = 1 << 18; // witnesses that are sorted at once: some MB

    private final Connection connection;
    private final int window;
    private final PreparedStatement ofEvents;
    private final PreparedStatement ofProcesses;
    private final Witnesses block = new Witnesses();
    private long first;
    private long last;
    private int total;

    WitnessAppender(Connection connection) throws SQLException {
        this(connection, WINDOW);
    }

    /** @param window how many are sorted at once */
    WitnessAppender(Connection connection, int window) throws SQLException {
        this.connection = connection;
        this.window = window;
        ofEvents = connection.prepareStatement("INSERT INTO witnesses (first, data) VALUES (?, ?)");
        ofProcesses = connection.prepareStatement("INSERT INTO appearances (first, last, data) VALUES (?, ?, ?)");
    }

    /** Notes that {@code event} is about {@code process}; the events come in order. */
    void add(long event, Role role, int process) throws SQLException {
        if (block.count() >= BLOCK && event != last) {
            flush();
        }
        if (block.count() == 0) {
            first = event;
        }
        block.add(event, role, process);
        last = event;
        total++;
    }

    private void flush() throws SQLException {
        if (block.count() > 0) {
            ofEvents.setLong(1, first);
            ofEvents.setBytes(2, block.take());
            ofEvents.executeUpdate();
        }
    }

    /** Writes everything, of so many processes. */
    void finish(int processes) throws SQLException {
        flush();
        int[] places = places(processes);
        for (int from = 0; from < total; from += window) {
            write(window(places, from));
        }
    }

    /** Where the witnesses of each process begin when they are in order of processes. */
    private int[] places(int processes) throws SQLException {
        int[] places = new int[processes + 1];
        scan((event, role, process) -> places[process + 1]++);
        for (int process = 0; process < processes; process++) {
            places[process + 1] += places[process];
        }
        return places;
    }

    /** Witnesses in order of processes. */
    private record Sorted(long[] events, byte[] roles, int[] processes) { }

    /** Those from one place on, in one scan of all: memory stays bounded. */
    private Sorted window(int[] places, int from) throws SQLException {
        int size = Math.min(window, total - from);
        Sorted sorted = new Sorted(new long[size], new byte[size], new int[size]);
        scan((event, role, process) -> {
            int place = places[process]++ - from;
            if (place >= 0 && place < size) {
                sorted.events[place] = event;
                sorted.roles[place] = (byte) role.ordinal();
                sorted.processes[place] = process;
            }
        });
        System.arraycopy(places, 0, places, 1, places.length - 1); // each is now where the next begins
        places[0] = 0;
        return sorted;
    }

    private void scan(Witnesses.Visitor sink) throws SQLException {
        try (Statement select = connection.createStatement(); ResultSet row = select.executeQuery("SELECT data FROM witnesses ORDER BY first")) {
            while (row.next()) {
                Witnesses.read(row.getBytes(1), sink);
            }
        }
    }

    private void write(Sorted sorted) throws SQLException {
        Role[] roles = Role.values();
        for (int from = 0; from < sorted.events.length; from += BLOCK) {
            int end = Math.min(from + BLOCK, sorted.events.length);
            for (int i = from; i < end; i++) {
                block.add(sorted.events[i], roles[sorted.roles[i]], sorted.processes[i]);
            }
            ofProcesses.setInt(1, sorted.processes[from]);
            ofProcesses.setInt(2, sorted.processes[end - 1]);
            ofProcesses.setBytes(3, block.take());
            ofProcesses.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        try (ofEvents) {
            ofProcesses.close();
        }
    }
}
