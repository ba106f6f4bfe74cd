package pedigree.ui.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The hosts of a drawing, each a lane: a lineage never leaves its host, so that of the process at its left tells it. Immutable.
 *
 * @param names the hosts as the sources spell them, in the order of their first process
 * @param of    the lane of each process at the left whose host is known
 */
record Lanes(List<String> names, Map<Integer, Integer> of) {

    /** The lanes of the processes that stand at the left, as far as their hosts are known. */
    static Lanes of(int[] roots, Map<Integer, String> hosts) {
        List<String> names = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        Map<Integer, Integer> of = new HashMap<>();
        for (int root : roots) {
            String host = hosts.get(root);
            if (host != null) {
                Integer known = numbers.putIfAbsent(host.toLowerCase(Locale.ROOT), names.size());
                if (known == null) {
                    names.add(host);
                }
                of.put(root, numbers.get(host.toLowerCase(Locale.ROOT)));
            }
        }
        return new Lanes(names, of);
    }

    int lane(int root) {
        return of.getOrDefault(root, 0);
    }
}
