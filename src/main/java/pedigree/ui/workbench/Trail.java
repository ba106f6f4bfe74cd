package pedigree.ui.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The processes that were selected one after the other, and where among them one stands. Immutable.
 *
 * @param visited numbers of processes, the first one first; at most {@value #LONGEST}
 * @param at      where one stands; -1 before the first
 */
record Trail(List<Integer> visited, int at) {

    /** So many are remembered; the first is forgotten for one more. */
    static final int LONGEST = 100;

    /** Nothing was selected yet. */
    static final Trail NONE = new Trail(List.of(), -1);

    Trail {
        visited = List.copyOf(visited);
    }

    /**
     * Goes on to a process; what lay ahead is forgotten.
     *
     * @param step whether it is a step from where one stands, such as to the next row: many of them are one way, of which the end is kept
     */
    Trail to(int process, boolean step) {
        if (at >= 0 && visited.get(at) == process) {
            return this;
        }
        List<Integer> way = new ArrayList<>(visited.subList(0, step ? Math.max(0, at) : at + 1));
        way.add(process);
        if (way.size() > LONGEST) {
            way.remove(0);
        }
        return new Trail(way, way.size() - 1);
    }

    /** Where one stood before; empty at the beginning. */
    OptionalInt earlier() {
        return at > 0 ? OptionalInt.of(visited.get(at - 1)) : OptionalInt.empty();
    }

    /** Where one went back from; empty at the end. */
    OptionalInt later() {
        return at + 1 < visited.size() ? OptionalInt.of(visited.get(at + 1)) : OptionalInt.empty();
    }

    /** The same way, seen from where one stood before. */
    Trail back() {
        return new Trail(visited, Math.max(0, at - 1));
    }

    /** The same way, seen from one further. */
    Trail forward() {
        return new Trail(visited, Math.min(visited.size() - 1, at + 1));
    }
}
