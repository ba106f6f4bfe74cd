package pedigree.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

import pedigree.event.ActivityKind;
import pedigree.event.Role;

/**
 * Puts a new lineage in the place of the old one: all of it with {@link #commit}, or nothing. Findings go with the old one. Not thread-safe.
 *
 * <p>Rows are added in order of number (processes, links) and of event (witnesses), which is the order of the tables.
 */
public final class LineageAppender implements AutoCloseable {

    private static final int BATCH = 2_000;
    private static final String[] DERIVED = {"finding", "access_host", "edge_record", "edge", "link_rejected", "link", "reason", "activity", "witness", "host_offer", "alias", "process"};

    private final Connection connection;
    private final Rows processes;
    private final Rows aliases;
    private final Rows hostOffers;
    private final Rows witnesses;
    private final Rows links;
    private final Rows rejected;
    private final EdgeAppender edges;
    private final Rows reasonRows;
    private final ActivityCounter activity;
    private final Map<String, Integer> reasons = new HashMap<>();

    LineageAppender(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        try (Statement delete = connection.createStatement()) {
            delete.executeUpdate("DROP INDEX IF EXISTS witness_process");
            for (String table : DERIVED) {
                delete.executeUpdate("DELETE FROM " + table);
            }
        }
        processes = new Rows("INSERT INTO process VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        aliases = new Rows("INSERT INTO alias VALUES (?, ?)");
        hostOffers = new Rows("INSERT INTO host_offer VALUES (?, ?, ?, ?)");
        witnesses = new Rows("INSERT OR IGNORE INTO witness VALUES (?, ?, ?)");
        links = new Rows("INSERT INTO link VALUES (?, ?, ?, ?, ?)");
        edges = EdgeAppender.within(connection);
        reasonRows = new Rows("INSERT INTO reason VALUES (?, ?)");
        activity = new ActivityCounter(connection);
        rejected = new Rows("INSERT INTO link_rejected VALUES (?, ?, ?, ?)");
    }

    /**
     * A process as numbers: texts by their numbers in the case, times as ticks.
     *
     * @param pid   -1 where it is unknown
     * @param image 0 where it is unknown
     * @param start -1 where it is unknown
     * @param end   -1 where it is unknown
     */
    public record ProcessRow(int number, String key, int host, long pid, int image, long start, long end, boolean inferred, long event, Role role,
                             boolean several) { }

    /** Adds a process. */
    public void add(ProcessRow process) throws SQLException {
        processes.add(process.number, process.key, process.host, known(process.pid, -1), known(process.image, 0), known(process.start, -1),
                known(process.end, -1), process.inferred ? 1 : 0, process.event, process.role.ordinal(), process.several ? 1 : 0);
    }

    private static Object known(long value, long unknown) {
        return value == unknown ? null : value;
    }

    /** Adds another key by which a process may be asked for. */
    public void addAlias(String key, int process) throws SQLException {
        aliases.add(key, process);
    }

    /** Notes that {@code event} is about {@code process}. */
    public void addWitness(long event, Role role, int process) throws SQLException {
        witnesses.add(event, role.ordinal(), process);
    }

    /**
     * Counts what an event tells of a process.
     *
     * @param time     when it happened, in ticks; -1 where that is unknown
     * @param suffered whether another process acted upon this one
     */
    public void count(int process, ActivityKind kind, long time, boolean suffered) throws SQLException {
        activity.count(process, kind, time, suffered);
    }

    /** Adds two hosts that may be one: the numbers of the texts that name them. */
    public void addHostOffer(HostOffer.Kind kind, int first, int second, String machine) throws SQLException {
        hostOffers.add(kind.ordinal(), first, second, machine);
    }

    /** Adds a link and the candidates that were refused for it. */
    public void add(Link link) throws SQLException {
        links.add(link.child(), link.parent(), link.how().ordinal(), link.confidence().ordinal(), reason(link.reason()));
        int position = 0;
        for (Link.Rejected candidate : link.rejected()) {
            rejected.add(link.child(), position++, candidate.process(), reason(candidate.reason()));
        }
    }

    /** Adds what joins two processes beside the tree. */
    public void add(Edge edge) throws SQLException {
        edges.add(edge);
    }

    /** The number of a reason: there are a few dozen, for millions of links. */
    private int reason(String text) throws SQLException {
        Integer known = reasons.get(text);
        if (known != null) {
            return known;
        }
        int number = reasons.size() + 1;
        reasons.put(text, number);
        reasonRows.add(number, text);
        return number;
    }

    /** Makes the new lineage that of the case. */
    public void commit() throws SQLException {
        for (Rows rows : new Rows[] {processes, aliases, hostOffers, witnesses, links, rejected, reasonRows}) {
            rows.flush();
        }
        activity.flush();
        edges.flush();
        try (Statement index = connection.createStatement()) {
            index.executeUpdate("CREATE INDEX witness_process ON witness (process)");
        }
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        try (processes; aliases; hostOffers; witnesses; links; rejected; edges; reasonRows; activity) {
            connection.rollback();
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** Rows of one table, written in batches. */
    private final class Rows implements AutoCloseable {

        private final PreparedStatement insert;
        private int pending;

        Rows(String sql) throws SQLException {
            insert = connection.prepareStatement(sql);
        }

        void add(Object... values) throws SQLException {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.addBatch();
            if (++pending == BATCH) {
                flush();
            }
        }

        void flush() throws SQLException {
            insert.executeBatch();
            pending = 0;
        }

        @Override
        public void close() throws SQLException {
            insert.close();
        }
    }
}
