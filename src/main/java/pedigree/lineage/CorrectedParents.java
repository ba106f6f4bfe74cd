package pedigree.lineage;

import java.util.HashMap;
import java.util.Map;

import pedigree.store.Correction;

/**
 * The parents that the analyst set in the place of those that were found (rule 12 of linking). One that would make a process its own ancestor, or its
 * parent one of another host, is left out.
 */
final class CorrectedParents {

    private final Processes processes;
    private final int[] parent;
    private final Map<Integer, Correction> byChild = new HashMap<>();
    private final Map<Integer, Integer> former = new HashMap<>();

    /** @param parent of each process, changed by this */
    CorrectedParents(Processes processes, int[] parent) {
        this.processes = processes;
        this.parent = parent;
    }

    /** Gives a process the parent of a correction; {@link Processes#NONE} for none. To be called in the order in which they were made. */
    void set(int child, int owner, Correction correction) {
        if (owner != Processes.NONE && (processes.host.at(owner) != processes.host.at(child) || descends(owner, child))) {
            return;
        }
        former.putIfAbsent(child, parent[child]);
        byChild.put(child, correction);
        parent[child] = owner;
    }

    private boolean descends(int process, int ancestor) {
        int next = process;
        while (next != Processes.NONE && next != ancestor) {
            next = parent[next];
        }
        return next == ancestor;
    }

    /** Whether a process has a parent that was set, or none by the analyst's word. */
    boolean has(int child) {
        return !byChild.isEmpty() && byChild.containsKey(child);
    }

    /** The parent that was found for a process, whatever was set. */
    int former(int child) {
        return former.isEmpty() ? parent[child] : former.getOrDefault(child, parent[child]);
    }

    /** The correction of a process. */
    Correction correction(int child) {
        return byChild.get(child);
    }
}
