package pedigree.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import pedigree.event.ActivityKind;
import pedigree.event.Category;
import pedigree.event.Event;
import pedigree.event.Fields;
import pedigree.event.Origin;
import pedigree.event.Role;
import pedigree.event.Timestamp;

/** The events of a case. Not thread-safe. */
public final class EventTable {

    /** Receives events together with the process that each is about. */
    @FunctionalInterface
    public interface Visitor {

        /** One event, and the number of the process that acted in it (was created, ended); {@link Link#NONE} where it belongs to none. */
        void event(StoredEvent event, int process);
    }

    /** Receives what processes did and suffered. */
    @FunctionalInterface
    public interface ActivityVisitor {

        /**
         * One side of an event.
         *
         * @param process  the number of the process
         * @param role     {@link Role#ACTOR} where it acted, {@link Role#TARGET} where another acted upon it
         * @param category what happened
         * @param event    the {@link StoredEvent#id}
         * @param data     the data of the event, under Sigma's names
         */
        void event(int process, Role role, Category category, long event, Fields data);
    }

    private static final Category[] CATEGORIES = Category.values();
    private static final Role[] ROLES = Role.values();
    private static final String COLUMNS = """
            SELECT event.id, source, position, record_id, time, type, host, category, carved, system_shape, shape, fields""";

    private final Connection connection;
    private final TextTable texts;
    private final ShapeTable shapes;
    private final Clocks clocks;
    private final Map<Integer, String> files = new HashMap<>();
    private PreparedStatement selectEvent;

    EventTable(Connection connection, TextTable texts, Clocks clocks) {
        this.connection = connection;
        this.clocks = clocks;
        this.texts = texts;
        shapes = new ShapeTable(connection);
    }

