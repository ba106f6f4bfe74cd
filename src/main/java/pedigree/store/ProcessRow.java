package pedigree.store;

import java.sql.ResultSet;
import java.sql.SQLException;

import pedigree.event.Fields;
import pedigree.event.Role;

/**
 * One process while all are gone through: a window on its row, good until the next. Only what is asked for is read, so that a look at the images of
 * a million processes does not decode their command lines.
 */
public final class ProcessRow {

    /** A number that is not known. */
    public static final long ABSENT = Long.MIN_VALUE;

    /** A field by its name, and where it stands in rows of the shapes that were met lately: few follow each other in turn. One for each scan. */
    public static final class Column {

        private static final int KEPT = 16;

        private final String name;
        private final int[] shapes = new int[KEPT]; // plus one; by their lowest bits
        private final int[] indexes = new int[KEPT];

        public Column(String name) {
            this.name = name;
        }
    }

    private static final Role[] ROLES = Role.values();
    private static final String USER = "User";
    private static final int FIELDS = 10; // the first of the columns that are there only where fields are asked for

    private final ResultSet row;
    private final TextTable texts;
    private final EventTable events;
    private final AccountTable accounts;
    private final StartRecords starts;

    ProcessRow(ResultSet row, TextTable texts, EventTable events, AccountTable accounts, StartRecords starts) {
        this.starts = starts;
        this.accounts = accounts;
        this.row = row;
        this.texts = texts;
        this.events = events;
    }

    /** The columns of {@code process} that a row has, and, with fields, those of its event; for the numbers {@code from} up to, but not, {@code to}. */
    static String select(boolean fields, int from, int to) {
        return "SELECT number, process.host, pid, image, start, \"end\", inferred, role, key" + (fields
                ? ", system_shape, shape, fields, carved, several, process.event FROM process JOIN event ON event.id = process.event" : " FROM process")
                + " WHERE number >= %d AND number < %d ORDER BY number".formatted(from, to);
    }

    /** Its number in the tree. */
    public int number() throws SQLException {
        return row.getInt(1);
    }

    /** The number by which the case holds the name of its computer; equal numbers are equal texts. */
    public int hostText() throws SQLException {
        return row.getInt(2);
    }

    /** Its process id, or {@link #ABSENT}. */
    public long pid() throws SQLException {
        return number(3);
    }

    /** The number by which the case holds its image; 0 where no record gives one. */
    public int imageText() throws SQLException {
        return row.getInt(4);
    }

    /** When it started in ticks, or {@link #ABSENT}. */
    public long start() throws SQLException {
        return number(5);
    }

    /** When it ended in ticks, or {@link #ABSENT}. */
    public long end() throws SQLException {
        return number(6);
    }

    /** Whether only other records name it. */
    public boolean inferred() throws SQLException {
        return row.getInt(7) != 0;
    }

    /** Its key. */
    public String key() throws SQLException {
        return row.getString(9);
    }

    /** The text that the case holds by a number; empty for 0. */
    public String text(int number) throws SQLException {
        return number == 0 ? "" : texts.text(number);
    }

    /** Whether its creation record was carved. Only where fields are read. */
    public boolean carved() throws SQLException {
        return role() == Role.CREATION && row.getInt(FIELDS + 3) != 0;
    }

    /** A field under Sigma's name, or the empty text. Only where fields are read. */
    public String field(Column column) throws SQLException {
        Role role = role();
        if (isMerged()) {
            return fields().text(column.name);
        }
        String value = role != Role.CREATION && role != Role.RUNNING ? role.describe(events.data(row, FIELDS)).text(column.name) : value(column);
        return column.name.equals(USER) && value.startsWith(AccountTable.SID) ? accounts.named(Fields.of(USER, value)).text(USER) : value;
    }

    private String value(Column column) throws SQLException {
        int shape = row.getInt(FIELDS + 1);
        int place = shape & Column.KEPT - 1;
        if (column.shapes[place] != shape + 1) {
            column.indexes[place] = events.indexOf(column.name, shape);
            column.shapes[place] = shape + 1;
        }
        return column.indexes[place] < 0 ? "" : events.value(row, FIELDS, column.indexes[place]);
    }

    /** All that is known of it under Sigma's names. Only where fields are read. */
    public Fields fields() throws SQLException {
        Fields own = role().describe(events.data(row, FIELDS));
        return accounts.named(isMerged() ? starts.merged(number(), row.getLong(FIELDS + 5), own) : own);
    }

    private boolean isMerged() throws SQLException {
        return row.getInt(FIELDS + 4) != 0;
    }

    private Role role() throws SQLException {
        return ROLES[row.getInt(8)];
    }

    private long number(int column) throws SQLException {
        long value = row.getLong(column);
        return value == 0 && row.wasNull() ? ABSENT : value;
    }
}
