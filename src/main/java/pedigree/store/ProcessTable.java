package pedigree.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;

import pedigree.event.Fields;
import pedigree.event.ProcessClaim;
import pedigree.event.Role;
import pedigree.event.Timestamp;

/** The processes of a case, as the linker found them. Not thread-safe. */
public final class ProcessTable {

    private static final Role[] ROLES = Role.values();
    private static final String SELECT = """
            SELECT number, key, process.host, pid, image, start, "end", inferred, event, role, system_shape, shape, fields, carved, several
            FROM process JOIN event ON event.id = process.event""";

    /** Roles as the case has them: creation, termination, running. */
    private static final String RECORDS = """
            SELECT type, file, record_id, position, event.carved FROM witness
            JOIN event ON event.id = witness.event JOIN source ON source.id = event.source
            WHERE process = ? AND role IN (0, 1, 4) ORDER BY event.id""";

    private final Connection connection;
    private final TextTable texts;
    private final EventTable events;
    private final AccountTable accounts;
    private final StartRecords starts;
    private PreparedStatement selectRecords;
    private PreparedStatement selectProcess;
    private PreparedStatement countWitnesses;

    ProcessTable(Connection connection, TextTable texts, EventTable events) {
        this.connection = connection;
        this.texts = texts;
        this.events = events;
        accounts = new AccountTable(connection);
        starts = new StartRecords(connection, texts, events);
    }

    /** How many processes there are, inferred ones included. */
    public int count() throws SQLException {
        return number("SELECT coalesce(max(number) + 1, 0) FROM process"); // they have no gaps
    }

