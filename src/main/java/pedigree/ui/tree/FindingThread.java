package pedigree.ui.tree;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import pedigree.event.Level;
import pedigree.lineage.ProcessTree;
import pedigree.store.Finding;

/**
 * The lineage of a finding, from its root to its leaves, as it is drawn through the tree.
 *
 * @param processes those on it
 * @param named     those that the finding names itself
 * @param lastChild of each that is on it with children: the youngest of them that is on it
 * @param level     its colour
 */
record FindingThread(Set<Integer> processes, Set<Integer> named, Map<Integer, Integer> lastChild, Optional<Level> level) {

    /** No thread. */
    static FindingThread none() {
        return new FindingThread(Set.of(), Set.of(), Map.of(), Optional.empty());
    }

    static FindingThread of(Finding finding, ProcessTree tree) {
        Set<Integer> named = new HashSet<>(finding.also());
        finding.process().ifPresent(named::add);
        Set<Integer> processes = new HashSet<>(named);
        named.forEach(process -> tree.ancestors(process).forEach(processes::add));
        Map<Integer, Integer> lastChild = new HashMap<>();
        for (int process : processes) {
            if (tree.parent(process) != ProcessTree.NONE) {
                lastChild.merge(tree.parent(process), process, Math::max);
            }
        }
        return new FindingThread(processes, named, lastChild, Optional.of(finding.rule().level()));
    }

    /** Whether it goes down through the column of {@code ancestor} at the row of its descendant whose branch begins with {@code branch}. */
    boolean passes(int ancestor, int branch) {
        return lastChild.containsKey(ancestor) && branch <= lastChild.get(ancestor);
    }

    /** Whether it goes on below {@code branch} in the column of {@code ancestor}. */
    boolean goesOn(int ancestor, int branch) {
        return lastChild.containsKey(ancestor) && branch < lastChild.get(ancestor);
    }
}
