package pedigree.ui.events;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import pedigree.event.Category;

/**
 * Events that were found, by number, with the kind of each and their order in time. Immutable. Nine bytes an event, five where they
 * happened in the order of their numbers: ten million take 90 MB.
 */
final class EventSet {

    /** No events. */
    static final EventSet NONE = new EventSet(new int[0], new byte[0], Optional.empty());

    private static final Category[] CATEGORIES = Category.values();

    private final int[] events;
    private final byte[] kinds;
    private final Optional<int[]> byTime;

    /**
     * The arrays are taken over, not copied.
     *
     * @param events their numbers, least first
     * @param kinds  the ordinal of the category of each
     * @param byTime their places in {@code events}, oldest first; empty where that is their order already
     */
    EventSet(int[] events, byte[] kinds, Optional<int[]> byTime) {
        this.events = events;
        this.kinds = kinds;
        this.byTime = byTime;
    }

    int size() {
        return events.length;
    }

    /** How many there are of each category that there is. */
    Map<Category, Integer> counts() {
        int[] counts = new int[CATEGORIES.length];
        for (byte kind : kinds) {
            counts[kind]++;
        }
        Map<Category, Integer> found = new EnumMap<>(Category.class);
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                found.put(CATEGORIES[i], counts[i]);
            }
        }
        return found;
    }

    /** The events of some categories as rows; of all where {@code wanted} is empty. One pass. */
    EventRows rows(Set<Category> wanted, Order order) {
        Optional<int[]> places = order == Order.RECORDED ? Optional.empty() : byTime;
        boolean backwards = order == Order.NEWEST;
        return new EventRows(wanted.isEmpty() ? places.map(this::at).orElse(events) : only(wanted, places), backwards);
    }

    private int[] at(int[] places) {
        int[] found = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            found[i] = events[places[i]];
        }
        return found;
    }

    private int[] only(Set<Category> wanted, Optional<int[]> order) {
        boolean[] isWanted = new boolean[CATEGORIES.length];
        int size = 0;
        for (Map.Entry<Category, Integer> count : counts().entrySet()) {
            if (wanted.contains(count.getKey())) {
                isWanted[count.getKey().ordinal()] = true;
                size += count.getValue();
            }
        }
        int[] found = new int[size];
        int[] places = order.orElse(null);
        for (int i = 0, next = 0; next < size; i++) {
            int place = places == null ? i : places[i];
            if (isWanted[kinds[place]]) {
                found[next++] = events[place];
            }
        }
        return found;
    }
}
