package pedigree.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;

/**
 * The tables of a case file, by version: {@code schema-4.sql} and whatever follows it. Versions 1 to 3 were never released.
 *
 * <p>{@code PRAGMA application_id} says that a file is a case, {@code PRAGMA user_version} which tables it has, and the setting
 * {@code written_by} which Pedigree made them.
 */
final class Schema {

    /** The version that this Pedigree reads and writes. */
    static final int VERSION = 4;

    private static final int FIRST = 4;

    private static final int APPLICATION = 0x50454447; // PEDG
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private Schema() {
    }

    /**
     * Refuses what is no SQLite file before SQLite sees it.
     *
     * @throws IOException if it is none, or cannot be read
     */
    static void checkMagic(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString(), null, "expected a case, found no such file");
        }
        if (Files.isDirectory(path)) {
            throw new IOException("%s: expected a Pedigree case, found a folder".formatted(path));
        }
        if (!hasMagic(path)) {
            throw new IOException("%s: expected a Pedigree case, found no SQLite file".formatted(path));
        }
    }

    /** Whether a file begins as every SQLite file does. */
    static boolean hasMagic(Path path) throws IOException {
        try (InputStream bytes = Files.newInputStream(path)) {
            return Arrays.equals(bytes.readNBytes(MAGIC.length), MAGIC);
        }
    }

    /** Makes the tables of a new case. */
    static void create(Connection connection) throws SQLException {
        apply(connection, FIRST - 1);
    }

    /** Brings an older case up to date. */
    static void update(Path path, Connection connection) throws IOException, SQLException {
        int version = version(path, connection);
        if (version < VERSION) {
            apply(connection, version);
        }
    }

    /** Refuses a case that this Pedigree cannot read. */
    static void check(Path path, Connection connection) throws IOException, SQLException {
        int version = version(path, connection);
        if (version < VERSION) {
            throw new IOException("%s: expected schema %d, found the older %d: add a source to bring it up to date".formatted(path, VERSION, version));
        }
    }

    private static int version(Path path, Connection connection) throws IOException, SQLException {
        if (pragma(connection, "application_id") != APPLICATION) {
            throw new IOException("%s: expected a Pedigree case, found another SQLite file".formatted(path));
        }
        int version = pragma(connection, "user_version");
        if (version < FIRST) {
            throw new IOException("%s: expected schema %d, found %d, of a Pedigree before the first release: import its logs again".formatted(
                    path, VERSION, version));
        }
        if (version > VERSION) {
            throw new IOException("%s: expected schema %d or older, found %d: it needs Pedigree %s or newer".formatted(
                    path, VERSION, version, writtenBy(connection)));
        }
        return version;
    }

    private static int pragma(Connection connection, String name) throws SQLException {
        try (Statement select = connection.createStatement(); ResultSet row = select.executeQuery("PRAGMA " + name)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static String writtenBy(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("SELECT value FROM setting WHERE name = 'written_by'")) {
            return row.next() ? row.getString(1) : "a later version";
        }
    }

    private static void apply(Connection connection, int from) throws SQLException {
        Transaction.run(connection, () -> {
            try (Statement statement = connection.createStatement()) {
                for (int version = from + 1; version <= VERSION; version++) {
                    statement.executeUpdate(script(version));
                }
                statement.executeUpdate("INSERT OR REPLACE INTO setting VALUES ('written_by', '%s')".formatted(program()));
                statement.executeUpdate("PRAGMA application_id = " + APPLICATION);
                statement.executeUpdate("PRAGMA user_version = " + VERSION);
            }
        });
    }

    private static String program() {
        String version = Schema.class.getPackage().getImplementationVersion();
        return version == null ? "0.1" : version;
    }

    private static String script(int version) {
        try (InputStream script = Schema.class.getResourceAsStream("schema-" + version + ".sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the program lacks its own schema " + version, e);
        }
    }
}
