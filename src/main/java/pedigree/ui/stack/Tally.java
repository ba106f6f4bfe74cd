package pedigree.ui.stack;

import java.util.Arrays;

/** How often values occurred together, where, and when first and last. Grows with the hosts. */
final class Tally {

    /** A time that is not known. */
    static final long UNKNOWN = Long.MIN_VALUE;

    private final String[] values;
    private int[] hosts = new int[1];
    private int hostCount;
    private long count;
    private long first = UNKNOWN;
    private long last = UNKNOWN;

    Tally(String[] values) {
        this.values = values;
    }

    /** Counts one more, on the host with that number, at that time. */
    void add(int host, long time) {
        count++;
        if (time != UNKNOWN) {
            first = first == UNKNOWN ? time : Math.min(first, time);
            last = Math.max(last, time);
        }
        int place = Arrays.binarySearch(hosts, 0, hostCount, host);
        if (place < 0) {
            hosts = hostCount == hosts.length ? Arrays.copyOf(hosts, 2 * hostCount) : hosts;
            int at = -place - 1;
            System.arraycopy(hosts, at, hosts, at + 1, hostCount - at);
            hosts[at] = host;
            hostCount++;
        }
    }

    /** The values as they were spelled first. */
    String[] values() {
        return values;
    }

    long count() {
        return count;
    }

    /** The numbers of the hosts, least first. */
    int[] hosts() {
        return Arrays.copyOf(hosts, hostCount);
    }

    int hostCount() {
        return hostCount;
    }

    /** In ticks, or {@link #UNKNOWN}. */
    long first() {
        return first;
    }

    /** In ticks, or {@link #UNKNOWN}. */
    long last() {
        return last;
    }
}
