package pedigree.ui.stack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Counts how often values occur together. Letter case does not tell values apart, as it does not in a query. Memory grows with the number of different
 * values, up to a limit.
 */
final class Counter {

    /** How many different values are kept: {@value}. */
    static final int MOST = 200_000;

    private final int most;
    private final Map<List<String>, Tally> tallies = new HashMap<>();
    private long total;
    private long left;

    /** @param most how many different values are kept; what comes when there are so many is only counted */
    Counter(int most) {
        this.most = most;
    }

    /** Counts values, which are taken over. */
    void add(String[] values, int host, long time) {
        total++;
        List<String> key = key(values);
        Tally tally = tallies.get(key);
        if (tally == null) {
            if (tallies.size() == most) {
                left++;
                return;
            }
            tally = new Tally(values);
            tallies.put(key, tally);
        }
        tally.add(host, time);
    }

    private static List<String> key(String[] values) {
        String[] folded = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            folded[i] = values[i].toLowerCase(Locale.ROOT);
        }
        return List.of(folded);
    }

    /** What was counted, in no order. */
    List<Tally> tallies() {
        return new ArrayList<>(tallies.values());
    }

    /** How many were counted in all. */
    long total() {
        return total;
    }

    /** How many of them had values beyond the limit. */
    long left() {
        return left;
    }
}
