package pedigree.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.stream.Collectors;

import pedigree.event.Category;
import pedigree.event.FieldNames;
import pedigree.event.Role;

/**
 * One event in a pass over many, of which only what is asked for is read: the fields of an event that nobody needs cost nothing. It is another event
 * at the next call of the visitor. Not thread-safe.
 */
public final class EventRow {

    /** Receives events one after the other, in the same row. */
    @FunctionalInterface
    public interface Visitor {

        /** One event. */
        void event(EventRow row) throws SQLException;
    }

    /** Stands for an absent time. */
    public static final long UNKNOWN = -1;

    private static final Category[] CATEGORIES = Category.values();
    private static final String COLUMNS = "SELECT event.id, event.source, time, type, host, category, system_shape, shape, fields, ";
    private static final String SELECT = COLUMNS + """
            actor.process, target.process
            FROM event
            LEFT JOIN witness AS actor ON actor.event = event.id AND actor.role = %d
            LEFT JOIN witness AS target ON target.event = event.id AND target.role = %d
            WHERE category IN (%s) AND event.id >= %d AND event.id < %d ORDER BY event.id""";

    private final TextTable texts;
    private final ShapeTable shapes;
    private final Clocks clocks;
    private ResultSet row;
    private byte[] values; // null: not read yet

    private EventRow(TextTable texts, ShapeTable shapes, Clocks clocks) {
        this.texts = texts;
        this.shapes = shapes;
        this.clocks = clocks;
    }

    /** Reads the events of some categories, numbered {@code from} up to, but not, {@code to}, with their processes. */
    static String select(Set<Category> categories, long from, long to) {
        String wanted = categories.stream().map(category -> Integer.toString(category.ordinal())).collect(Collectors.joining(", "));
        return SELECT.formatted(Role.ACTOR.ordinal(), Role.TARGET.ordinal(), wanted, from, to);
    }

    /** Reads the events for which {@code where} holds, without their processes, which cost a look-up each. */
    static String select(String where) {
        return COLUMNS + "NULL, NULL FROM event WHERE " + where + " ORDER BY event.id";
    }

    /** Hands the events that {@code select} reads to {@code visitor}, in order of sources and of reading. */
    static void scan(Connection connection, TextTable texts, ShapeTable shapes, Clocks clocks, String select, Visitor visitor) throws SQLException {
        EventRow event = new EventRow(texts, shapes, clocks);
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(select)) {
            event.row = rows;
            while (rows.next()) {
                event.values = null;
                visitor.event(event);
            }
        }
    }

    /** Its number in the case. */
    public long id() throws SQLException {
        return row.getLong(1);
    }

    /** When it happened, 100 ns since 1601, corrected; or {@link #UNKNOWN}. */
    public long time() throws SQLException {
        long time = row.getLong(3);
        if (row.wasNull()) {
            return UNKNOWN;
        }
        Clock clock = clocks.of(row.getInt(2));
        return clock.errors().isEmpty() || !field("UtcTime").isEmpty() ? time : time - clock.error(host());
    }

    /** The number of the text that names provider and event id. */
    public int typeNumber() throws SQLException {
        return row.getInt(4);
    }

    /** Provider and event id. */
    public String type() throws SQLException {
        return texts.text(row.getInt(4));
    }

    /** The host as the record spells it. */
    public String host() throws SQLException {
        return texts.text(row.getInt(5));
    }

    /** What happened. */
    public Category category() throws SQLException {
        return CATEGORIES[row.getInt(6)];
    }

    /** The number of the process that acted; {@link Link#NONE} where it is not known. */
    public int actor() throws SQLException {
        return process(10);
    }

    /** The number of the process acted upon; {@link Link#NONE} where there is none. */
    public int target() throws SQLException {
        return process(11);
    }

    private int process(int column) throws SQLException {
        int process = row.getInt(column);
        return row.wasNull() ? Link.NONE : process;
    }

    /** A field of its data by Sigma's name, or the empty text. */
    public String field(String name) throws SQLException {
        FieldNames names = shapes.names(row.getInt(8));
        int index = names.indexOf(name);
        return index < 0 ? "" : value(shapes.names(row.getInt(7)).size() + index);
    }

    /** What the record says of itself under a name, or the empty text. */
    public String system(String name) throws SQLException {
        int index = shapes.names(row.getInt(7)).indexOf(name);
        return index < 0 ? "" : value(index);
    }

    private String value(int index) throws SQLException {
        if (values == null) {
            values = row.getBytes(9);
        }
        try {
            FieldCodec.Reader reader = new FieldCodec.Reader(values, texts::text);
            reader.skip(index);
            String value = reader.next(1)[0];
            return value == null ? "" : value;
        } catch (IOException e) {
            throw new SQLException("the stored fields of event %d are damaged: %s".formatted(id(), e.getMessage()), e);
        }
    }
}
