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
 * @param lastChild of each that is on it with children: the last of them that is on it
 * @param level     its colour
 * @param tree      in which it is drawn
 */
record FindingThread(Set<Integer> processes, Set<Integer> named, Map<Integer, Integer> lastChild, Optional<Level> level, ProcessTree tree) {

    /** No thread. */
    static FindingThread none() {
        return new FindingThread(Set.of(), Set.of(), Map.of(), Optional.empty(), new ProcessTree(new int[0]));
    }

    static FindingThread of(Finding finding, ProcessTree tree) {
        Set<Integer> named = new HashSet<>(finding.also());
        finding.process().ifPresent(named::add);
        return of(named, Optional.of(finding.rule().level()), tree);
    }

    private static FindingThread of(Set<Integer> named, Optional<Level> level, ProcessTree tree) {
        Set<Integer> processes = new HashSet<>(named);
        named.forEach(process -> tree.ancestors(process).forEach(processes::add));
        Map<Integer, Integer> lastChild = new HashMap<>();
        for (int process : processes) {
            if (tree.parent(process) != ProcessTree.NONE) {
                lastChild.merge(tree.parent(process), process, (one, other) -> tree.preorder(one) > tree.preorder(other) ? one : other);
            }
        }
        return new FindingThread(processes, named, lastChild, level, tree);
    }

    /** The same thread where processes stand otherwise. */
    FindingThread in(ProcessTree other) {
        return of(named, level, other);
    }

    /** Whether it goes down through the column of {@code ancestor} at the row of its descendant whose branch begins with {@code branch}. */
    boolean passes(int ancestor, int branch) {
        return lastChild.containsKey(ancestor) && tree.preorder(branch) <= tree.preorder(lastChild.get(ancestor));
    }

    /** Whether it goes on below {@code branch} in the column of {@code ancestor}. */
    boolean goesOn(int ancestor, int branch) {
        return lastChild.containsKey(ancestor) && tree.preorder(branch) < tree.preorder(lastChild.get(ancestor));
    }
}
