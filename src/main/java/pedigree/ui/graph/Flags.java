package pedigree.ui.graph;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

import pedigree.event.Level;
import pedigree.investigation.Snapshot;
import pedigree.lineage.ProcessTree;
import pedigree.store.Finding;
import pedigree.store.ProcessLevels;

/** What was found of the processes of a case: which findings are about them, and which name them only. Immutable. */
final class Flags {

    private static final int MOST_LINEAGES = 12;

    private final ProcessTree tree;
    private final List<Finding> findings;
    private final ProcessLevels levels;
    private final BitSet subjects = new BitSet();

    private Flags(ProcessTree tree, List<Finding> findings, ProcessLevels levels) {
        this.tree = tree;
        this.findings = findings;
        this.levels = levels;
        findings.forEach(finding -> finding.process().ifPresent(subjects::set));
    }

    static Flags of(Snapshot snapshot) {
        return new Flags(snapshot.tree(), snapshot.findings(), snapshot.levels());
    }

    static Flags none() {
        return new Flags(new ProcessTree(new int[0]), List.of(), ProcessLevels.of(0, List.of()));
    }

    /** The level of the worst finding that names a process. */
    Optional<Level> of(int process) {
        return levels.of(process);
    }

    /** The same as a number from 1, the mildest; 0 where none does. */
    int level(int process) {
        return levels.of(process).map(level -> level.ordinal() + 1).orElse(0);
    }

    /** Whether a finding is about a process, and does not only name it. */
    boolean isSubject(int process) {
        return subjects.get(process);
    }

    /** The processes that the worst findings name in the tree to which {@code process} belongs. */
    int[] near(int process) {
        int root = root(process);
        List<Integer> near = new ArrayList<>();
        int lineages = 0;
        for (Finding finding : findings) {
            int subject = finding.process().orElse(ProcessTree.NONE);
            if (lineages < MOST_LINEAGES && isIn(root, subject)) {
                near.add(subject);
                finding.also().stream().filter(also -> isIn(root, also)).forEach(near::add);
                lineages++;
            }
        }
        return near.stream().mapToInt(Integer::intValue).toArray();
    }

    private int root(int process) {
        int root = process;
        while (tree.parent(root) != ProcessTree.NONE) {
            root = tree.parent(root);
        }
        return root;
    }

    private boolean isIn(int root, int process) {
        if (process == ProcessTree.NONE) {
            return false;
        }
        int behind = tree.preorder(process) - tree.preorder(root);
        return behind >= 0 && behind <= tree.descendants(root);
    }
}