    /** How many events there are. */
    public long count() throws SQLException {
        try (Statement select = connection.createStatement(); ResultSet row = select.executeQuery("SELECT coalesce(sum(records + carved), 0) FROM source")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The event with the given number. */
    public Optional<StoredEvent> event(long id) throws SQLException {
        if (selectEvent == null) {
            selectEvent = connection.prepareStatement(COLUMNS + " FROM event WHERE id = ?");
        }
        selectEvent.setLong(1, id);
        try (ResultSet rows = selectEvent.executeQuery()) {
            return rows.next() ? Optional.of(event(rows)) : Optional.empty();
        }
    }

    /** Hands every event to {@code sink}, in order of sources and of reading. */
    public void scan(Consumer<? super StoredEvent> sink) throws SQLException {
        scan((event, process) -> sink.accept(event));
    }

    /** Hands every event to {@code visitor} with its process, in order of sources and of reading. */
    public void scan(Visitor visitor) throws SQLException {
        scan(EnumSet.allOf(Category.class), visitor);
    }

    /** Hands the events of some categories to {@code visitor} with their processes, in order of sources and of reading. */
    public void scan(Set<Category> categories, Visitor visitor) throws SQLException {
        scan(categories, HostScope.ALL, visitor);
    }

    /** The same for the events of some hosts. */
    public void scan(Set<Category> categories, HostScope scope, Visitor visitor) throws SQLException {
        scan(" WHERE " + in(categories) + " AND " + scope.sql("event.host"), visitor);
    }

    private static String in(Set<Category> categories) {
        return "category IN (" + ordinals(categories) + ")";
    }

    private void scan(String where, Visitor visitor) throws SQLException {
        String sql = COLUMNS + ", process FROM event LEFT JOIN witness ON witness.event = event.id AND role <= 2" + where + " ORDER BY event.id";
        try (Statement select = connection.createStatement(); ResultSet rows = select.executeQuery(sql)) {
            while (rows.next()) {
                int process = rows.getInt(13);
                process = rows.wasNull() ? Link.NONE : process;
                visitor.event(event(rows), process);
            }
        }
    }

    /** The greatest number of an event; 0 where there are none. */
    public long last() throws SQLException {
        try (Statement select = connection.createStatement(); ResultSet row = select.executeQuery("SELECT max(id) FROM event")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The same for the events whose numbers are at least {@code from} and less than {@code to}, so that a long scan can be left between two parts. */
    public void scan(Set<Category> categories, long from, long to, Visitor visitor) throws SQLException {
        scan(" WHERE event.id >= " + from + " AND event.id < " + to + " AND " + in(categories), visitor);
    }

    /** Receives where processes are told of. */
    @FunctionalInterface
    public interface WitnessVisitor {

        /** A record of the source with the id {@code source} is about {@code process}. */
        void witness(int source, int process);
    }

    /** Hands the source of every record about a process to {@code visitor}, in order of reading. */
    public void scanWitnesses(WitnessVisitor visitor) throws SQLException {
        String sql = "SELECT source, process FROM witness JOIN event ON event.id = witness.event WHERE role IN (0, 1, 2, 4)";
        try (Statement select = connection.createStatement(); ResultSet rows = select.executeQuery(sql)) {
            while (rows.next()) {
                visitor.witness(rows.getInt(1), rows.getInt(2));
            }
        }
    }

    /**
     * Hands every event of some kinds that is about a process to {@code visitor}, in order of reading: the way to ask which processes did something,
     * {@code has(network: DestinationPort:445)}. An event in which one process acts upon another comes twice, once for each. One scan of the events;
     * of those of other kinds nothing is decoded, and of the wanted ones only the data.
     */
    public void activity(Set<ActivityKind> kinds, ActivityVisitor visitor) throws SQLException {
        String sql = "SELECT witness.process, role, category, event.id, system_shape, shape, fields FROM event JOIN witness ON witness.event = event.id"
                + " WHERE category IN (" + ordinals(ActivityKind.categories(kinds)) + ") ORDER BY event.id, role";
        try (Statement select = connection.createStatement(); ResultSet rows = select.executeQuery(sql)) {
            while (rows.next()) {
                visitor.event(rows.getInt(1), ROLES[rows.getInt(2)], CATEGORIES[rows.getInt(3)], rows.getLong(4), data(rows, 5));
            }
        }
    }

    /**
     * The events of one category in which a process acted, in order of reading, at most {@code most}. Its cost grows with the number of the process's
     * records, not with the case.
     */
    public List<StoredEvent> of(int process, Category category, int most) throws SQLException {
        String sql = COLUMNS + " FROM witness JOIN event ON event.id = witness.event WHERE process = ? AND role = ? AND category = ? ORDER BY event.id LIMIT ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, process);
            select.setInt(2, Role.ACTOR.ordinal());
            select.setInt(3, category.ordinal());
            select.setInt(4, most);
            List<StoredEvent> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(event(rows));
                }
            }
            return found;
        }
    }

    /** The records of a process's start and end, and those that saw it running, in order of reading; at most {@code most}. */
    public List<StoredEvent> witnesses(int process, int most) throws SQLException {
        String sql = COLUMNS + " FROM witness JOIN event ON event.id = witness.event WHERE process = ? AND role IN (0, 1, 4) ORDER BY event.id LIMIT ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, process);
            select.setInt(2, most);
            List<StoredEvent> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(event(rows));
                }
            }
            return found;
        }
    }

    /** Hands the events of some categories to {@code visitor}, which reads of each what it needs; in order of sources and of reading. */
    public void rows(Set<Category> categories, EventRow.Visitor visitor) throws SQLException {
        rows(categories, 1, Long.MAX_VALUE, visitor);
    }

    /** The same for those numbered {@code from} up to, but not, {@code to}, so that a long scan can be left between two parts. */
    public void rows(Set<Category> categories, long from, long to, EventRow.Visitor visitor) throws SQLException {
        EventRow.scan(connection, texts, shapes, clocks, EventRow.select(categories, from, to), visitor);
    }

    /** Hands all events numbered {@code from} up to, but not, {@code to} to {@code visitor}, in order of number, their processes left out. */
    public void heads(long from, long to, EventRow.Visitor visitor) throws SQLException {
        EventRow.scan(connection, texts, shapes, clocks, EventRow.select("event.id >= " + from + " AND event.id < " + to), visitor);
    }

    /** The same for the events with some numbers: one look-up each. */
    public void heads(int[] events, EventRow.Visitor visitor) throws SQLException {
        String wanted = Arrays.stream(events).mapToObj(Integer::toString).collect(Collectors.joining(",", "[", "]"));
        EventRow.scan(connection, texts, shapes, clocks, EventRow.select("event.id IN (SELECT value FROM json_each('" + wanted + "'))"), visitor);
    }

    /** Receives which events are about which processes. */
    @FunctionalInterface
    public interface PartVisitor {

        /** The event with the number {@code event} is about {@code process}. */
        void part(long event, int process) throws SQLException;
    }

    /** Hands all events that are about a process to {@code visitor}, numbered {@code from} up to, but not, {@code to}; of two processes twice. */
    public void parts(long from, long to, PartVisitor visitor) throws SQLException {
        parts("event >= " + from + " AND event < " + to + " ORDER BY event", visitor);
    }

    /** Hands the events about one process to {@code visitor}; their cost grows with their number, not with the case. */
    public void parts(int process, PartVisitor visitor) throws SQLException {
        parts("process = " + process + " ORDER BY event", visitor);
    }

    private void parts(String where, PartVisitor visitor) throws SQLException {
        try (Statement select = connection.createStatement(); ResultSet rows = select.executeQuery("SELECT event, process FROM witness WHERE " + where)) {
            while (rows.next()) {
                visitor.part(rows.getLong(1), rows.getInt(2));
            }
        }
    }

    /** The processes that an event is about, by what it says of them: one that acted or was created, ended, seen running; one acted upon. */
    public Map<Role, Integer> processes(long event) throws SQLException {
        Map<Role, Integer> processes = new EnumMap<>(Role.class);
        try (PreparedStatement select = connection.prepareStatement("SELECT role, process FROM witness WHERE event = ?")) {
            select.setLong(1, event);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    processes.put(ROLES[rows.getInt(1)], rows.getInt(2));
                }
            }
        }
        return processes;
    }

    /** The process that acted in an event (was created, ended); {@link Link#NONE} where it belongs to none. */
    public int process(long event) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT process FROM witness WHERE event = ? AND role <= 2")) {
            select.setLong(1, event);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getInt(1) : Link.NONE;
            }
        }
    }

    /** How many records of each type are about {@code process}, most frequent first. */
    public Map<String, Long> activity(int process) throws SQLException {
        String sql = """
                SELECT type, count(*) AS records FROM witness JOIN event ON event.id = witness.event
                WHERE process = ? GROUP BY type ORDER BY records DESC, type""";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, process);
            Map<String, Long> counts = new LinkedHashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    counts.merge(texts.text(rows.getInt(1)), rows.getLong(2), Long::sum);
                }
            }
            return counts;
        }
    }

    private static String ordinals(Set<Category> categories) {
        return categories.stream().map(category -> Integer.toString(category.ordinal())).collect(Collectors.joining(", "));
    }

    private StoredEvent event(ResultSet row) throws SQLException {
        int source = row.getInt(2);
        Origin origin = new Origin(file(source), row.getLong(3), row.getInt(9) != 0);
        long recordId = row.getLong(4);
        boolean hasRecordId = !row.wasNull();
        long time = row.getLong(5);
        boolean hasTime = !row.wasNull();
        try {
            FieldCodec.Reader values = new FieldCodec.Reader(row.getBytes(12), texts::text);
            Fields system = fields(row.getInt(10), values);
            Fields data = fields(row.getInt(11), values);
            return corrected(row.getLong(1), source, new Event(
                    origin,
                    texts.text(row.getInt(6)),
                    hasRecordId ? OptionalLong.of(recordId) : OptionalLong.empty(),
                    hasTime ? Optional.of(new Timestamp(time)) : Optional.empty(),
                    texts.text(row.getInt(7)),
                    CATEGORIES[row.getInt(8)],
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    system,
                    data));
        } catch (IOException e) {
            throw new SQLException("the stored fields of " + origin + " are damaged: " + e.getMessage(), e);
        }
    }

    private StoredEvent corrected(long id, int source, Event event) throws SQLException {
        long error = event.time().isEmpty() ? 0 : clocks.of(source).error(event);
        return new StoredEvent(id, source, error == 0 ? event : event.withTime(new Timestamp(event.time().get().ticks() - error)), error);
    }

    /** The data of an event of which a row holds {@code system_shape}, {@code shape} and {@code fields}, from {@code column} on. */
    Fields data(ResultSet row, int column) throws SQLException {
        try {
            FieldCodec.Reader values = new FieldCodec.Reader(row.getBytes(column + 2), texts::text);
            values.skip(shapes.names(row.getInt(column)).size());
            return fields(row.getInt(column + 1), values);
        } catch (IOException e) {
            throw new SQLException("stored fields are damaged: " + e.getMessage(), e);
        }
    }

    /** Where {@code name} stands among the fields of a shape; -1 where it does not. */
    int indexOf(String name, int shape) throws SQLException {
        return shapes.names(shape).indexOf(name);
    }

    /** One value of the data that {@link #data} gives all of; empty where it is absent. */
    String value(ResultSet row, int column, int index) throws SQLException {
        try {
            FieldCodec.Reader values = new FieldCodec.Reader(row.getBytes(column + 2), texts::text);
            values.skip(shapes.names(row.getInt(column)).size() + index);
            String value = values.next(1)[0];
            return value == null ? "" : value;
        } catch (IOException e) {
            throw new SQLException("stored fields are damaged: " + e.getMessage(), e);
        }
    }

    /** The names of all fields that events of the case have. */
    public Set<String> fieldNames() throws SQLException {
        return shapes.allNames();
    }

    private Fields fields(int shape, FieldCodec.Reader values) throws IOException, SQLException {
        var names = shapes.names(shape);
        return Fields.of(names, values.next(names.size()));
    }

    private String file(int source) throws SQLException {
        String known = files.get(source);
        if (known == null) {
            known = new SourceTable(connection).source(source).map(Source::file).orElse("");
            files.put(source, known);
        }
        return known;
    }
}
