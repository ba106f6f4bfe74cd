package pedigree.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import pedigree.event.ActivityKind;
import pedigree.event.Timestamp;

/**
 * How much each process of a case did, by kind; counted when it was linked. Not thread-safe.
 *
 * <p>What was done stands in {@link EventTable#activity(java.util.Set, EventTable.ActivityVisitor)}.
 */
public final class ActivityTable {

    /** Receives counts. */
    @FunctionalInterface
    public interface Visitor {

        /** What a process did of one kind. */
        void count(int process, ActivityCount count);
    }

    private static final ActivityKind[] KINDS = ActivityKind.values();
    private static final String SELECT = "SELECT process, kind, count, suffered, first, last FROM activity ";

    private final Connection connection;

    ActivityTable(Connection connection) {
        this.connection = connection;
    }

    /** What a process did, in the order of the kinds; empty where no record tells of anything. One look-up in an index. */
    public List<ActivityCount> of(int process) throws SQLException {
        return of(new int[] {process}).getOrDefault(process, List.of());
    }

    /**
     * What many processes did, as for the rows on a screen, each in the order of the kinds; those that did nothing are left out. One query, which looks
     * each process up in an index: its cost grows with the number of processes asked for, not with that of their events, nor of the case.
     */
    public Map<Integer, List<ActivityCount>> of(int... processes) throws SQLException {
        String wanted = Arrays.stream(processes).mapToObj(Integer::toString).collect(Collectors.joining(",", "[", "]"));
        Map<Integer, List<ActivityCount>> counts = new HashMap<>();
        read("WHERE process IN (SELECT value FROM json_each('" + wanted + "')) ORDER BY process, kind",
                (process, count) -> counts.computeIfAbsent(process, key -> new ArrayList<>()).add(count));
        return counts;
    }

    /** Hands the counts of one kind of every process that has any to {@code visitor}, in order of number, as for a column to be sorted by. One scan. */
    public void scan(ActivityKind kind, Visitor visitor) throws SQLException {
        read("WHERE kind = " + kind.ordinal() + " ORDER BY process", visitor);
    }

    private void read(String which, Visitor visitor) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT + which); ResultSet row = select.executeQuery()) {
            while (row.next()) {
                visitor.count(row.getInt(1), new ActivityCount(KINDS[row.getInt(2)], row.getLong(3), row.getLong(4), time(row, 5), time(row, 6)));
            }
        }
    }

    private static Optional<Timestamp> time(ResultSet row, int column) throws SQLException {
        long ticks = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(new Timestamp(ticks));
    }
}
