package pedigree.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import pedigree.event.FieldNames;

/** The blocks of events of a case, as they are asked for; those read lately are kept. Thread-safe. */
final class EventBlocks {

    private static final int KEPT_BLOCKS = 32;
    private static final int KEPT_NAMES = 100_000; // in all lists: hostile files have another list in every event

    private final Connection connection;
    private final Deque<EventBlock> kept = new ArrayDeque<>(); // the one read last comes first
    private final Map<List<String>, FieldNames> names = new ConcurrentHashMap<>();
    private int keptNames;
    private PreparedStatement select;

    EventBlocks(Connection connection) {
        this.connection = connection;
    }

    /** The block that has the event of a number. */
    synchronized Optional<EventBlock> of(long event) throws SQLException {
        for (EventBlock block : kept) {
            if (block.has(event)) {
                return Optional.of(toFront(block));
            }
        }
        if (select == null) {
            select = connection.prepareStatement("SELECT first, events, source, data FROM events WHERE first <= ? ORDER BY first DESC LIMIT 1");
        }
        select.setLong(1, event);
        try (ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(keep(block(row))).filter(block -> block.has(event)) : Optional.empty();
        }
    }

    private EventBlock toFront(EventBlock block) {
        if (kept.peekFirst() != block) {
            kept.remove(block);
            kept.addFirst(block);
        }
        return block;
    }

    private EventBlock keep(EventBlock block) {
        if (kept.size() == KEPT_BLOCKS) {
            kept.removeLast();
        }
        kept.addFirst(block);
        return block;
    }

    /** The block of which a row holds {@code first}, {@code events}, {@code source} and {@code data}. */
    EventBlock block(ResultSet row) throws SQLException {
        long first = row.getLong(1);
        try {
            return new EventBlock(first, row.getInt(2), row.getInt(3), row.getBytes(4), this::names);
        } catch (IOException e) {
            throw damaged(first, e);
        }
    }

    private FieldNames names(List<String> list) {
        FieldNames same = names.get(list);
        return same == null ? keep(list) : same;
    }

    /** Forgets all where {@code list} would be too much. */
    private synchronized FieldNames keep(List<String> list) {
        keptNames += list.size();
        if (keptNames > KEPT_NAMES) {
            names.clear();
            keptNames = list.size();
        }
        return names.computeIfAbsent(list, FieldNames::of);
    }

    /** The failure that a damaged block is. */
    static SQLException damaged(long first, IOException reason) {
        return new SQLException("the stored events from " + first + " on are damaged: " + reason.getMessage(), reason);
    }
}
