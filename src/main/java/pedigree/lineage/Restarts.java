package pedigree.lineage;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import pedigree.event.Timestamp;
import pedigree.store.ClaimTable.Row;

/**
 * When sensors were stopped or started (rule 10 of linking): they may have missed that a process ended, and that its PID came back. So a parent that started
 * before is possible at best by its PID. A sensor that starts with its machine has missed nothing.
 */
final class Restarts {

    private static final long WITH_BOOT = 600 * Timestamp.SECOND;

    /** A sensor on a host. */
    private record Sensor(int host, int provider) { }

    private final Boots boots;
    private final Map<Sensor, Longs> times = new HashMap<>();

    /** @param rows records of sensors that were stopped or started */
    Restarts(List<Row> rows, Claims claims, Boots boots) throws SQLException {
        this.boots = boots;
        for (Row row : rows) {
            for (int host : claims.hosts.named(row.host(), row.source()).stream().toArray()) {
                times.computeIfAbsent(new Sensor(host, claims.providers.number(row.type())), sensor -> new Longs(1)).add(row.time());
            }
        }
    }

    /** Whether a sensor was stopped or started between two times. Linear in how often it was. */
    boolean between(int host, int provider, long from, long to) {
        Longs known = times.isEmpty() ? null : times.get(new Sensor(host, provider));
        for (int i = 0; known != null && i < known.size(); i++) {
            long time = known.at(i);
            if (time > from && time <= to && !boots.hasBegunSince(host, time - WITH_BOOT, time)) {
                return true;
            }
        }
        return false;
    }
}
