package pedigree.lineage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import pedigree.event.Timestamp;
import pedigree.store.ProcessKey;

/**
 * Which processes a few keys mean, that were had when less was known: of a process that was merged with another, or that was inferred, or whose host was joined
 * with another. All keys of a case are shown to it, and those that are wanted are kept.
 */
final class WantedKeys {

    private static final Pattern INFERRED = Pattern.compile(".*?/(\\d{1,18})~(.*)", Pattern.DOTALL);

    private final Set<String> wanted = new HashSet<>();
    private final Map<ProcessKey, Integer> byStart = new HashMap<>();
    private final Map<String, Integer> found = new HashMap<>();
    private final long[] starts;

    WantedKeys(Collection<String> keys) {
        for (String key : keys) {
            wanted.add(key);
            wanted.add(oldest(key, new ArrayList<>()));
        }
        starts = wanted.stream().flatMap(key -> ProcessKey.parse(key).stream()).mapToLong(key -> key.start().ticks()).sorted().toArray();
    }

    /** The key of the oldest known descendant that an inferred process is named by; {@code pids} takes those of its ancestors, oldest first. */
    private static String oldest(String key, List<Long> pids) {
        String rest = key;
        for (Matcher parts = INFERRED.matcher(rest); parts.matches(); parts = INFERRED.matcher(rest)) {
            pids.add(Long.parseLong(parts.group(1)));
            rest = parts.group(2);
        }
        return rest;
    }

    /** Shows a key that a process has or had. */
    void see(String key, int process) {
        if (wanted.contains(key)) {
            found.putIfAbsent(key, process);
        }
    }

    /** Whether a process that started then may be wanted by its start. */
    boolean wantsStart(long start) {
        return Arrays.binarySearch(starts, start) >= 0;
    }

    /** Shows when and where a process started, in each name of its host. */
    void see(Collection<String> hosts, long pid, long start, int process) {
        for (String host : hosts) {
            byStart.putIfAbsent(new ProcessKey(host.toLowerCase(Locale.ROOT), pid, new Timestamp(start)), process);
        }
    }

    /**
     * The process that any of {@code keys} means, of several the first; {@link Processes#NONE} where none means one.
     *
     * @param parent the parent that was found for a process
     * @param pids   the PIDs of processes
     */
    int process(List<String> keys, IntUnaryOperator parent, Longs pids) {
        int process = Processes.NONE;
        for (int i = 0; i < keys.size() && process == Processes.NONE; i++) {
            process = process(keys.get(i), parent, pids);
        }
        return process;
    }

    private int process(String key, IntUnaryOperator parent, Longs pids) {
        int process = known(key);
        if (process != Processes.NONE) {
            return process;
        }
        List<Long> ancestors = new ArrayList<>();
        process = known(oldest(key, ancestors));
        for (int i = ancestors.size() - 1; i >= 0 && process != Processes.NONE; i--) {
            process = parent.applyAsInt(process);
            process = process != Processes.NONE && pids.at(process) == ancestors.get(i) ? process : Processes.NONE;
        }
        return ancestors.isEmpty() ? Processes.NONE : process;
    }

    private int known(String key) {
        Integer exact = found.get(key);
        if (exact != null) {
            return exact;
        }
        Optional<ProcessKey> start = ProcessKey.parse(key);
        return start.map(parts -> byStart.get(new ProcessKey(parts.host().toLowerCase(Locale.ROOT), parts.pid(), parts.start()))).orElse(Processes.NONE);
    }
}
