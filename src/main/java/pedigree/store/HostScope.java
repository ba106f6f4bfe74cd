package pedigree.store;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Some hosts of a case, or all of them: what is to be linked anew, and searched by the rules.
 *
 * @param all   whether it is all
 * @param names otherwise, the numbers of the texts by which their records and processes name them; no other host is named by any of these
 */
public record HostScope(boolean all, Set<Integer> names) {

    /** All hosts. */
    public static final HostScope ALL = new HostScope(true, Set.of());

    /** Hosts that are named by the given texts. */
    public static HostScope of(Set<Integer> names) {
        return new HostScope(false, new TreeSet<>(names));
    }

    /** The condition that a column of names is one of theirs, in SQL. */
    String sql(String column) {
        return all ? "1" : column + names.stream().map(String::valueOf).collect(Collectors.joining(", ", " IN (", ")"));
    }
}
