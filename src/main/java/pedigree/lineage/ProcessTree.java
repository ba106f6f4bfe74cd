package pedigree.lineage;

import java.sql.SQLException;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

import pedigree.store.CaseFile;

/**
 * Who started whom, for every process of a case. Immutable.
 *
 * <p>Processes are numbered from 0, those of one host in the order of their starts, and a parent's number is always smaller than its child's. So a tree has no
 * cycles whatever the log says, every walk ends, and ten million processes are six {@code int} arrays, not ten million objects. What a process is
 * called, run with and owned by stays in the case file and is read for the rows on screen.
 */
public final class ProcessTree {

    /** The parent of a root. */
    public static final int NONE = -1;

    private final int[] parent;
    private final int[] children; // how many
    private final int[] descendants; // how many
    private final int[] depth;
    private final int[] preorder; // each followed by its descendants
    private final int[] place; // of each in that
    private final int[] order; // empty: as they are numbered

    /**
     * The tree of processes with the given parents. O(n), three passes.
     *
     * @param parent the number of each process's parent, or {@link #NONE}
     * @throws IllegalArgumentException if a parent's number is not smaller than its child's
     */
    public ProcessTree(int[] parent) {
        this(parent.clone(), new int[0]);
    }

    private ProcessTree(int[] parent, int[] order) {
        this.parent = parent;
        this.order = order;
        children = new int[parent.length];
        descendants = new int[parent.length];
        depth = new int[parent.length];
        preorder = new int[parent.length];
        place = new int[parent.length];
        count();
        put(this::at);
    }

    private void count() {
        for (int child = parent.length - 1; child >= 0; child--) { // children before their parents
            int owner = parent[child];
            if (owner >= child) {
                throw new IllegalArgumentException("process %d has the younger parent %d".formatted(child, owner));
            }
            if (owner != NONE) {
                children[owner]++;
                descendants[owner] += 1 + descendants[child];
            }
        }
    }

    private void put(IntUnaryOperator sequence) {
        int[] next = new int[parent.length]; // where the next child of each goes, from behind its own place
        int nextRoot = 0;
        for (int i = 0; i < parent.length; i++) {
            int process = sequence.applyAsInt(i);
            int owner = parent[process];
            place[process] = owner == NONE ? nextRoot : next[owner] + 1;
            if (owner == NONE) {
                nextRoot += 1 + descendants[process];
            } else {
                next[owner] += 1 + descendants[process];
            }
        }
        for (int process = 0; process < parent.length; process++) { // parents before their children
            if (parent[process] != NONE) {
                place[process] += place[parent[process]];
                depth[process] = depth[parent[process]] + 1;
            }
            preorder[place[process]] = process;
        }
    }

    private ProcessTree(ProcessTree like, int[] siblings) {
        parent = like.parent;
        children = like.children;
        descendants = like.descendants;
        order = like.order;
        depth = new int[parent.length];
        preorder = new int[parent.length];
        place = new int[parent.length];
        put(i -> siblings[i]);
    }

    /**
     * The same tree with siblings, and roots, in another order: {@link #firstRoot}, {@link #firstChild}, {@link #nextSibling} and {@link #atPreorder} follow it,
     * {@link #inOrder} does not. Linear.
     *
     * @param siblings all processes, each once, siblings as they are to follow each other
     */
    public ProcessTree sorted(int... siblings) {
        return new ProcessTree(this, siblings);
    }

    /** The tree of a case, as it was linked last. One scan; where some hosts were linked later than others, a sort as well. */
    public static ProcessTree of(CaseFile caseFile) throws SQLException {
        int[] parents = caseFile.processes().parents();
        if (!caseFile.processes().isMixed()) {
            return new ProcessTree(parents, new int[0]);
        }
        Numbering byTime = new Numbering(caseFile.processes().byTime(), parents);
        int[] order = new int[parents.length];
        for (int place = 0; place < order.length; place++) {
            order[place] = byTime.process(place);
        }
        return new ProcessTree(parents, order);
    }

    /** All processes in the order of their starts, a parent always before its children. */
    public IntStream inOrder() {
        return IntStream.range(0, parent.length).map(this::at);
    }

    private int at(int place) {
        return order.length == 0 ? place : order[place];
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
        return parent.length == 0 ? NONE : preorder[0];
    }

    /** The oldest child of {@code process}, or {@link #NONE}. */
    public int firstChild(int process) {
        return children[process] == 0 ? NONE : preorder[place[process] + 1];
    }

    /** The next younger child of the same parent (of a root: the next younger root), or {@link #NONE}. */
    public int nextSibling(int process) {
        int behind = place[process] + descendants[process] + 1;
        return behind < preorder.length && parent[preorder[behind]] == parent[process] ? preorder[behind] : NONE;
    }

    /** How many processes {@code process} started. */
    public int childCount(int process) {
        return children[process];
    }

    /** The process at a place, from 0, when all are written down with their descendants behind each, siblings oldest first. */
    public int atPreorder(int of) {
        return preorder[of];
    }

    /** The place of {@code process} in that order. */
    public int preorder(int process) {
        return place[process];
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
        return siblings(firstRoot());
    }

    /** The processes that {@code process} started, oldest first; empty for a leaf. */
    public IntStream children(int process) {
        return siblings(firstChild(process));
    }

    private IntStream siblings(int first) {
        return IntStream.iterate(first, process -> process != NONE, this::nextSibling);
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
}
