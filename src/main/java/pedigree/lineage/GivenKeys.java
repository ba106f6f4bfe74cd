package pedigree.lineage;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/** The keys under which processes go, each its own: where another has the key of a process already, that gets a longer one. */
final class GivenKeys {

    private final Processes processes;
    private final Ids ids;
    private final Keys keys;
    private final PidIndex pids;
    private final Map<Integer, String> given = new HashMap<>(); // where another process has the key already
    private final Set<String> taken = new HashSet<>(); // of those whose keys may not be their own alone
    private final BitSet asked = new BitSet(); // of these
    private String[] childKeys = new String[0];
    private IntPredicate sharedIds = id -> true;

    GivenKeys(Processes processes, Ids ids, Keys keys, PidIndex pids) {
        this.processes = processes;
        this.ids = ids;
        this.keys = keys;
        this.pids = pids;
    }

    /** Finds what is to be known of keys, by the parents that were found: so a correction changes no key. */
    void name(Numbering numbering) throws SQLException {
        int[] oldest = oldestChildren(numbering);
        childKeys = new String[oldest.length];
        sharedIds = ids.shared();
        for (int number = numbering.size() - 1; number >= 0; number--) { // children first: an inferred parent's key is made of its oldest child's
            int process = numbering.process(number);
            if (isNamedByChild(process) && oldest[process - processes.logged()] != Processes.NONE) {
                childKeys[process - processes.logged()] = plain(oldest[process - processes.logged()]);
            }
        }
    }

    /** The oldest child of each inferred process that has no id, or {@link Processes#NONE}. */
    private int[] oldestChildren(Numbering numbering) {
        int[] oldest = new int[processes.size() - processes.logged()];
        Arrays.fill(oldest, Processes.NONE);
        for (int number = numbering.size() - 1; number >= 0; number--) {
            int owner = numbering.parentOf(number);
            if (owner != Processes.NONE && isNamedByChild(numbering.process(owner))) {
                oldest[numbering.process(owner) - processes.logged()] = numbering.process(number);
            }
        }
        return oldest;
    }

    private boolean isNamedByChild(int process) {
        return processes.isInferred(process) && processes.id.at(process) == 0;
    }

    /** The key of a process; of two that would have the same, who is asked for first has it: to be asked in the order of the first numbering. */
    String key(int process) throws SQLException {
        if (!isDoubtful(process)) {
            return plain(process);
        }
        String known = given.get(process);
        if (known != null) {
            return known;
        }
        String plain = plain(process);
        if (asked.get(process)) {
            return plain;
        }
        asked.set(process);
        String distinct = keys.distinct(process, plain, taken);
        if (!distinct.equals(plain)) {
            given.put(process, distinct);
        }
        return distinct;
    }

    private boolean isDoubtful(int process) throws SQLException {
        int id = processes.id.at(process);
        return id != 0 ? sharedIds.test(id) : processes.isInferred(process) || keys.sharesHostName(process) || pids.sharesStart(process);
    }

    private String plain(int process) throws SQLException {
        if (isNamedByChild(process)) {
            return keys.ofInferred(process, Optional.ofNullable(childKeys[process - processes.logged()]));
        }
        return keys.of(process);
    }
}
