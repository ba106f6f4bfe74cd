package pedigree.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import pedigree.event.ActivityKind;
import pedigree.event.Role;

/**
 * Puts a new lineage of some hosts, or of all, in the place of their old one: all of it with {@link #commit}, or nothing. Findings go with the old one.
 * Not thread-safe.
 *
 * <p>Rows are best added in order of number (processes, links) and of event (witnesses), which is the order of the tables.
 */
public final class LineageAppender implements AutoCloseable {

    /** The setting that tells that some hosts were linked later than others. */
    static final String MIXED = "mixed";

    /** The setting that tells that the rules were not held yet against what was linked. */
    static final String UNSEARCHED = "unsearched";

    private static final String[] DERIVED = {"finding", "access_host", "edge_record", "edge", "link_rejected", "reason", "activity", "witness", "host_offer", "alias", "process", "saying", "tree"};

    private static final String[][] OF_PROCESS = {{"link_rejected", "child"}, {"activity", "process"}, {"witness", "process"},
        {"alias", "process"}, {"process", "number"}};

    private final Connection connection;
    private final WriteBehind behind = new WriteBehind();
    private final Rows processes;
    private final Rows aliases;
    private final Rows hostOffers;
    private final Rows sayings;
    private final Rows witnesses;
    private final Rows rejected;
    private final EdgeAppender edges;
    private final Rows reasonRows;
    private final ActivityCounter activity;
    private final TreeColumn tree;
    private final Map<String, Integer> reasons = new HashMap<>();

    LineageAppender(Connection connection, HostScope scope) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        if (scope.all()) {
            deleteAll();
        } else {
            delete(scope);
        }
        tree = scope.all() ? new TreeColumn(connection) : TreeColumn.read(connection);
        sayings = new Rows(connection, "INSERT INTO saying", 6, behind::bring);
        processes = new Rows(connection, "INSERT INTO process", 17, behind::bring);
        aliases = new Rows(connection, "INSERT INTO alias", 2, behind::bring);
        hostOffers = new Rows(connection, "INSERT INTO host_offer", 4, behind::bring);
        witnesses = new Rows(connection, "INSERT OR IGNORE INTO witness", 3, behind::bring);
        edges = EdgeAppender.within(connection);
        reasonRows = new Rows(connection, "INSERT INTO reason", 2, behind::bring);
        activity = new ActivityCounter(connection);
        rejected = new Rows(connection, "INSERT INTO link_rejected", 4, behind::bring);
    }

    private void deleteAll() throws SQLException {
        try (Statement delete = connection.createStatement()) {
            delete.executeUpdate("DROP INDEX IF EXISTS witness_process");
            for (String table : DERIVED) {
                delete.executeUpdate("DELETE FROM " + table);
            }
            delete.executeUpdate("DELETE FROM setting WHERE name = '" + MIXED + "'");
        }
    }

    private void delete(HostScope scope) throws SQLException {
        try (Statement delete = connection.createStatement()) {
            delete.executeUpdate("DELETE FROM saying");
            delete.executeUpdate("DELETE FROM host_offer");
            delete.executeUpdate("INSERT OR REPLACE INTO setting VALUES ('" + MIXED + "', '1')");
            delete.executeUpdate("CREATE TEMP TABLE IF NOT EXISTS replaced (number INTEGER PRIMARY KEY)");
            delete.executeUpdate("DELETE FROM replaced");
            delete.executeUpdate("INSERT INTO replaced SELECT number FROM process WHERE " + scope.sql("host"));
            delete.executeUpdate("DELETE FROM finding WHERE process IN replaced OR event IN "
                    + "(SELECT event.id FROM finding JOIN event ON event.id = finding.event WHERE " + scope.sql("event.host") + ")");
            delete.executeUpdate("DELETE FROM edge_record WHERE edge IN (SELECT id FROM edge WHERE target IN replaced)");
            delete.executeUpdate("DELETE FROM edge WHERE target IN replaced");
            for (String[] column : OF_PROCESS) {
                delete.executeUpdate("DELETE FROM %s WHERE %s IN replaced".formatted((Object[]) column));
            }
            try (ResultSet rows = delete.executeQuery("SELECT value, id FROM reason")) {
                while (rows.next()) {
                    reasons.put(rows.getString(1), rows.getInt(2));
                }
            }
        }
    }

    /**
     * A process as numbers: texts by their numbers in the case, times as ticks.
     *
     * @param pid   -1 where it is unknown
     * @param image 0 where it is unknown
     * @param start -1 where it is unknown
     * @param end   -1 where it is unknown
     * @param place by which time it stands among others: its start, of an inferred one its first mention; -1 where that is unknown
     * @param record the number of the record of that in its log; -1 where it has none
     */
    public record ProcessRow(int number, String key, int host, long pid, int image, long start, long end, boolean inferred, long event, Role role,
                             boolean several, long place, long record) { }

    /** Adds a process, and how its parent was found, with the candidates that were refused; nothing where no record names one. */
    public void add(ProcessRow process, Optional<Link> link) throws SQLException {
        tree.put(process.number, link.isEmpty() ? Link.NONE : link.get().parent());
        processes.add(process.number, process.key, process.host, known(process.pid, -1), known(process.image, 0), known(process.start, -1),
                known(process.end, -1), process.inferred ? 1 : 0, process.event, process.role.ordinal(), process.several ? 1 : 0, process.place, process.record,
                link.map(Link::parent).orElse(null), link.map(found -> found.how().ordinal()).orElse(null),
                link.map(found -> found.confidence().ordinal()).orElse(null), link.isEmpty() ? null : reason(link.get().reason()));
        if (link.isPresent()) {
            addRejected(link.get());
        }
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

    private void addRejected(Link link) throws SQLException {
        int position = 0;
        for (Link.Rejected candidate : link.rejected()) {
            rejected.add(link.child(), position++, candidate.process(), reason(candidate.reason()));
        }
    }

    /** Adds what records say of a host. */
    public void add(Saying saying) throws SQLException {
        sayings.add(saying.name(), saying.machine(), saying.prefix(), saying.source(), saying.family(), saying.host());
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
        for (Rows rows : new Rows[] {processes, aliases, hostOffers, sayings, witnesses, rejected, reasonRows}) {
            rows.flush();
        }
        behind.finish();
        activity.flush();
        edges.flush();
        tree.write();
        try (Statement index = connection.createStatement()) {
            index.executeUpdate("CREATE INDEX IF NOT EXISTS witness_process ON witness (process)");
            index.executeUpdate("INSERT OR REPLACE INTO setting VALUES ('" + UNSEARCHED + "', '1')");
            index.executeUpdate("UPDATE correction SET linked = 1");
        }
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        try (processes; aliases; hostOffers; sayings; witnesses; rejected; edges; reasonRows; activity) {
            behind.close();
            connection.rollback();
        } finally {
            connection.setAutoCommit(true);
        }
    }
}