    /** How many of them are inferred. */
    public int inferred() throws SQLException {
        return number("SELECT coalesce(sum(inferred), 0) FROM tree");
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
    public synchronized StoredProcess process(int number) throws SQLException {
        if (selectProcess == null) {
            selectProcess = connection.prepareStatement(SELECT + " WHERE number = ?");
        }
        selectProcess.setInt(1, number);
        try (ResultSet row = selectProcess.executeQuery()) {
            if (!row.next()) {
                throw new SQLException("the case has no process " + number);
            }
            return process(row);
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
        scan(HostScope.ALL, sink);
    }

    /** Hands every process of some hosts to {@code sink}, in order of number. */
    public void scan(HostScope scope, Consumer<? super StoredProcess> sink) throws SQLException {
        String sql = SELECT + " WHERE " + scope.sql("process.host") + " ORDER BY number";
        try (Statement select = connection.createStatement(); ResultSet rows = select.executeQuery(sql)) {
            for (StoredProcess process; (process = next(rows)) != null;) {
                sink.accept(process);
            }
        }
    }

    private synchronized StoredProcess next(ResultSet rows) throws SQLException {
        return rows.next() ? process(rows) : null;
    }

    /** The images of all processes. One scan. */
    public Images images() throws SQLException {
        int[] images = new int[count()];
        try (Statement select = connection.createStatement(); ResultSet rows = select.executeQuery("SELECT number, image FROM process")) {
            while (rows.next()) {
                images[rows.getInt(1)] = rows.getInt(2);
            }
        }
        return new Images(images, this);
    }

    synchronized String text(int number) throws SQLException {
        return texts.text(number);
    }

    /** What looks at a process while all are gone through. */
    @FunctionalInterface
    public interface RowVisitor {

        void process(ProcessRow row) throws SQLException;
    }

    /**
     * Shows every process to {@code visitor}, in order of number.
     *
     * @param fields whether the fields of their records are read, which costs a look-up each
     */
    public void scan(boolean fields, RowVisitor visitor) throws SQLException {
        scan(fields, 0, Integer.MAX_VALUE, visitor);
    }

    /** The same for the processes numbered {@code from} up to, but not, {@code to}. */
    public void scan(boolean fields, int from, int to, RowVisitor visitor) throws SQLException {
        try (Statement select = connection.createStatement(); ResultSet rows = select.executeQuery(ProcessRow.select(fields, from, to))) {
            ProcessRow row = new ProcessRow(rows, texts, events, accounts, starts);
            while (rows.next()) {
                visitor.process(row);
            }
        }
    }

    /** Whether some hosts were linked later than others, so that numbers tell the order of starts within each host only. */
    public boolean isMixed() throws SQLException {
        return number("SELECT count(*) FROM setting WHERE name = '" + LineageAppender.MIXED + "'") > 0;
    }

    /** The numbers of the processes of some hosts, least first. */
    public int[] numbers(HostScope scope) throws SQLException {
        return ints("SELECT number FROM process WHERE " + scope.sql("host") + " ORDER BY number");
    }

    /**
     * The numbers of all processes by when each started, or was first mentioned; then by the numbers of their records and the names of their hosts.
     * Unknown times come first. O(n log n).
     */
    public int[] byTime() throws SQLException {
        return ints("""
                SELECT number FROM process JOIN text ON text.id = process.host ORDER BY place, record, lower(value), number""");
    }

    private int[] ints(String sql) throws SQLException {
        int[] found = new int[count()];
        int size = 0;
        try (Statement select = connection.createStatement(); ResultSet rows = select.executeQuery(sql)) {
            while (rows.next()) {
                found[size++] = rows.getInt(1);
            }
        }
        return Arrays.copyOf(found, size);
    }

    /** Fills in when each process started and ended, by number, in ticks; {@code unknown} where that is not known. One scan. */
    public void times(long[] starts, long[] ends, long unknown) throws SQLException {
        Arrays.fill(starts, unknown);
        Arrays.fill(ends, unknown);
        try (Statement select = connection.createStatement(); ResultSet rows = select.executeQuery("SELECT number, start, \"end\" FROM process")) {
            while (rows.next()) {
                int number = rows.getInt(1);
                starts[number] = known(rows.getLong(2), rows, unknown);
                ends[number] = known(rows.getLong(3), rows, unknown);
            }
        }
    }

    private static long known(long value, ResultSet row, long unknown) throws SQLException {
        return row.wasNull() ? unknown : value;
    }

    /** The parent of every process by its number, {@link Link#NONE} for roots. One read. */
    public int[] parents() throws SQLException {
        return TreeColumn.parents(connection);
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

    /** All keys by which a process may be asked for, its own first. */
    public List<String> keys(StoredProcess process) throws SQLException {
        List<String> keys = new ArrayList<>(List.of(process.key()));
        try (PreparedStatement select = connection.prepareStatement("SELECT key FROM alias WHERE process = ? ORDER BY rowid")) {
            select.setInt(1, process.number());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    keys.add(rows.getString(1));
                }
            }
        }
        if (!process.inferred() && process.pid().isPresent() && process.start().isPresent()) {
            keys.add(new ProcessKey(process.host(), process.pid().getAsLong(), process.start().get()).toString());
        }
        return keys.stream().distinct().toList();
    }

    /** The records of a process's start and end, and those that saw it running, in order of reading; an inferred one may have none. */
    public List<RecordPlace> records(int number) throws SQLException {
        List<RecordPlace> records = new ArrayList<>(2);
        if (selectRecords == null) {
            selectRecords = connection.prepareStatement(RECORDS);
        }
        selectRecords.setInt(1, number);
        try (ResultSet rows = selectRecords.executeQuery()) {
            while (rows.next()) {
                records.add(new RecordPlace(texts.text(rows.getInt(1)), rows.getString(2), number(rows, 3), rows.getLong(4), rows.getInt(5) != 0));
            }
        }
        return records;
    }

    /** How many records tell of a process's start, or saw it running; of one that several sensors logged more than one. One look-up in an index. */
    public int witnesses(int number) throws SQLException {
        if (countWitnesses == null) {
            countWitnesses = connection.prepareStatement("SELECT count(*) FROM witness WHERE process = ? AND role IN (0, 4)"); // creation, running
        }
        countWitnesses.setInt(1, number);
        try (ResultSet row = countWitnesses.executeQuery()) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    /**
     * The numbers of other processes that started on the same host at most {@code within} ticks before or after a process, nearest first; none where its own
     * start is not known. One scan.
     */
    public int[] startedNear(int number, long within) throws SQLException {
        return ints("""
                SELECT other.number FROM process AS one JOIN process AS other ON other.host = one.host AND other.number <> one.number
                AND other.start BETWEEN one.start - %d AND one.start + %d WHERE one.number = %d ORDER BY abs(other.start - one.start), other.number""".formatted(
                within, within, number));
    }

    /** The fields of which the creation records of a process say different things; none where there is but one sensor's. */
    public List<Disagreement> disagreements(StoredProcess process) throws SQLException {
        return process.inferred() ? List.of() : starts.disagreements(process.number(), process.event());
    }

    private StoredProcess process(ResultSet row) throws SQLException {
        int image = row.getInt(5);
        long event = row.getLong(9);
        Role role = ROLES[row.getInt(10)];
        Fields own = role.describe(events.data(row, 11));
        Fields fields = accounts.named(row.getInt(15) != 0 ? starts.merged(row.getInt(1), event, own) : own);
        return new StoredProcess(
                row.getInt(1),
                row.getString(2),
                texts.text(row.getInt(3)),
                number(row, 4),
                image == 0 ? "" : texts.text(image),
                time(row, 6),
                time(row, 7),
                row.getBoolean(8),
                role == Role.CREATION && row.getInt(14) != 0,
                event,
                fields);
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
