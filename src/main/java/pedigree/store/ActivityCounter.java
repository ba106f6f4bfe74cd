package pedigree.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;

import pedigree.event.ActivityKind;
import pedigree.store.ClaimTable.Row;

/**
 * Counts what processes did while witnesses are written: an open hash table over columns, whose rows are added to those of the case whenever there are
 * {@link #MOST}, so that its memory (24 MB) does not grow with the case. Not thread-safe.
 */
final class ActivityCounter implements AutoCloseable {

    private static final int MOST = 1 << 18;
    private static final int KIND_BITS = 8;
    private static final String ADD = """
            INSERT INTO activity VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (process, kind) DO UPDATE SET
            count = count + excluded.count, suffered = suffered + excluded.suffered,
            first = coalesce(min(first, excluded.first), first, excluded.first), last = coalesce(max(last, excluded.last), last, excluded.last)""";

    private final PreparedStatement add;
    private final int most;
    private long[] keys = new long[64]; // process and kind, plus one; 0 where the slot is free
    private long[] counts = new long[64];
    private long[] suffered = new long[64];
    private long[] first = new long[64];
    private long[] last = new long[64];
    private int size;

    ActivityCounter(Connection connection) throws SQLException {
        this(connection, MOST);
    }

    /** With less memory: {@code most} rows are kept. */
    ActivityCounter(Connection connection, int most) throws SQLException {
        this.most = most;
        add = connection.prepareStatement(ADD);
    }

    /** Counts one record; {@code time} in ticks, or {@link Row#UNKNOWN}. */
    void count(int process, ActivityKind kind, long time, boolean isSuffered) throws SQLException {
        int slot = slot((long) process << KIND_BITS | kind.ordinal() + 1);
        counts[slot]++;
        suffered[slot] += isSuffered ? 1 : 0;
        if (time != Row.UNKNOWN) {
            first[slot] = first[slot] == Row.UNKNOWN ? time : Math.min(first[slot], time);
            last[slot] = Math.max(last[slot], time);
        }
    }

    private int slot(long key) throws SQLException {
        int slot = find(key);
        if (keys[slot] == key) {
            return slot;
        }
        if (size == most) {
            flush();
            slot = find(key);
        } else if (size * 2 >= keys.length) {
            grow();
            slot = find(key);
        }
        keys[slot] = key;
        first[slot] = Row.UNKNOWN;
        last[slot] = Row.UNKNOWN;
        size++;
        return slot;
    }

    private int find(long key) {
        int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & keys.length - 1;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[][] old = {keys, counts, suffered, first, last};
        int length = keys.length * 2;
        keys = new long[length];
        counts = new long[length];
        suffered = new long[length];
        first = new long[length];
        last = new long[length];
        for (int i = 0; i < old[0].length; i++) {
            if (old[0][i] != 0) {
                int slot = find(old[0][i]);
                keys[slot] = old[0][i];
                counts[slot] = old[1][i];
                suffered[slot] = old[2][i];
                first[slot] = old[3][i];
                last[slot] = old[4][i];
            }
        }
    }

    /** Adds what was counted to the case, in the order of its table. */
    void flush() throws SQLException {
        long[] sorted = Arrays.stream(keys).filter(key -> key != 0).sorted().toArray();
        for (long key : sorted) {
            int slot = find(key);
            add.setLong(1, key >>> KIND_BITS);
            add.setLong(2, (key & (1 << KIND_BITS) - 1) - 1);
            add.setLong(3, counts[slot]);
            add.setLong(4, suffered[slot]);
            set(5, first[slot]);
            set(6, last[slot]);
            add.addBatch();
        }
        add.executeBatch();
        Arrays.fill(keys, 0);
        Arrays.fill(counts, 0);
        Arrays.fill(suffered, 0);
        size = 0;
    }

    private void set(int column, long time) throws SQLException {
        if (time == Row.UNKNOWN) {
            add.setNull(column, Types.INTEGER);
        } else {
            add.setLong(column, time);
        }
    }

    @Override
    public void close() throws SQLException {
        add.close();
    }
}
