package pedigree.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import pedigree.coverage.CoverageCounter;
import pedigree.event.Origin;

/**
 * Adds one source to the case: all of it with {@link #commit}, or nothing of it. Not thread-safe.
 *
 * <p>Closing without a commit takes everything back, so that a cancelled or failing import loses the running source only.
 */
public final class SourceAppender implements AutoCloseable {

    private final Connection connection;
    private final int id;
    private final String file;
    private final String format;
    private final Runnable takenBack;
    private final WriteBehind behind = new WriteBehind();
    private final TextAppender texts;
    private final EventAppender events;
    private final Rows unreadables;
    private final Map<String, long[]> counts = new HashMap<>();
    private final List<String> notes = new ArrayList<>();
    private final CoverageCounter coverage = new CoverageCounter();
    private final Set<String> zones = new TreeSet<>();
    private final Lags lags = new Lags();
    private long records;
    private long carved;
    private long unreadable;
    private boolean committed;

    /** @param takenBack what is to be done when nothing of the source is to stay */
    SourceAppender(Connection connection, int id, String file, String format, TextAppender texts, ShapeTable shapes, Runnable takenBack)
            throws SQLException {
        this.connection = connection;
        this.takenBack = takenBack;
        this.id = id;
        this.file = file;
        this.format = format;
        connection.setAutoCommit(false);
        this.texts = texts;
        texts.setWay(behind::bring);
        events = new EventAppender(connection, id, texts, shapes, behind::bring);
        unreadables = new Rows(connection, "INSERT INTO unreadable", 3, behind::bring);
    }

    /** Adds events behind those already there. */
    public void add(EventBatch batch) throws SQLException {
        events.add(batch);
        for (EventBatch.Row row : batch.rows()) {
            counts.computeIfAbsent(row.event().type(), type -> new long[1])[0]++;
            coverage.add(row.event());
            if (row.event().origin().carved()) {
                carved++;
            } else {
                records++;
            }
        }
    }

    /** Notes a piece of the source that could not be read. */
    public void addUnreadable(Origin origin, String reason) throws SQLException {
        unreadable++;
        unreadables.add(id, origin.position(), reason);
    }

    /** Whether nothing was added, nor anything unreadable noted. */
    public boolean isEmpty() {
        return records + carved + unreadable == 0;
    }

    /** Notes a remark on the source as a whole. */
    public void addNote(String note) {
        notes.add(note);
    }

    /** Notes a zone in which times that come without one were read. */
    public void addZone(String zone) {
        zones.add(zone);
    }

    /** Notes how long its records took to be logged. */
    public void addLags(Lags more) {
        lags.addAll(more);
    }

    /**
     * Makes the source part of the case for good.
     *
     * @param size   bytes that were read
     * @param sha256 their hash, lower case
     */
    public Source commit(long size, String sha256) throws SQLException {
        events.finish();
        unreadables.flush();
        behind.finish();
        Clock clock = new Clock(String.join(", ", zones), lags.errors());
        notes.addAll(clock.remarks());
        Source source = new Source(id, file, format, size, sha256, Source.Outcome.READ, "", records, carved, unreadable, sortedCounts(), List.copyOf(notes),
                clock, coverage.result());
        SourceTable.insert(connection, source);
        connection.commit();
        committed = true;
        return source;
    }

    private Map<String, Long> sortedCounts() {
        Map<String, Long> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, long[]>>comparingLong(type -> -type.getValue()[0]).thenComparing(Map.Entry::getKey))
                .forEach(type -> sorted.put(type.getKey(), type.getValue()[0]));
        return sorted;
    }

    @Override
    public void close() throws SQLException {
        try (events; unreadables) {
            behind.close();
            texts.setWay(WriteBehind.Write::run);
            if (!committed) {
                takenBack.run();
                connection.rollback();
            }
        } finally {
            connection.setAutoCommit(true);
        }
    }
}
