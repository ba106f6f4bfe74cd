package pedigree.edge;

import java.sql.SQLException;

import pedigree.lineage.Order;

/** The processes of a case by host and path of their image, the eldest first: one sorted column, made when it is first needed. */
final class ByImage {

    private static final char[] VOLUMES = "*abcdefghijklmnopqrstuvwxyz".toCharArray();

    private final Cast cast;
    private long[] keys; // by process
    private int[] sorted;

    ByImage(Cast cast) {
        this.cast = cast;
    }

    /** Where the first of the processes of a host stands that ran a file, by the hash of its path, at {@code time} or later; where the next of another stands, if there is none. */
    int first(int host, long hash, char volume, long time) throws SQLException {
        return lowest(key(host, hash, volume), time);
    }

    /** The only process of a host that ran a file, on whatever drive; {@link Cast#NONE} where there is none, or more than one. */
    int only(int host, ImagePath path) throws SQLException {
        long hash = Hash.of(path.path());
        int found = Cast.NONE;
        for (char volume : path.volume() == ImagePath.UNKNOWN ? VOLUMES : new char[] {path.volume()}) {
            int place = first(host, hash, volume, Long.MIN_VALUE);
            if (isAt(place, host, hash, volume)) {
                if (found != Cast.NONE || isAt(place + 1, host, hash, volume)) {
                    return Cast.NONE;
                }
                found = sorted[place];
            }
        }
        return found;
    }

    /** Whether the process at {@code place} is one of them. */
    boolean isAt(int place, int host, long hash, char volume) {
        return place < sorted.length && keys[sorted[place]] == key(host, hash, volume);
    }

    /** Whether two places are of one file. */
    boolean isSame(int place, int other) {
        return keys[sorted[place]] == keys[sorted[other]];
    }

    int process(int place) {
        return sorted[place];
    }

    int size() {
        return sorted == null ? 0 : sorted.length;
    }

    private static long key(int host, long hash, char volume) {
        return Hash.with(Hash.with(hash, volume), host);
    }

    private int lowest(long key, long time) throws SQLException {
        if (sorted == null) {
            sort();
        }
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = low + high >>> 1;
            int process = sorted[middle];
            boolean before = keys[process] < key || keys[process] == key && cast.start[process] < time;
            low = before ? middle + 1 : low;
            high = before ? high : middle;
        }
        return low;
    }

    private void sort() throws SQLException {
        keys = new long[cast.size()];
        for (int process = 0; process < keys.length; process++) {
            ImagePath image = cast.image(process);
            keys[process] = image.path().isEmpty() ? 0 : key(cast.host(process), Hash.of(image.path()), image.volume());
        }
        sorted = Order.of(keys.length, (one, other) -> keys[one] == keys[other] ? Long.compare(cast.start[one], cast.start[other])
                : Long.compare(keys[one], keys[other]));
    }
}
