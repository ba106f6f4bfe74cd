package pedigree.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import pedigree.event.Category;

/** What the events of a case claim about processes, as numbers only: the linker's input. Not thread-safe. */
public final class ClaimTable {

    private static final Category[] CATEGORIES = Category.values();
    private static final String SELECT = """
            SELECT id, time, record_id, type, host, category,
                process_id, process_pid, process_image, parent_id, parent_pid, parent_image, target_id, target_pid, target_image, boot
            FROM event WHERE category\s""";

    private final Connection connection;
    private final TextTable texts;

    ClaimTable(Connection connection, TextTable texts) {
        this.connection = connection;
        this.texts = texts;
    }

    /** Hands the claims of every process creation to {@code sink}, in order of reading. */
    public void creations(Visitor sink) throws SQLException {
        scan("= " + Category.PROCESS_CREATION.ordinal(), sink);
    }

    /** Hands the claims of every process termination to {@code sink}, in order of reading. */
    public void terminations(Visitor sink) throws SQLException {
        scan("= " + Category.PROCESS_TERMINATION.ordinal(), sink);
    }

    /** Hands the claims of every other event to {@code sink}, in order of reading; events without any claim are left out. */
    public void activity(Visitor sink) throws SQLException {
        scan("NOT IN (%d, %d) AND coalesce(process_id, process_pid, target_id, target_pid) IS NOT NULL".formatted(
                Category.PROCESS_CREATION.ordinal(), Category.PROCESS_TERMINATION.ordinal()), sink);
    }

    /** Hands the claims of every event to {@code sink}, in order of reading; events without any claim are left out, creations never. */
    public void all(Visitor sink) throws SQLException {
        scan("= %d OR coalesce(process_id, process_pid, target_id, target_pid) IS NOT NULL".formatted(Category.PROCESS_CREATION.ordinal()), sink);
    }

    /** How many process creations there are. */
    public int countCreations() throws SQLException {
        String sql = "SELECT count(*) FROM event WHERE category = " + Category.PROCESS_CREATION.ordinal();
        try (Statement select = connection.createStatement(); ResultSet row = select.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    /** A text that claims refer to. */
    public String text(int number) throws SQLException {
        return texts.text(number);
    }

    private void scan(String categories, Visitor sink) throws SQLException {
        try (Statement select = connection.createStatement(); ResultSet rows = select.executeQuery(SELECT + categories + " ORDER BY id")) {
            while (rows.next()) {
                sink.row(row(rows));
            }
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        long time = row.getLong(2);
        if (row.wasNull()) {
            time = Row.UNKNOWN;
        }
        long recordId = row.getLong(3);
        return new Row(row.getLong(1), time, row.wasNull() ? Row.UNKNOWN : recordId, row.getInt(4), row.getInt(5), CATEGORIES[row.getInt(6)],
                row.getInt(16),
                claim(row, 7), claim(row, 10), claim(row, 13));
    }

    private static Claim claim(ResultSet row, int column) throws SQLException {
        Object id = row.getObject(column);
        long pid = row.getLong(column + 1);
        if (row.wasNull()) {
            pid = Row.UNKNOWN;
        }
        int image = row.getInt(column + 2);
        if (id == null) {
            return pid == Row.UNKNOWN && image == 0 ? Claim.NONE : new Claim(false, 0, 0, pid, image);
        }
        ByteBuffer bits = ByteBuffer.wrap(id instanceof byte[] guid ? guid : hash(id.toString()));
        return new Claim(true, bits.getLong(0), bits.getLong(8), pid, image);
    }

    private static byte[] hash(String id) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Receives the claims of events. */
    @FunctionalInterface
    public interface Visitor {

        /** The claims of one event. */
        void row(Row row) throws SQLException;
    }

    /**
     * The claims of one event.
     *
     * @param event    the {@link StoredEvent#id}
     * @param time     100 ns since 1601, or {@link #UNKNOWN}
     * @param recordId the source's own number, or {@link #UNKNOWN}
     * @param type     number of the text that names provider and event id: equal for records of one log
     * @param host     number of the text that names the host
     * @param boot     number of the text that tells this boot of the host from others, or 0
     * @param process  the process that acted, was created or ended
     * @param parent   its creator
     * @param target   the process acted upon
     */
    public record Row(long event, long time, long recordId, int type, int host, Category category, int boot, Claim process, Claim parent, Claim target) {

        /** Stands for an absent number. */
        public static final long UNKNOWN = -1;
    }

    /**
     * A {@link pedigree.event.ProcessClaim} in numbers.
     *
     * @param hasId whether there is a unique id
     * @param high  the first eight bytes of a GUID, or of the hash of another id
     * @param low   the other eight
     * @param pid   the process id, or {@link Row#UNKNOWN}
     * @param image number of the text that names the image, or 0
     */
    public record Claim(boolean hasId, long high, long low, long pid, int image) {

        /** Says nothing. */
        public static final Claim NONE = new Claim(false, 0, 0, Row.UNKNOWN, 0);

        /** Whether there is a process id. */
        public boolean hasPid() {
            return pid != Row.UNKNOWN;
        }

        /** Whether nothing is said. */
        public boolean isEmpty() {
            return !hasId && !hasPid() && image == 0;
        }
    }
}
