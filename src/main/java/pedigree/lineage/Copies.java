package pedigree.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import pedigree.store.ClaimTable.Row;

/**
 * Which records are another place of one that was read before: the same host, type, number and time, in another source.
 *
 * <p>Which numbers each source has of a host and type is noted on the way past. Only where two sources have some in common are records kept to be
 * compared: so exports that do not overlap, which is nearly all of them, cost nothing more.
 */
final class Copies {

    /** The records of one type of a host, by the numbers of the texts. */
    private record Log(int host, int type) { }

    /** The least and the greatest number of a log's records in one source. */
    private static final class Range {

        private long from = Long.MAX_VALUE;
        private long to = Long.MIN_VALUE;
    }

    private final Map<Log, Range> ofSource = new HashMap<>();
    private final Map<Log, List<Range>> ofEarlier = new HashMap<>();
    private final Map<Log, Integer> shared = new HashMap<>(); // those of which two sources may have the same records, numbered
    private final Ids seen = new Ids(0);
    private int source = -1;

    /** Notes a record; those of one source come one after the other. */
    void see(Row row) {
        if (row.source() != source) {
            settle();
            source = row.source();
        }
        if (row.recordId() != Row.UNKNOWN) {
            Range range = ofSource.computeIfAbsent(new Log(row.host(), row.type()), log -> new Range());
            range.from = Math.min(range.from, row.recordId());
            range.to = Math.max(range.to, row.recordId());
        }
    }

    /** To be called when all records are noted. */
    void settle() {
        ofSource.forEach((log, range) -> {
            List<Range> earlier = ofEarlier.computeIfAbsent(log, key -> new ArrayList<>(1));
            for (Range other : earlier) {
                if (range.from <= other.to && other.from <= range.to) {
                    shared.putIfAbsent(log, shared.size());
                }
            }
            earlier.add(range);
        });
        ofSource.clear();
    }

    /** Whether a record was handed to this before, from another source or the same; to be asked once for each record. */
    boolean isCopy(Row row) {
        if (shared.isEmpty() || row.recordId() == Row.UNKNOWN) {
            return false;
        }
        Integer log = shared.get(new Log(row.host(), row.type()));
        if (log == null) {
            return false;
        }
        int before = seen.size();
        seen.number(log, row.recordId(), row.time());
        return seen.size() == before;
    }
}
