package pedigree.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import pedigree.event.Category;
import pedigree.event.Role;

/** What the events of a case claim about processes, as numbers only: the linker's input. Not thread-safe. */
public final class ClaimTable {

    /** The categories of events by which processes start. */
    static final Set<Category> STARTS = Collections.unmodifiableSet(EnumSet.of(Category.PROCESS_CREATION, Category.PROCESS_FORK));

    /** The categories of events that tell of a sensor, and of no process. */
    static final Set<Category> OF_SENSORS = Collections.unmodifiableSet(EnumSet.of(Category.SYSMON_STATUS));

    private static final String BLOCKS = """
            SELECT first, events, data, source FROM claims JOIN event ON event.id = first ORDER BY first""";

    private final Connection connection;
    private final TextTable texts;
    private final Clocks clocks;
    private final Filter filter;

    ClaimTable(Connection connection, TextTable texts, Clocks clocks) {
        this(connection, texts, clocks, row -> true);
    }

    private ClaimTable(Connection connection, TextTable texts, Clocks clocks, Filter filter) {
        this.filter = filter;
        this.clocks = clocks;
        this.connection = connection;
        this.texts = texts;
    }

    /** Chooses claims. */
    @FunctionalInterface
    public interface Filter {

        /** Whether the claims of an event are wanted. */
        boolean wants(Row row) throws SQLException;
    }

    /** The same claims but for those of the events that {@code wanted} leaves out. */
    public ClaimTable only(Filter wanted) {
        return new ClaimTable(connection, texts, clocks, wanted);
    }

    /** Hands the claims of every start of a process, forks included, to {@code sink}, in order of reading. */
    public void creations(Visitor sink) throws SQLException {
        scan(STARTS, sink);
    }

    /** Hands the claims of every process termination to {@code sink}, in order of reading. */
    public void terminations(Visitor sink) throws SQLException {
        scan(EnumSet.of(Category.PROCESS_TERMINATION), sink);
    }

    /** Hands the claims of every other event to {@code sink}, in order of reading; events without any claim are left out. */
    public void activity(Visitor sink) throws SQLException {
        Set<Category> others = EnumSet.complementOf(EnumSet.of(Category.PROCESS_TERMINATION));
        others.removeAll(STARTS);
        others.removeAll(OF_SENSORS);
        scan(others, sink);
    }

    /** Hands the claims of every event to {@code sink}, in order of reading; events without any claim are left out, creations never. */
    public void all(Visitor sink) throws SQLException {
        scan(EnumSet.complementOf(EnumSet.copyOf(OF_SENSORS)), sink);
    }

    /** The same, with the events in which sensors tell of themselves ({@link #isOfSensor}), which claim nothing. */
    public void allWithSensors(Visitor sink) throws SQLException {
        scan(EnumSet.allOf(Category.class), sink);
    }

    /** Whether an event tells of a sensor, and of no process. */
    public static boolean isOfSensor(Row row) {
        return OF_SENSORS.contains(row.category());
    }

    /** A text that claims refer to. */
    public String text(int number) throws SQLException {
        return texts.text(number);
    }

    private void scan(Set<Category> categories, Visitor sink) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet blocks = select.executeQuery(BLOCKS)) {
            while (blocks.next()) {
                int source = blocks.getInt(4); // a block is of one source
                Clock clock = clocks.of(source);
                Visitor chosen = row -> {
                    if (filter.wants(row)) {
                        sink.row(row);
                    }
                };
                Visitor reader = clock.errors().isEmpty() ? chosen : row -> chosen.row(corrected(row, clock));
                read(blocks, categories, reader);
            }
        }
    }

    private Row corrected(Row row, Clock clock) throws SQLException {
        return row.header() && row.time() != Row.UNKNOWN ? row.earlier(clock.error(texts.text(row.host()))) : row;
    }

    private static void read(ResultSet block, Set<Category> categories, Visitor sink) throws SQLException {
        try {
            ClaimCodec.read(block.getBytes(3), block.getInt(2), block.getInt(4), categories, sink);
        } catch (IOException e) {
            throw new SQLException("the stored claims from event %d on are damaged: %s".formatted(block.getLong(1), e.getMessage()), e);
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
     * @param time     100 ns since 1601, corrected; or {@link #UNKNOWN}
     * @param header   whether only the record's header tells that time
     * @param recordId the source's own number, or {@link #UNKNOWN}
     * @param type     number of the text that names provider and event id: equal for records of one log
     * @param host     number of the text that names the host
     * @param machine  number of the text that is the sensor's own id of the host, or 0
     * @param boot     number of the text that tells this boot of the host from others, or 0
     * @param process  the process that acted, was created or ended
     * @param parent   its creator
     * @param target   the process acted upon
     * @param relatives what else a start's record names; mostly none
     * @param source   number of the source
     */
    public record Row(long event, long time, boolean header, long recordId, int type, int host, int machine, Category category, int boot,
                      Claim process, Claim parent, Claim target, List<Relation> relatives, int source) {

        /** Stands for an absent number. */
        public static final long UNKNOWN = -1;

        private Row earlier(long ticks) {
            return new Row(event, time - ticks, header, recordId, type, host, machine, category, boot, process, parent, target, relatives, source);
        }
    }

    /**
     * A {@link pedigree.event.ProcessClaim} in numbers.
     *
     * @param hasId whether there is a unique id
     * @param high  the first eight bytes of a GUID, or of the hash of another id
     * @param low   the other eight
     * @param pid   the process id, or {@link Row#UNKNOWN}
     * @param image number of the text that names the image, or 0
     * @param start when it started, if that is said apart from the event's time, or {@link Row#UNKNOWN}
     * @param startKey the kernel's number of its start, if that is said apart from the unique id, or 0
     */
    public record Claim(boolean hasId, long high, long low, long pid, int image, long start, long startKey) {

        /** Says nothing. */
        public static final Claim NONE = new Claim(false, 0, 0, Row.UNKNOWN, 0, Row.UNKNOWN, 0);

        /** Whether there is a process id. */
        public boolean hasPid() {
            return pid != Row.UNKNOWN;
        }

        /** Whether nothing is said. */
        public boolean isEmpty() {
            return !hasId && !hasPid() && image == 0 && startKey == 0;
        }
    }

    /** A {@link pedigree.event.Relative} in numbers. */
    public record Relation(Role role, Claim claim) { }
}
