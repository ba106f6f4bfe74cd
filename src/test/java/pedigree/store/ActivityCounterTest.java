package pedigree.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import pedigree.event.ActivityKind;
import pedigree.store.ClaimTable.Row;

class ActivityCounterTest {

    @Test
    void countsAreTheSameWhetherTheyFitInMemoryOrNot() throws SQLException {
        Map<String, long[]> expected = new HashMap<>();
        Random random = new Random(7);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            Schema.create(connection);
            try (ActivityCounter counter = new ActivityCounter(connection, 128)) {
                for (int i = 0; i < 20_000; i++) {
                    int process = random.nextInt(200);
                    ActivityKind kind = ActivityKind.values()[random.nextInt(4)];
                    long time = random.nextInt(10) == 0 ? Row.UNKNOWN : 1_000 + random.nextInt(1_000_000);
                    boolean suffered = random.nextInt(5) == 0;
                    counter.count(process, kind, time, suffered);
                    expect(expected.computeIfAbsent(process + " " + kind, key -> new long[] {0, 0, Long.MAX_VALUE, -1}), time, suffered);
                }
                counter.flush();
            }
            ActivityTable table = new ActivityTable(connection);
            int[] found = new int[1];
            for (ActivityKind kind : ActivityKind.values()) {
                table.scan(kind, (process, count) -> {
                    long[] of = expected.get(process + " " + kind);
                    assertEquals(of[0] + " " + of[1] + " " + of[2] + " " + of[3],
                            count.count() + " " + count.suffered() + " " + count.first().orElseThrow().ticks() + " " + count.last().orElseThrow().ticks());
                    found[0]++;
                });
            }
            assertEquals(expected.size(), found[0]);
        }
    }

    private static void expect(long[] of, long time, boolean suffered) {
        of[0]++;
        of[1] += suffered ? 1 : 0;
        of[2] = time == Row.UNKNOWN ? of[2] : Math.min(of[2], time);
        of[3] = Math.max(of[3], time);
    }

    @Test
    void whatHasNoTimeIsCountedWithoutOne() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            Schema.create(connection);
            try (ActivityCounter counter = new ActivityCounter(connection, 1)) {
                counter.count(3, ActivityKind.FILE, Row.UNKNOWN, false);
                counter.count(4, ActivityKind.FILE, 50, false);
                counter.count(3, ActivityKind.FILE, Row.UNKNOWN, false);
                counter.count(4, ActivityKind.FILE, Row.UNKNOWN, false);
                counter.count(3, ActivityKind.FILE, 7, false);
                counter.flush();
            }
            ActivityTable table = new ActivityTable(connection);
            assertEquals("3 from 7", table.of(3).get(0).count() + " from " + table.of(3).get(0).first().orElseThrow().ticks());
            assertEquals(2, table.of(4).get(0).count());
            assertEquals(50, table.of(4).get(0).last().orElseThrow().ticks());
        }
    }
}
