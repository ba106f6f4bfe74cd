package pedigree.ui.tree;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

import pedigree.lineage.ProcessTree;
import pedigree.store.Images;
import pedigree.store.ProcessLevels;

/**
 * Siblings that are so alike that one row may stand for all: more than {@value #MOST} of the same image, path for path, that started nothing and of which nothing
 * was found. The first of them in the order of the tree stands for the others. Immutable; four bytes a process where there are any.
 */
final class Similar {

    /** How many may stand in rows of their own. */
    static final int MOST = 20;

    /** None are alike. */
    static final Similar NONE = new Similar(new int[0], Map.of());

    private final int[] head; // of each process; itself of one that stands for others
    private final Map<Integer, Integer> counts;

    private Similar(int[] head, Map<Integer, Integer> counts) {
        this.head = head;
        this.counts = counts;
    }

    /** Whether any parent has so many children at all. Linear in the number of processes, and quick. */
    static boolean isPossible(ProcessTree tree) {
        int roots = 0;
        for (int process = 0; process < tree.size(); process++) {
            roots += tree.parent(process) == ProcessTree.NONE ? 1 : 0;
            if (tree.childCount(process) > MOST) {
                return true;
            }
        }
        return roots > MOST;
    }

    /** Those of a tree. Linear. */
    static Similar of(ProcessTree tree, Sections sections, Images images, ProcessLevels levels) {
        int[] head = new int[tree.size()];
        Arrays.fill(head, ProcessTree.NONE);
        Similar found = new Similar(head, new HashMap<>());
        for (int process = 0; process < head.length; process++) {
            if (tree.childCount(process) > MOST) {
                found.add(tree, tree.firstChild(process), tree.size(), images, levels);
            }
        }
        for (int section = 0; section < Math.max(1, sections.count()) && tree.size() > 0; section++) {
            int from = sections.count() == 0 ? 0 : sections.starts()[section];
            found.add(tree, tree.atPreorder(from), from + (sections.count() == 0 ? tree.size() : sections.size(section, tree.size())), images, levels);
        }
        return found;
    }

    /** Adds what is alike from {@code first} to its last younger sibling before the place {@code end}. */
    private void add(ProcessTree tree, int first, int end, Images images, ProcessLevels levels) {
        Map<Integer, int[]> runs = new HashMap<>(); // by image: the first, and how many
        for (int child = first; child != ProcessTree.NONE && tree.preorder(child) < end; child = tree.nextSibling(child)) {
            if (isPlain(child, tree, images, levels)) {
                int of = child;
                runs.computeIfAbsent(images.number(child), image -> new int[] {of, 0})[1]++;
            }
        }
        runs.values().removeIf(run -> run[1] <= MOST);
        runs.values().forEach(run -> counts.put(run[0], run[1]));
        for (int child = first; !runs.isEmpty() && child != ProcessTree.NONE && tree.preorder(child) < end; child = tree.nextSibling(child)) {
            int[] run = runs.get(images.number(child));
            if (run != null && isPlain(child, tree, images, levels)) {
                head[child] = run[0];
            }
        }
    }

    private static boolean isPlain(int process, ProcessTree tree, Images images, ProcessLevels levels) {
        return tree.childCount(process) == 0 && images.number(process) != 0 && levels.of(process).isEmpty();
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    /** The process that may stand for this one, or {@link ProcessTree#NONE}. */
    int head(int process) {
        return process < head.length ? head[process] : ProcessTree.NONE;
    }

    /** How many {@code process} may stand for, itself included; 0 for none. */
    int count(int process) {
        return counts.getOrDefault(process, 0);
    }

    /** All for which another stands. Linear. */
    BitSet members() {
        BitSet members = new BitSet(head.length);
        for (int process = 0; process < head.length; process++) {
            if (head[process] != ProcessTree.NONE && head[process] != process) {
                members.set(process);
            }
        }
        return members;
    }

    /** Sets or clears in {@code hidden} all for which {@code of} stands. */
    void fold(int of, boolean hide, ProcessTree tree, BitSet hidden) {
        for (int child = of; child != ProcessTree.NONE; child = tree.nextSibling(child)) {
            if (child != of && head[child] == of) {
                hidden.set(child, hide);
            }
        }
    }
}
