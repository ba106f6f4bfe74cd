package pedigree.ui.tree;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;

import pedigree.event.Level;
import pedigree.investigation.Snapshot;
import pedigree.job.Jobs;
import pedigree.job.Lookup;
import pedigree.lineage.ProcessTree;
import pedigree.store.Finding;

/** What the tree shows: its rows, which are closed, what is selected, and the thread of the finding that is looked at. Of the UI thread. */
public final class TreeViewModel {

    private final Jobs jobs;
    private final Executor soon;
    private final ReadOnlyObjectWrapper<Rows> rows = new ReadOnlyObjectWrapper<>(Rows.of(new ProcessTree(new int[0]), new BitSet(), new BitSet()));
    private final ReadOnlyObjectWrapper<List<Integer>> processes = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Long> redrawn = new ReadOnlyObjectWrapper<>(0L);
    private final ReadOnlyObjectWrapper<Columns> columns = new ReadOnlyObjectWrapper<>(Columns.initial());
    private final IntegerProperty selected = new SimpleIntegerProperty(ProcessTree.NONE);
    private Optional<Snapshot> snapshot = Optional.empty();
    private Optional<Lookup<Integer, RowText>> texts = Optional.empty();
    private Set<String> read = Set.of(); // of which columns there are texts
    private BitSet closed = new BitSet();
    private BitSet shown = new BitSet();
    private Optional<BitSet> found = Optional.empty();
    private Optional<LeftOut> leftOut = Optional.empty();
    private int search; // of which the filter is
    private FindingThread thread = FindingThread.none();
    private int[] flaggedBelow = new int[0];

    /** @param soon runs something on the UI thread, after what it is doing now */
    public TreeViewModel(Jobs jobs, Executor soon) {
        this.jobs = jobs;
        this.soon = soon;
    }

    /** Shows another case, or the same one after something was added. */
    public void show(Snapshot other) {
        snapshot = Optional.of(other);
        readTexts();
        closed = new BitSet();
        thread = FindingThread.none();
        showAll();
        flaggedBelow = flaggedBelow(other);
        selected.set(ProcessTree.NONE);
        rebuild();
    }

    private void readTexts() {
        List<Column> wanted = columns.get().ids().stream().flatMap(id -> AllColumns.of(id).stream()).toList();
        read = Set.copyOf(columns.get().ids());
        texts = snapshot.map(shown -> new Lookup<>(jobs, soon, "Reading rows", RowTexts.of(shown, wanted), this::redraw));
    }

    /** Shows other columns, or the same ones in another order or width. */
    public void show(Columns others) {
        columns.set(others);
        if (!read.containsAll(others.ids())) {
            readTexts();
            redraw();
        }
    }

    /** The columns that are shown. */
    public ReadOnlyObjectProperty<Columns> columns() {
        return columns.getReadOnlyProperty();
    }

    private void showAll() {
        found = Optional.empty();
        leftOut = Optional.empty();
        shown = new BitSet();
        shown.set(0, tree().size());
    }

    /** How many processes with findings stand below each. */
    private static int[] flaggedBelow(Snapshot snapshot) {
        ProcessTree tree = snapshot.tree();
        int[] below = new int[tree.size()];
        for (int process = tree.size() - 1; process >= 0; process--) {
            int parent = tree.parent(process);
            if (parent != ProcessTree.NONE) {
                below[parent] += below[process] + (snapshot.levels().of(process).isPresent() ? 1 : 0);
            }
        }
        return below;
    }

    private void rebuild() {
        rows.set(Rows.of(tree(), closed, shown));
        processes.set(new RowList(rows.get()));
        redraw();
    }

    private void redraw() {
        redrawn.set(redrawn.get() + 1);
    }

    /**
     * Shows only {@code kept}; of these, what is not in {@code matching} is dimmed.
     *
     * @param number which search it comes of: where that is the one before, what was folded or asked for meanwhile stays so
     */
    public void filter(BitSet matching, BitSet kept, int number) {
        BitSet asked = new BitSet();
        if (found.isPresent() && search == number) {
            asked = leftOut.map(LeftOut::asked).orElse(asked);
        } else {
            closed = new BitSet();
        }
        search = number;
        found = Optional.of(matching);
        shown = (BitSet) kept.clone();
        shown.or(asked);
        leftOut = Optional.of(new LeftOut(tree(), shown, asked));
        rebuild();
    }

    /** How many processes below the children of {@code process}, and of these, a search leaves out there; 0 where all have rows or are folded. */
    int leftOut(int process) {
        return isClosed(process) || leftOut.isEmpty() ? 0 : leftOut.get().below(process);
    }

