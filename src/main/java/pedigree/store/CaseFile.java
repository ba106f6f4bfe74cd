package pedigree.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/**
 * One case: a SQLite file that holds the events of its sources and what was made of them.
 *
 * <p>Not thread-safe: each job opens its own. One job at a time writes, any number read beside it.
 */
public final class CaseFile implements AutoCloseable {

    private static final int READING_CACHE = 48_000; // KiB
    private static final int WRITING_CACHE = 4_000;

    private final Path path;
    private final Connection connection;
    private final SourceTable sources;
    private final EventTable events;
    private final ClaimTable claims;
    private final ProcessTable processes;
    private final LinkTable links;
    private final HostTable hosts;
    private final EdgeTable edges;
    private final FindingTable findings;
    private final ActivityTable activity;
    private final LogonTable logons;
    private final CorrectionTable corrections;

    private CaseFile(Path path, Connection connection) {
        this.path = path;
        this.connection = connection;
        TextTable texts = new TextTable(connection);
        Clocks clocks = new Clocks(connection);
        sources = new SourceTable(connection);
        events = new EventTable(connection, texts, clocks);
        claims = new ClaimTable(connection, texts, clocks);
        processes = new ProcessTable(connection, texts, events);
        links = new LinkTable(connection);
        hosts = new HostTable(connection, texts);
        edges = new EdgeTable(connection);
        findings = new FindingTable(connection);
        activity = new ActivityTable(connection);
        logons = new LogonTable(connection);
        corrections = new CorrectionTable(connection);
    }

    /**
     * Makes a new, empty case. Until {@link #settle} it is written without care for a crash, several times as fast, and nobody else can read it.
     *
     * @throws IOException if there is a file already, or none can be made there
     */
    public static CaseFile create(Path path) throws IOException, SQLException {
        Files.createFile(path);
        SQLiteConfig config = writing();
        config.setJournalMode(SQLiteConfig.JournalMode.MEMORY);
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        config.setLockingMode(SQLiteConfig.LockingMode.EXCLUSIVE);
        Connection connection = connect(path, config);
        return closedOnFailure(connection, () -> {
            Schema.create(connection);
            return new CaseFile(path, connection);
        });
    }

    /**
     * Opens a case to add to it; a case of an older schema is brought up to date.
     *
     * @throws IOException if there is none, it is no case, or its schema is newer than this Pedigree
     */
    public static CaseFile open(Path path) throws IOException, SQLException {
        Schema.checkMagic(path);
        Connection connection = connect(path, writing());
        return closedOnFailure(connection, () -> {
            Schema.update(path, connection);
            return new CaseFile(path, connection);
        });
    }

    /**
     * Opens a case to read it; nothing of it is changed.
     *
     * @throws IOException if there is none, it is no case, or its schema is another than this Pedigree's
     */
    public static CaseFile openReadOnly(Path path) throws IOException, SQLException {
        Schema.checkMagic(path);
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setCacheSize(-READING_CACHE);
        config.setBusyTimeout(5_000);
        Connection connection = connect(path, config);
        return closedOnFailure(connection, () -> {
            Schema.check(path, connection);
            return new CaseFile(path, connection);
        });
    }

    /**
     * Writes a copy of a case, whole and plain, also while somebody reads it.
     *
     * @throws IOException if there is a file already under the new name
     */
    public static void copy(Path from, Path to) throws IOException, SQLException {
        if (Files.exists(to)) {
            throw new FileAlreadyExistsException(to.toString(), null, "expected no file, found one");
        }
        try (CaseFile source = openReadOnly(from); PreparedStatement copy = source.connection.prepareStatement("VACUUM INTO ?")) {
            copy.setString(1, to.toAbsolutePath().toString());
            copy.execute();
        }
    }

    /** The same case once more, to be read on another thread; empty where this one may be written, or the file has gone. */
    public Optional<CaseFile> beside() throws SQLException {
        try {
            return connection.isReadOnly() ? Optional.of(openReadOnly(path)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // what is open still reads
        }
    }

    private interface Opening {
        CaseFile open() throws IOException, SQLException;
    }

    private static CaseFile closedOnFailure(Connection connection, Opening opening) throws IOException, SQLException {
        CaseFile opened = null;
        try {
            opened = opening.open();
            return opened;
        } finally {
            if (opened == null) {
                connection.close();
            }
        }
    }

    private static SQLiteConfig writing() {
        SQLiteConfig config = new SQLiteConfig();
        config.setPageSize(16_384);
        config.setCacheSize(-WRITING_CACHE);
        config.setTempStore(SQLiteConfig.TempStore.FILE);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setBusyTimeout(5_000);
        return config;
    }

    private static Connection connect(Path path, SQLiteConfig config) throws SQLException {
        return config.createConnection("jdbc:sqlite:" + path.toAbsolutePath());
    }

    /**
     * Whether a file begins as a case does, whatever it is called.
     *
     * @throws IOException if it cannot be read
     */
    public static boolean hasMagic(Path path) throws IOException {
        return Schema.hasMagic(path);
    }

    /** Where the case is. */
    public Path path() {
        return path;
    }

    /** The files that were added. */
    public SourceTable sources() {
        return sources;
    }

    /** The events. */
    public EventTable events() {
        return events;
    }

    /** What the events claim about processes. */
    public ClaimTable claims() {
        return claims;
    }

    /** The processes. */
    public ProcessTable processes() {
        return processes;
    }

    /** How their parents were found. */
    public LinkTable links() {
        return links;
    }

    /** What is to be known of the hosts. */
    public HostTable hosts() {
        return hosts;
    }

    /** What joins processes beside the tree. */
    public EdgeTable edges() {
        return edges;
    }

    /** How much processes did, by kind. */
    public ActivityTable activity() {
        return activity;
    }

    /** The records of logon sessions. */
    public LogonTable logons() {
        return logons;
    }

    /** What the analyst corrected. */
    public CorrectionTable corrections() {
        return corrections;
    }

    /** The findings. */
    public FindingTable findings() {
        return findings;
    }

    /** Makes a new case one that others can read and that a crash does not harm. To be called when its first sources are in it. */
    public void settle() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA locking_mode = NORMAL");
            statement.execute("PRAGMA journal_mode = WAL"); // gives the lock back
            statement.execute("PRAGMA synchronous = NORMAL");
        }
    }

    /** Begins to replace the lineage of some hosts. */
    public LineageAppender replaceLineage(HostScope scope) throws SQLException {
        return new LineageAppender(connection, scope);
    }

    /** Begins to add edges to those of the lineage. */
    public EdgeAppender addEdges() throws SQLException {
        return EdgeAppender.begin(connection);
    }

    /** Leaves one plain file behind, without a journal beside it, unless somebody else still reads it. */
    @Override
    public void close() throws SQLException {
        try (connection; Statement statement = connection.createStatement()) {
            if (!connection.isReadOnly()) {
                statement.execute("PRAGMA busy_timeout = 0");
                leaveWal(statement);
            }
        }
    }

    private static void leaveWal(Statement statement) throws SQLException {
        try {
            statement.execute("PRAGMA journal_mode = DELETE");
        } catch (SQLException e) {
            if (e.getErrorCode() != SQLiteErrorCode.SQLITE_BUSY.code) {
                throw e;
            }
        }
    }
}
