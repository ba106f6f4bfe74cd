package pedigree.edge;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import pedigree.lineage.Order;

/** The processes of a case in the order of their starts: one sorted column, made when it is first needed. */
final class Timeline {

    private static final int KEPT = 20_000;

    private final Cast cast;
    private final Map<Integer, String> lines = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, String> eldest) {
            return size() > KEPT;
        }
    };
    private int[] sorted;

    Timeline(Cast cast) {
        this.cast = cast;
    }

    /** Where the first process stands that began later than {@code time}. */
    int after(long time) {
        if (sorted == null) {
            sorted = Order.of(cast.size(), (one, other) -> Long.compare(cast.start[one], cast.start[other]));
        }
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = low + high >>> 1;
            boolean later = cast.start[sorted[middle]] > time;
            high = later ? middle : high;
            low = later ? low : middle + 1;
        }
        return low;
    }

    int process(int place) {
        return sorted[place];
    }

    /** The command line of a process in lower case, or the empty text; those asked for last are kept. */
    String commandLine(int process) throws SQLException {
        String known = lines.get(process);
        if (known == null) {
            known = cast.stored(process).field("CommandLine").toLowerCase(Locale.ROOT);
            lines.put(process, known);
        }
        return known;
    }
}
