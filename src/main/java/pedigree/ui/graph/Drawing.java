package pedigree.ui.graph;

import java.util.Arrays;
import java.util.stream.IntStream;

import pedigree.lineage.ProcessTree;

/**
 * Which processes are drawn. Immutable: each change makes another, and the ones before are what is taken back to.
 *
 * @param tree      who started whom
 * @param processes those that are drawn; the parent of one may be missing, it then stands at the left
 * @param open      those whose further children are offered in a box of their own; of the others, only what a lineage needs is drawn
 * @param hidden    those that were taken away, with all below them
 */
record Drawing(ProcessTree tree, IntSet processes, IntSet open, IntSet hidden) {

    /** How many children are drawn of a process that is opened. */
    static final int FIRST = 12;

    /** How many more are drawn when more are asked for. */
    static final int NEXT = 50;

    /** How many processes are drawn at most. */
    static final int MOST = 20_000;

    /** How far up a lineage is drawn at once: further than any real one goes. */
    static final int HIGHEST = 100;

    /** Nothing. */
    static Drawing nothing() {
        return new Drawing(new ProcessTree(new int[0]), IntSet.EMPTY, IntSet.EMPTY, IntSet.EMPTY);
    }

    /** The lineage of {@code process}, its first children, and the lineages of {@code others}. */
    static Drawing of(ProcessTree tree, int process, int... others) {
        Drawing drawing = new Drawing(tree, IntSet.EMPTY, IntSet.EMPTY, IntSet.EMPTY).with(process).opened(process, FIRST);
        for (int other : others) {
            drawing = drawing.with(other);
        }
        return drawing;
    }

    /** With {@code process} and its lineage, as far as that is not drawn. */
    Drawing with(int process) {
        int[] lineage = new int[HIGHEST];
        int count = 0;
        for (int next = process; next != ProcessTree.NONE && count < HIGHEST && !processes.contains(next); next = tree.parent(next)) {
            lineage[count++] = next;
        }
        return with(IntSet.of(Arrays.copyOf(lineage, count)), open);
    }

    /** With the parent of {@code process}, and that one's lineage. */
    Drawing above(int process) {
        return tree.parent(process) == ProcessTree.NONE ? this : with(tree.parent(process));
    }

    private Drawing with(IntSet more, IntSet opened) {
        return new Drawing(tree, processes.with(more), opened, hidden.without(more));
    }

    /** With the first {@code most} children of {@code process} that are neither drawn nor hidden. */
    Drawing opened(int process, int most) {
        int[] children = tree.children(process).filter(child -> !processes.contains(child) && !hidden.contains(child)).limit(most).toArray();
        return with(IntSet.of(children), open.with(IntSet.of(process)));
    }

    /** With all below {@code process}, the older ones first, until {@link #MOST} are drawn. */
    Drawing withAllBelow(int process) {
        return withAllBelow(process, MOST);
    }

    /** The same until {@code most} are drawn. */
    Drawing withAllBelow(int process, int most) {
        int[] below = new int[Math.min(Math.max(0, most - processes.size()), tree.descendants(process))];
        int count = 0;
        int end = tree.preorder(process) + tree.descendants(process);
        for (int place = tree.preorder(process) + 1; place <= end && count < below.length; place++) {
            int next = tree.atPreorder(place);
            if (hidden.contains(next)) {
                place += tree.descendants(next);
            } else if (!processes.contains(next)) {
                below[count++] = next;
            }
        }
        IntSet more = IntSet.of(Arrays.copyOf(below, count));
        return with(more, open.with(more).with(IntSet.of(process)));
    }

    /** Without what is below {@code process}. */
    Drawing folded(int process) {
        IntSet below = IntSet.of(IntStream.range(0, processes.size()).map(processes::at).filter(other -> isBelow(other, process)).toArray());
        return new Drawing(tree, processes.without(below), open.without(below).without(IntSet.of(process)), hidden);
    }

    private boolean isBelow(int other, int process) {
        int behind = tree.preorder(other) - tree.preorder(process);
        return behind > 0 && behind <= tree.descendants(process);
    }

    /** Without {@code process} and what is below it, until it is shown again. */
    Drawing hiding(int process) {
        Drawing folded = folded(process);
        IntSet gone = IntSet.of(process);
        return new Drawing(tree, folded.processes.without(gone), folded.open, hidden.with(gone));
    }

    /** With all that was hidden. */
    Drawing showingHidden() {
        return new Drawing(tree, processes.with(hidden), open, IntSet.EMPTY);
    }
}
