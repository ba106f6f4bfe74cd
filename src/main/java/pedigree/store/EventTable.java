package pedigree.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import pedigree.event.Category;
import pedigree.event.Event;
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

    private final Connection connection;
    private final EventBlocks blocks;
    private final Clocks clocks;
    private final WitnessTable witnesses;
    private final Map<Integer, String> files = new HashMap<>();

    EventTable(Connection connection, EventBlocks blocks, Clocks clocks) {
        this.connection = connection;
        this.blocks = blocks;
        this.clocks = clocks;
        witnesses = new WitnessTable(connection);
    }

    /** How many events there are. */
    public long count() throws SQLException {
        try (Statement select = connection.createStatement(); ResultSet row = select.executeQuery("SELECT coalesce(sum(events), 0) FROM events")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The event with the given number. */
    public Optional<StoredEvent> event(long id) throws SQLException {
        Optional<EventBlock> block = blocks.of(id);
        return block.isPresent() ? Optional.of(event(block.get(), id)) : Optional.empty();
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
        String sql = "SELECT first, events, source, data FROM events WHERE categories & ? <> 0 ORDER BY first";
        try (PreparedStatement select = connection.prepareStatement(sql); WitnessTable.Actors actors = witnesses.actors()) {
            select.setLong(1, categories.stream().mapToLong(category -> 1L << category.ordinal()).sum());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    scan(blocks.block(rows), actors, categories, visitor);
                }
            }
        }
    }

    private void scan(EventBlock block, WitnessTable.Actors actors, Set<Category> categories, Visitor visitor) throws SQLException {
        for (long event = block.first(); event < block.first() + block.count(); event++) {
            if (categories.contains(category(block, event))) {
                visitor.event(event(block, event), actors.of(event));
            }
        }
    }

    private static Category category(EventBlock block, long event) throws SQLException {
        try {
            return block.category(event);
        } catch (IOException e) {
            throw EventBlocks.damaged(block.first(), e);
        }
    }

    /** The process that acted in an event (was created, ended); {@link Link#NONE} where it belongs to none. */
    public int process(long event) throws SQLException {
        return witnesses.actor(event);
    }

    /** How many records of each type are about {@code process}, most frequent first. */
    public Map<String, Long> activity(int process) throws SQLException {
        Map<String, Long> counts = new HashMap<>();
        for (long event : witnesses.events(process, EnumSet.allOf(Role.class))) {
            counts.merge(type(event), 1L, Long::sum);
        }
        Map<String, Long> sorted = new LinkedHashMap<>();
        counts.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
                .forEach(type -> sorted.put(type.getKey(), type.getValue()));
        return sorted;
    }

    private String type(long event) throws SQLException {
        EventBlock block = blocks.of(event).orElseThrow(() -> new SQLException("the case has no event " + event));
        try {
            return block.type(event);
        } catch (IOException e) {
            throw EventBlocks.damaged(block.first(), e);
        }
    }

    private StoredEvent event(EventBlock block, long id) throws SQLException {
        try {
            return corrected(id, block.source(), block.event(id, file(block.source())));
        } catch (IOException e) {
            throw EventBlocks.damaged(block.first(), e);
        }
    }

    private StoredEvent corrected(long id, int source, Event event) throws SQLException {
        long error = event.time().isEmpty() ? 0 : clocks.of(source).error(event);
        return new StoredEvent(id, source, error == 0 ? event : event.withTime(new Timestamp(event.time().get().ticks() - error)), error);
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
