package pedigree.edge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import pedigree.store.Edge;

/** The records of one edge: the first few, and how many there are. */
final class Records {

    private long[] first = new long[1];
    private long count;

    /** Records that begin with the given ones. */
    static Records of(long... events) {
        Records records = new Records();
        for (long event : events) {
            records.add(event);
        }
        return records;
    }

    void add(long event) {
        if (count < Edge.KEPT_RECORDS) {
            if (count == first.length) {
                first = Arrays.copyOf(first, Math.min(Edge.KEPT_RECORDS, first.length * 4));
            }
            first[(int) count] = event;
        }
        count++;
    }

    long count() {
        return count;
    }

    List<Long> toList() {
        List<Long> events = new ArrayList<>();
        for (int i = 0; i < Math.min(count, Edge.KEPT_RECORDS); i++) {
            events.add(first[i]);
        }
        return events;
    }
}
