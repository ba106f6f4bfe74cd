package pedigree.lineage;

import java.util.BitSet;
import java.util.function.IntPredicate;

/** Numbers unique ids from 1, so that each is held once: an open hash table over two columns. 0 stands for no id. */
final class Ids {

    private final Longs high;
    private final Longs low;
    private final Ints host;
    private int[] slots;

    Ids(int capacity) {
        high = new Longs(capacity);
        low = new Longs(capacity);
        host = new Ints(capacity);
        slots = new int[Integer.highestOneBit(Math.max(64, capacity)) * 4];
        add(0, 0, -1);
    }

    /** The number of an id on a host; a new one if it has none yet. Ids of two hosts are never the same. */
    int number(int onHost, long idHigh, long idLow) {
        int slot = slot(onHost, idHigh, idLow);
        if (slots[slot] == 0) {
            add(idHigh, idLow, onHost);
            slots[slot] = high.size() - 1;
            if (high.size() * 2 > slots.length) {
                grow();
            }
            return high.size() - 1;
        }
        return slots[slot];
    }

    private void add(long idHigh, long idLow, int onHost) {
        high.add(idHigh);
        low.add(idLow);
        host.add(onHost);
    }

    private int slot(int onHost, long idHigh, long idLow) {
        long mixed = (idHigh * 31 + idLow + onHost) * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 33) & slots.length - 1;
        while (slots[slot] != 0 && !isAt(slots[slot], onHost, idHigh, idLow)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private boolean isAt(int number, int onHost, long idHigh, long idLow) {
        return high.at(number) == idHigh && low.at(number) == idLow && host.at(number) == onHost;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        for (int number = 1; number < high.size(); number++) {
            slots[slot(host.at(number), high.at(number), low.at(number))] = number;
        }
    }

    /** The number of an id on a host; 0 if it has none. */
    int find(int onHost, long idHigh, long idLow) {
        return slots[slot(onHost, idHigh, idLow)];
    }

    /** The start key in the tail of a GUID of Sysmon's; 0 where there is none. */
    long startKey(int number) {
        return SysmonGuid.boot(high.at(number), low.at(number)) == 0 ? 0 : Long.reverseBytes(low.at(number));
    }

    /** The first half of the id. */
    long high(int number) {
        return high.at(number);
    }

    /** The second half of the id. */
    long low(int number) {
        return low.at(number);
    }

    /** Whether an id is a GUID as Sysmon makes them. */
    boolean isGuid(int number) {
        return SysmonGuid.hasSecond(high.at(number));
    }

    /** Whether two ids are GUIDs of one machine and second. */
    boolean isTwin(int one, int other) {
        return one != 0 && other != 0 && high.at(one) == high.at(other) && isGuid(one);
    }

    /** Orders two ids by their value, whichever was met first. */
    int compare(int one, int other) {
        int byHigh = Long.compare(high.at(one), high.at(other));
        return byHigh != 0 ? byHigh : Long.compare(low.at(one), low.at(other));
    }

    /** The ids that another host has as well, and a few more: what is not among them is of one host only. */
    IntPredicate shared() {
        int buckets = Integer.highestOneBit(Math.min(size(), 1 << 24)) * 64;
        BitSet met = new BitSet(buckets);
        BitSet twice = new BitSet();
        for (int number = 1; number < size(); number++) {
            int bucket = bucket(number, buckets);
            if (met.get(bucket)) {
                twice.set(bucket);
            }
            met.set(bucket);
        }
        return number -> twice.get(bucket(number, buckets));
    }

    private int bucket(int number, int buckets) {
        return (int) ((high.at(number) * 31 + low.at(number)) * 0x9E3779B97F4A7C15L >>> 33) & buckets - 1;
    }

    /** How many numbers there are, 0 included. */
    int size() {
        return high.size();
    }
}
