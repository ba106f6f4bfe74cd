package pedigree.ui.events;

import java.util.AbstractList;
import java.util.RandomAccess;

/** The numbers of the events that have a row, from the top, made as they are asked for. */
final class EventRows extends AbstractList<Integer> implements RandomAccess {

    private final int[] events;
    private final boolean backwards;

    EventRows(int[] events, boolean backwards) {
        this.events = events;
        this.backwards = backwards;
    }

    @Override
    public Integer get(int row) {
        return events[backwards ? events.length - 1 - row : row];
    }

    @Override
    public int size() {
        return events.length;
    }

    /** One pass: events are in the order of their times. */
    @Override
    public int indexOf(Object event) {
        int wanted = event instanceof Integer number ? number : -1;
        for (int i = 0; i < events.length; i++) {
            if (events[i] == wanted) {
                return backwards ? events.length - 1 - i : i;
            }
        }
        return -1;
    }

    /** Only itself: what is told of a change compares the old with the new, which must not take a look at ten million rows. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
