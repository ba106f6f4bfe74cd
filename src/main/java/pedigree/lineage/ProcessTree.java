package pedigree.lineage;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import pedigree.store.CaseFile;

/**
 * Who started whom, for every process of a case. Immutable.
 *
 * <p>Processes are numbered from 0 in the order of their starts, and a parent's number is always smaller than its child's. So a tree has no
 * cycles whatever the log says, every walk ends, and ten million processes are five {@code int} arrays, not ten million objects. What a process is
 * called, run with and owned by stays in the case file and is read for the rows on screen.
 */
public final class ProcessTree {

    /** The parent of a root. */
    public static final int NONE = -1;

    private final int[] parent;
    private final int[] firstChild;
    private final int[] nextSibling;
    private final int[] descendants;
    private final int[] depth;
    private int firstRoot = NONE;

    /**
     * The tree of processes with the given parents. O(n), two passes.
     *
     * @param parent the number of each process's parent, or {@link #NONE}
     * @throws IllegalArgumentException if a parent's number is not smaller than its child's
     */
    public ProcessTree(int[] parent) {
        this.parent = parent.clone();
        firstChild = filled(parent.length);
        nextSibling = filled(parent.length);
        descendants = new int[parent.length];
        depth = new int[parent.length];
        for (int child = parent.length - 1; child >= 0; child--) { // backwards, so that siblings come out oldest first
            link(child, parent[child]);
        }
        for (int child = 0; child < parent.length; child++) {
            depth[child] = parent[child] == NONE ? 0 : depth[parent[child]] + 1;
        }
    }

    private void link(int child, int owner) {
        if (owner == NONE) {
            nextSibling[child] = firstRoot;
            firstRoot = child;
            return;
        }
        if (owner >= child) {
            throw new IllegalArgumentException("process %d has the younger parent %d".formatted(child, owner));
        }
        nextSibling[child] = firstChild[owner];
        firstChild[owner] = child;
        descendants[owner] += 1 + descendants[child];
    }

    /** The tree of a case, as it was linked last. One scan. */
    public static ProcessTree of(CaseFile caseFile) throws SQLException {
        return new ProcessTree(caseFile.processes().parents());
    }

    /** How many processes there are. */
    public int size() {
        return parent.length;
    }

    /** The parent of {@code process}, or {@link #NONE}. */
    public int parent(int process) {
        return parent[process];
    }

    /** The oldest root, or {@link #NONE} of an empty tree. Its siblings are the other roots. */
    public int firstRoot() {
        return firstRoot;
    }

    /** The oldest child of {@code process}, or {@link #NONE}. */
    public int firstChild(int process) {
        return firstChild[process];
    }

    /** The next younger child of the same parent (of a root: the next younger root), or {@link #NONE}. */
    public int nextSibling(int process) {
        return nextSibling[process];
    }

    /** How many processes stand above {@code process}; 0 for a root. */
    public int depth(int process) {
        return depth[process];
    }

    /** How many processes stand below {@code process}, at any depth. */
    public int descendants(int process) {
        return descendants[process];
    }

    /** The processes without a parent, oldest first. */
    public IntStream roots() {
        return siblings(firstRoot);
    }

    /** The processes that {@code process} started, oldest first; empty for a leaf. */
    public IntStream children(int process) {
        return siblings(firstChild[process]);
    }

    private IntStream siblings(int first) {
        return IntStream.iterate(first, process -> process != NONE, process -> nextSibling[process]);
    }

    /** The lineage of {@code process}: its parent first, its root last; empty for a root. */
    public IntStream ancestors(int process) {
        return IntStream.iterate(parent[process], next -> next != NONE, next -> parent[next]);
    }

    /** The lineage of {@code process} as it is told: its root first, itself last. */
    public List<Integer> path(int process) {
        Integer[] path = new Integer[depth[process] + 1];
        int at = path.length;
        for (int next = process; next != NONE; next = parent[next]) {
            path[--at] = next;
        }
        return List.of(path);
    }

    private static int[] filled(int length) {
        int[] numbers = new int[length];
        Arrays.fill(numbers, NONE);
        return numbers;
    }
}