    /** Shows the children of {@code process} that a search leaves out, closed. */
    void showLeftOut(int process) {
        leftOut.ifPresent(left -> {
            for (int child = tree().firstChild(process); child != ProcessTree.NONE; child = tree().nextSibling(child)) {
                if (!shown.get(child)) {
                    closed.set(child, tree().childCount(child) > 0);
                    left.show(child);
                }
            }
            rebuild();
        });
    }

    /** Shows everything again. */
    public void clearFilter() {
        if (found.isPresent()) {
            showAll();
            rebuild();
        }
    }

    /** Whether only what was searched for is shown. */
    public boolean isFiltered() {
        return found.isPresent();
    }

    /** Draws a finding's lineage as a thread, opens what hides it, and selects its process. */
    public void show(Finding finding) {
        thread = FindingThread.of(finding, tree());
        thread.lastChild().keySet().forEach(closed::clear);
        if (thread.processes().stream().anyMatch(process -> !shown.get(process))) {
            showAll();
        }
        rebuild();
        finding.process().ifPresent(selected::set);
    }

    /** Closes an open process, opens a closed one. */
    public void toggle(int process) {
        if (tree().firstChild(process) != ProcessTree.NONE) {
            closed.flip(process);
            rebuild();
            selectInSight();
        }
    }

    /** Where a fold hides what is selected, selects what hides it. */
    private void selectInSight() {
        int process = selected.get();
        while (process != ProcessTree.NONE && rows.get().row(process) < 0) {
            process = tree().parent(process);
        }
        if (process != ProcessTree.NONE) {
            selected.set(process);
        }
    }

    /** Closes a process; if it is closed or has no children, selects its parent. */
    public void close(int process) {
        boolean open = tree().firstChild(process) != ProcessTree.NONE && !closed.get(process);
        if (open) {
            toggle(process);
        } else {
            selectParent(process);
        }
    }

    /** Opens a process; if it is open, shows what a search leaves out below it; if that is there, too, selects its first child. */
    public void open(int process) {
        int child = tree().firstChild(process);
        if (closed.get(process)) {
            toggle(process);
        } else if (leftOut(process) > 0) {
            showLeftOut(process);
        } else if (child != ProcessTree.NONE && rows.get().row(child) >= 0) {
            selected.set(child);
        }
    }

    /** Selects the parent of a process, if it has one. */
    public void selectParent(int process) {
        if (process != ProcessTree.NONE && tree().parent(process) != ProcessTree.NONE) {
            selected.set(tree().parent(process));
        }
    }

    /** Selects a process, and opens what hides it. */
    public void reveal(int process) {
        tree().ancestors(process).forEach(closed::clear);
        if (!shown.get(process)) {
            showAll();
        }
        rebuild();
        selected.set(process);
    }

    /** Closes or opens all processes that have children. */
    public void setAllClosed(boolean close) {
        closed = new BitSet();
        for (int process = 0; close && process < tree().size(); process++) {
            closed.set(process, tree().firstChild(process) != ProcessTree.NONE);
        }
        rebuild();
        selectInSight();
    }

    /** The selected process, or {@link ProcessTree#NONE}. */
    public IntegerProperty selected() {
        return selected;
    }

    /** The processes that have a row, from the top; a list that is made as it is asked. */
    public ReadOnlyObjectProperty<List<Integer>> processes() {
        return processes.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Rows> rows() {
        return rows.getReadOnlyProperty();
    }

    /** Changes whenever rows are to be drawn again: texts have come, or a fold. */
    ReadOnlyObjectProperty<Long> redrawn() {
        return redrawn.getReadOnlyProperty();
    }

    ProcessTree tree() {
        return snapshot.map(Snapshot::tree).orElseGet(() -> new ProcessTree(new int[0]));
    }

    Optional<Path> file() {
        return snapshot.map(Snapshot::file);
    }

    RowText text(int process) {
        return texts.flatMap(known -> known.get(process)).orElse(RowText.LOADING);
    }

    Optional<Level> level(int process) {
        return snapshot.flatMap(known -> known.levels().of(process));
    }

    boolean isClosed(int process) {
        return closed.get(process);
    }

    boolean isDimmed(int process) {
        return found.isPresent() && !found.get().get(process);
    }

    /** Whether a younger child of the same parent is shown. */
    boolean hasLaterSibling(int process) {
        int sibling = tree().nextSibling(process);
        while (sibling != ProcessTree.NONE && !shown.get(sibling)) {
            sibling = tree().nextSibling(sibling);
        }
        return sibling != ProcessTree.NONE;
    }

    int flaggedBelow(int process) {
        return flaggedBelow[process];
    }

    FindingThread thread() {
        return thread;
    }
}
