package pedigree.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

import pedigree.event.Fields;
import pedigree.event.ProcessClaim;
import pedigree.event.Role;
import pedigree.event.Timestamp;

/** The processes of a case, as the linker found them. Not thread-safe. */
public final class ProcessTable {

    private static final Role[] ROLES = Role.values();
    private static final Set<Role> RECORDED = EnumSet.of(Role.CREATION, Role.TERMINATION, Role.RUNNING);
    private static final String SELECT = """
            SELECT number, key, host, pid, image, start, "end", inferred, event, role FROM process""";

    private final Connection connection;
    private final TextTable texts;
    private final EventTable events;
    private final WitnessTable witnesses;
    private final EventBlocks blocks;
    private PreparedStatement selectProcess;

    ProcessTable(Connection connection, TextTable texts, EventTable events, EventBlocks blocks) {
        witnesses = new WitnessTable(connection);
        this.connection = connection;
        this.texts = texts;
        this.events = events;
        this.blocks = blocks;
    }

    /** How many processes there are, inferred ones included. */
    public int count() throws SQLException {
        return number("SELECT count(*) FROM process");
    }

    /** How many of them are inferred. */
    public int inferred() throws SQLException {
        return number("SELECT count(*) FROM process WHERE inferred = 1");
    }

    private int number(String sql) throws SQLException {
        try (Statement select = connection.createStatement(); ResultSet row = select.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    /**
     * The process with the given number.
     *
     * @throws SQLException if there is none: the case was linked anew since the number was had
     */
    public StoredProcess process(int number) throws SQLException {
        if (selectProcess == null) {
            selectProcess = connection.prepareStatement(SELECT + " WHERE number = ?");
        }
        selectProcess.setInt(1, number);
        try (ResultSet row = selectProcess.executeQuery()) {
            if (!row.next()) {
                throw new SQLException("the case has no process " + number);
            }
            return unread(row).read();
        }
    }

    /** The processes with the given numbers, in that order. */
    public List<StoredProcess> processes(int... numbers) throws SQLException {
        List<StoredProcess> processes = new ArrayList<>(numbers.length);
        for (int number : numbers) {
            processes.add(process(number));
        }
        return processes;
    }

    /** Hands every process to {@code sink}, in order of number. */
    public void scan(Consumer<? super StoredProcess> sink) throws SQLException {
        scan("number", process -> sink.accept(process.read()));
    }

    /** Receives processes whose records are not read yet. */
    @FunctionalInterface
    public interface UnreadSink {

        /** One process. */
        void process(Unread process) throws SQLException;
    }

    /** Hands every process to {@code sink}, so that other threads can read the records: in their order, so that each block of them is read once. */
    public void scanUnread(UnreadSink sink) throws SQLException {
        scan("event", sink);
    }

    private void scan(String order, UnreadSink sink) throws SQLException {
        try (Statement select = connection.createStatement(); ResultSet rows = select.executeQuery(SELECT + " ORDER BY " + order)) {
            while (rows.next()) {
                sink.process(unread(rows));
            }
        }
    }

    /** The parent of every process by its number, {@link Link#NONE} for roots. */
    public int[] parents() throws SQLException {
        int[] parents = new int[count()];
        Arrays.fill(parents, Link.NONE);
        try (Statement select = connection.createStatement(); ResultSet rows = select.executeQuery("SELECT number, parent FROM process WHERE parent IS NOT NULL")) {
            while (rows.next()) {
                parents[rows.getInt(1)] = rows.getInt(2);
            }
        }
        return parents;
    }

    /** The process that has, or had before a better record came, the given key; GUIDs in any letter case, with or without braces. */
    public OptionalInt find(String key) throws SQLException {
        OptionalInt found = select("SELECT number FROM process WHERE key = ?", key);
        if (found.isEmpty()) {
            found = select("SELECT process FROM alias WHERE key = ?", key);
        }
        if (found.isEmpty()) {
            found = ofHostAndPid(key);
        }
        String bare = ProcessClaim.guid(key);
        return found.isPresent() || bare.isEmpty() || bare.equals(key) ? found : find(bare);
    }

    private OptionalInt select(String sql, String key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, key);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? OptionalInt.of(row.getInt(1)) : OptionalInt.empty();
            }
        }
    }

    private OptionalInt ofHostAndPid(String key) throws SQLException {
        Optional<ProcessKey> parts = ProcessKey.parse(key);
        if (parts.isEmpty()) {
            return OptionalInt.empty();
        }
        String sql = "SELECT number, host FROM process WHERE pid = ? AND start = ? AND inferred = 0 ORDER BY number";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, parts.get().pid());
            select.setLong(2, parts.get().start().ticks());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    if (texts.text(rows.getInt(2)).equalsIgnoreCase(parts.get().host())) {
                        return OptionalInt.of(rows.getInt(1));
                    }
                }
            }
        }
        return OptionalInt.empty();
    }

    /** The records of a process's start and end, and those that saw it running, in order of reading; an inferred one may have none. */
    public List<RecordPlace> records(int number) throws SQLException {
        List<RecordPlace> records = new ArrayList<>(2);
        for (long event : witnesses.events(number, RECORDED)) {
            events.event(event).map(StoredEvent::place).ifPresent(records::add);
        }
        return records;
    }

    private Unread unread(ResultSet row) throws SQLException {
        return new Unread(row.getInt(1), row.getString(2), row.getInt(3), number(row, 4), row.getInt(5), time(row, 6), time(row, 7),
                row.getBoolean(8), row.getLong(9), ROLES[row.getInt(10)]);
    }

    /** A process whose record is not read yet. */
    public final class Unread {

        private final int number;
        private final String key;
        private final int host;
        private final OptionalLong pid;
        private final int image;
        private final Optional<Timestamp> start;
        private final Optional<Timestamp> end;
        private final boolean inferred;
        private final long event;
        private final Role role;

        private Unread(int number, String key, int host, OptionalLong pid, int image, Optional<Timestamp> start, Optional<Timestamp> end,
                boolean inferred, long event, Role role) {
            this.number = number;
            this.key = key;
            this.host = host;
            this.pid = pid;
            this.image = image;
            this.start = start;
            this.end = end;
            this.inferred = inferred;
            this.event = event;
            this.role = role;
        }

        /** The process with what its record says of it; any thread may ask. */
        public StoredProcess read() throws SQLException {
            EventBlock block = blocks.of(event).orElseThrow(() -> new SQLException("the case has no event " + event));
            try {
                return new StoredProcess(
                        number,
                        key,
                        texts.text(host),
                        pid,
                        image == 0 ? "" : texts.text(image),
                        start,
                        end,
                        inferred,
                        role == Role.CREATION && block.isCarved(event),
                        event,
                        role.describe(block.data(event)));
            } catch (IOException e) {
                throw EventBlocks.damaged(block.first(), e);
            }
        }
    }

    private static OptionalLong number(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }

    private static Optional<Timestamp> time(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(new Timestamp(value));
    }
}
