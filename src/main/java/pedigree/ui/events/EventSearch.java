package pedigree.ui.events;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

import pedigree.event.TimeRange;
import pedigree.job.Progress;
import pedigree.lineage.Order;
import pedigree.store.CaseFile;
import pedigree.store.EventRow;
import pedigree.store.EventTable;

/**
 * Finds the events of some processes and of a span of time, and puts them in order. One for each search.
 *
 * <p>Why two ways: the events of few processes are looked up one by one, at a cost that grows with their number; those of many are found in one pass over
 * the case, which reads a million events in about a second. Both go in parts, between which they can be left.
 */
final class EventSearch {

    private static final int PART = 20_000; // events read between two looks at whether they are still wanted
    private static final int FEW = 200; // processes that are looked up one by one
    private static final int DENSE = 20; // where one event in so many is wanted, all are read

    private final EventTable events;
    private final Optional<TimeRange> range;
    private final Progress progress;
    private int[] found = new int[1024];
    private byte[] kinds = new byte[1024];
    private long[] times = new long[1024];
    private int size;

    EventSearch(CaseFile caseFile, Optional<TimeRange> range, Progress progress) {
        events = caseFile.events();
        this.range = range;
        this.progress = progress;
    }

    /** All events of the case. */
    EventSet all() throws SQLException {
        long last = events.last();
        progress.begin("Reading the times of events", last);
        for (long from = 1; from <= last; from += PART) {
            events.heads(from, from + PART, this::add);
            progress.advance(PART);
        }
        return inOrder();
    }

    /** The events that some processes had a part in. */
    EventSet of(BitSet processes) throws SQLException {
        BitSet wanted = processes.cardinality() <= FEW ? lookedUp(processes) : scanned(processes);
        long last = wanted.length();
        progress.begin("Reading the times of events", wanted.cardinality());
        if (wanted.cardinality() > last / DENSE) {
            for (long from = 0; from < last; from += PART) {
                events.heads(from, from + PART, row -> addIf(wanted, row));
                progress.advance(0);
            }
        } else {
            int[] numbers = wanted.stream().toArray();
            for (int from = 0; from < numbers.length; from += PART / DENSE) {
                int[] part = Arrays.copyOfRange(numbers, from, Math.min(numbers.length, from + PART / DENSE));
                events.heads(part, this::add);
                progress.advance(part.length);
            }
        }
        return inOrder();
    }

    private BitSet lookedUp(BitSet processes) throws SQLException {
        BitSet wanted = new BitSet();
        for (int process = processes.nextSetBit(0); process >= 0; process = processes.nextSetBit(process + 1)) {
            progress.checkCancelled();
            events.parts(process, (event, of) -> wanted.set(Math.toIntExact(event)));
        }
        return wanted;
    }

    private BitSet scanned(BitSet processes) throws SQLException {
        BitSet wanted = new BitSet();
        long last = events.last();
        progress.begin("Finding events", last);
        for (long from = 1; from <= last; from += PART) {
            events.parts(from, from + PART, (event, process) -> {
                if (processes.get(process)) {
                    wanted.set(Math.toIntExact(event));
                }
            });
            progress.advance(PART);
        }
        return wanted;
    }

    private void addIf(BitSet wanted, EventRow row) throws SQLException {
        if (wanted.get((int) row.id())) {
            add(row);
            progress.advance(1);
        }
    }

    private void add(EventRow row) throws SQLException {
        long time = row.time();
        if (range.isPresent() && !range.get().contains(time)) {
            return;
        }
        if (size == found.length) {
            found = Arrays.copyOf(found, 2 * size);
            kinds = Arrays.copyOf(kinds, 2 * size);
            times = Arrays.copyOf(times, 2 * size);
        }
        found[size] = Math.toIntExact(row.id());
        kinds[size] = (byte) row.category().ordinal();
        times[size++] = time;
    }

    private EventSet inOrder() {
        int[] numbers = Arrays.copyOf(found, size);
        byte[] ordinals = Arrays.copyOf(kinds, size);
        return new EventSet(numbers, ordinals, isInOrder() ? Optional.empty() : Optional.of(Order.of(size, (left, right) -> Long.compare(times[left], times[right]))));
    }

    private boolean isInOrder() {
        for (int i = 1; i < size; i++) {
            if (times[i] < times[i - 1]) {
                return false;
            }
        }
        return true;
    }
}
