package pedigree.lineage;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The hosts of which starts are logged: in each source, in each archive, and in the case. What names no host, as a process list does, is about the only one
 * of them next to it: in its source, else in its archive, the innermost first, else in the case.
 */
final class Starting {

    private static final char INSIDE = '!';

    private final Map<Integer, String> files;
    private final Map<Object, Set<String>> hosts = new HashMap<>(); // by source, by archive, and by the empty text for all
    private final Map<String, Set<Family>> families = new HashMap<>();

    /** @param files the name of each source; of a member of an archive {@code archive.zip!member} */
    Starting(Map<Integer, String> files) {
        this.files = files;
    }

    /** Starts are logged of a host. */
    void add(String host, int source, Family family) {
        for (Object place : places(source)) {
            hosts.computeIfAbsent(place, key -> new TreeSet<>()).add(host);
        }
        families.computeIfAbsent(host, key -> EnumSet.noneOf(Family.class)).add(family);
    }

    /** The only host that what a source says without a name may be about; empty if there is none, or more than one. */
    String only(int source, Family family) {
        for (Object place : places(source)) {
            Set<String> found = hosts.getOrDefault(place, Set.of());
            if (!found.isEmpty()) {
                String host = found.size() == 1 ? found.iterator().next() : "";
                return !host.isEmpty() && mayBe(host, family) ? host : "";
            }
        }
        return "";
    }

    private boolean mayBe(String host, Family family) {
        Family other = family == Family.WINDOWS ? Family.POSIX : Family.WINDOWS;
        return family == Family.UNKNOWN || families.get(host).contains(family) || !families.get(host).contains(other);
    }

    private List<Object> places(int source) {
        List<Object> places = new ArrayList<>(List.of(source));
        String file = files.getOrDefault(source, "");
        for (int end = file.lastIndexOf(INSIDE); end > 0; end = file.lastIndexOf(INSIDE, end - 1)) {
            places.add(file.substring(0, end));
        }
        places.add("");
        return places;
    }
}
