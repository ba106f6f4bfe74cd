package pedigree.ui.tree;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;

import pedigree.event.Level;
import pedigree.event.SafeText;
import pedigree.investigation.Snapshot;
import pedigree.job.Jobs;
import pedigree.lineage.ProcessTree;
import pedigree.store.Finding;

/** What the tree shows: its rows, in which order, which are folded, what is selected, and the thread of the finding that is looked at. Of the UI thread. */
public final class TreeViewModel {

    private final Jobs jobs;
    private final Executor afterPaint;
    private final RowReader texts;
    private final ReadOnlyObjectWrapper<Rows> rows = new ReadOnlyObjectWrapper<>(Rows.of(Arrangement.NONE, new Folds(), new BitSet(), false));
    private final ReadOnlyObjectWrapper<List<Integer>> processes = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Long> redrawn = new ReadOnlyObjectWrapper<>(0L);
    private final ReadOnlyObjectWrapper<Sorting> sorting = new ReadOnlyObjectWrapper<>(Sorting.INITIAL);
    private final Filters filters = new Filters();
    private final IntegerProperty selected = new SimpleIntegerProperty(ProcessTree.NONE);
    private Optional<Snapshot> snapshot = Optional.empty();
    private Arrangement arrangement = Arrangement.NONE;
    private Folds folds = new Folds();
    private FindingThread thread = FindingThread.none();

    /**
     * Shows nothing yet.
     *
     * @param soon       runs something on the UI thread, after what it is doing now
     * @param afterPaint the same, once the rows are on screen
     */
    public TreeViewModel(Jobs jobs, Executor soon, Executor afterPaint) {
        this.jobs = jobs;
        this.afterPaint = afterPaint;
        texts = new RowReader(jobs, soon, this::redraw);
    }

    /** Shows another case, or the same one after something was added. */
    public void show(Snapshot other) {
        snapshot = Optional.of(other);
        texts.show(other);
        arrangement = Arrangement.of(other.tree(), other.levels());
        folds = Folds.of(arrangement);
        thread = FindingThread.none();
        filters.clear(tree());
        selected.set(ProcessTree.NONE);
        rebuild();
        afterPaint.execute(this::arrange);
    }

    /** Puts the processes in order in the background, and finds those that are alike. */
    private void arrange() {
        snapshot.ifPresent(shownCase -> jobs.run("Putting the tree in order", new Arranging(shownCase, sorting.get()), this::arranged));
    }

    private void arranged(Arrangement made) {
        boolean same = made.tree() == arrangement.tree() && made.similar().isEmpty() && arrangement.similar().isEmpty();
        if (!same) {
            arrangement = made;
            folds.arrange(made);
            thread = thread.in(made.tree());
            if (selected.get() != ProcessTree.NONE) {
                folds.reveal(selected.get());
            }
            filter(filters.asked());
        }
    }

    /** Puts siblings in order of a column, by its id; an empty one for the order of their starts. */
    public void sort(String column, boolean descending) {
        sort(sorting.get().by(column, descending));
    }

    /** Splits the tree. */
    public void group(Grouping grouping) {
        sort(sorting.get().by(grouping));
    }

    /** Splits the tree by something else, one after the other. */
    public void nextGrouping() {
        group(Grouping.values()[(sorting.get().grouping().ordinal() + 1) % Grouping.values().length]);
    }

    private void sort(Sorting other) {
        if (!other.equals(sorting.get())) {
            sorting.set(other);
            arrange();
        }
    }

    /** In which order siblings stand. */
    ReadOnlyObjectProperty<Sorting> sorting() {
        return sorting.getReadOnlyProperty();
    }

    /** Shows other columns, or the same ones in another order or width. */
    public void show(Columns others) {
        texts.show(others);
    }

    /** The columns that are shown. */
    public ReadOnlyObjectProperty<Columns> columns() {
        return texts.columns();
    }

    private void rebuild() {
        rows.set(Rows.of(arrangement, folds, filters.shown(), !filters.isOn()));
        processes.set(new ProcessList(rows.get().processes()));
        redraw();
    }

    private void redraw() {
        redrawn.set(redrawn.get() + 1);
    }

    /**
     * Shows only {@code kept}; of these, what is not in {@code found} is dimmed.
     *
     * @param number which search it comes of: where that is the one before, what was folded or asked for meanwhile stays so
     */
    public void filter(BitSet found, BitSet kept, int number) {
        BitSet asked = filters.isSameSearch(number) ? filters.asked() : new BitSet();
        if (!filters.isSameSearch(number)) {
            folds.openAll();
        }
        filters.search(new Kept(found, kept), number);
        filter(asked);
    }

    private void filter(BitSet asked) {
        snapshot.ifPresent(now -> filters.apply(now, tree(), asked));
        rebuild();
    }

    /** Shows only the lineages of findings, the rest counted where it would stand; or everything again. */
    public void showOnlySuspicious(boolean only) {
        filters.setSuspicious(only);
        if (only) {
            folds.openAll();
        }
        filter(new BitSet());
    }

    /** Whether only the lineages of findings are shown. */
    public ReadOnlyBooleanProperty onlySuspicious() {
        return filters.suspicious();
    }

    /** How many processes below the children of {@code process}, and of these, a search leaves out there; 0 where all have rows or are folded. */
    int leftOut(int process) {
        return isClosed(process) ? 0 : filters.leftOut().map(left -> left.below(process)).orElse(0);
    }

    /** Shows the children of {@code process} that a search leaves out, closed. */
    void showLeftOut(int process) {
        filters.leftOut().ifPresent(left -> {
            for (int child = tree().firstChild(process); child != ProcessTree.NONE; child = tree().nextSibling(child)) {
                if (!filters.shown().get(child)) {
                    folds.set(child, true);
                    left.show(child);
                }
            }
            rebuild();
        });
    }

    /** Shows everything again that a search left out. */
    public void clearFilter() {
        if (filters.isSearched()) {
            filters.endSearch();
            filter(new BitSet());
        }
    }

    /** Whether only what was searched for is shown. */
    public boolean isFiltered() {
        return filters.isSearched();
    }

    /** Draws a finding's lineage as a thread, opens what hides it, and selects its process. */
    public void show(Finding finding) {
        thread = FindingThread.of(finding, tree());
        thread.processes().forEach(folds::reveal);
        if (thread.processes().stream().anyMatch(process -> !filters.shown().get(process))) {
            filters.clear(tree());
        }
        rebuild();
        finding.process().ifPresent(selected::set);
    }

    /** Closes an open process, opens a closed one; likewise what a process stands for, and a section at its heading. */
    public void toggle(int process) {
        if (Rows.isHeading(process)) {
            folds.flipSection(Rows.section(process));
        } else if (tree().childCount(process) > 0) {
            folds.set(process, !folds.isClosed(process));
        } else if (similar(process) > 0) {
            folds.foldSimilar(process, standsFor(process) == 0);
        } else {
            return;
        }
        rebuild();
        selectInSight();
    }

    /** Where a fold hides what is selected, selects what hides it. */
    private void selectInSight() {
        int process = selected.get();
        while (process != ProcessTree.NONE && rows.get().row(process) < 0) {
            process = !filters.isOn() && folds.isHidden(process) ? folds.head(process) : tree().parent(process);
        }
        if (process != ProcessTree.NONE) {
            selected.set(process);
        }
    }

    /** Closes a process, or the similar siblings that it is one of; if there is nothing to close, selects its parent. */
    public void close(int process) {
        boolean open = tree().childCount(process) > 0 && !folds.isClosed(process);
        int head = filters.isOn() ? ProcessTree.NONE : folds.head(process);
        if (open) {
            toggle(process);
        } else if (head != ProcessTree.NONE && standsFor(head) == 0) {
            toggle(head);
        } else {
            selectParent(process);
        }
    }

    /** Opens a process; if it is open, shows what a search leaves out below it; if that is there, too, selects its first child. */
    public void open(int process) {
        int child = tree().firstChild(process);
        if (folds.isClosed(process) || standsFor(process) > 0) {
            toggle(process);
        } else if (leftOut(process) > 0) {
            showLeftOut(process);
        } else if (child != ProcessTree.NONE && rows.get().row(child) >= 0) {
            selected.set(child);
        }
    }

    /** Selects the parent of a process, if it has one. */
    public void selectParent(int process) {
        int parent = process == ProcessTree.NONE ? process : snapshot.map(now -> now.tree().parent(process)).orElse(ProcessTree.NONE);
        if (parent != ProcessTree.NONE) {
            if (rows.get().row(parent) < 0) {
                folds.reveal(parent); // in another section
                rebuild();
            }
            selected.set(parent);
        }
    }

    /** Selects a process, and opens what hides it. */
    public void reveal(int process) {
        folds.reveal(process);
        if (!filters.shown().get(process)) {
            filters.clear(tree());
        }
        rebuild();
        selected.set(process);
    }

    /** Closes or opens all processes that have children. */
    public void setAllClosed(boolean close) {
        openTo(close ? 0 : Integer.MAX_VALUE);
    }

    /** Opens so many levels below the roots, and no more. */
    public void openTo(int levels) {
        folds.openTo(levels);
        rebuild();
        selectInSight();
    }

    /** The selected process, or {@link ProcessTree#NONE}. */
    public IntegerProperty selected() {
        return selected;
    }

    /** Whether one process has the row above or below the other's. */
    public boolean areNeighbours(int one, int other) {
        int row = rows.get().row(one);
        int next = rows.get().row(other);
        return row >= 0 && next >= 0 && Math.abs(row - next) == 1;
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

    /** Who stands below whom on screen. */
    ProcessTree tree() {
        return arrangement.tree();
    }

    /** What stands above a section, safe to be shown. */
    String title(int section) {
        return SafeText.of(arrangement.sections().titles().get(section));
    }

    int sectionSize(int section) {
        return arrangement.sections().size(section, tree().size());
    }

    /** What can be copied of it. */
    Copying copying() {
        return new Copying(jobs, () -> snapshot);
    }

    Optional<Path> file() {
        return snapshot.map(Snapshot::file);
    }

    /** Whether all of the case happened on one day, so that starts need no date. */
    boolean isOneDay() {
        return texts.isOneDay();
    }

    RowText text(int process) {
        return texts.text(process);
    }

    Optional<Level> level(int process) {
        return snapshot.flatMap(known -> known.levels().of(process));
    }

    boolean isClosed(int row) {
        return Rows.isHeading(row) ? folds.isSectionClosed(Rows.section(row)) : folds.isClosed(row);
    }

    boolean isDimmed(int process) {
        return !Rows.isHeading(process) && !filters.isMatching(process);
    }

    /** How many similar siblings a process may stand for, itself included; 0 for none, and as long as anything is filtered: what matches has its own row. */
    int similar(int process) {
        return filters.isOn() ? 0 : folds.similar(process);
    }

    /** For how many similar siblings it stands now. */
    int standsFor(int process) {
        return filters.isOn() ? 0 : folds.standsFor(process);
    }

    /** Whether a younger child of the same parent is shown. */
    boolean hasLaterSibling(int process) {
        return rows.get().hasLaterSibling(process);
    }

    int flaggedBelow(int process) {
        return arrangement.flaggedBelow()[process];
    }

    FindingThread thread() {
        return thread;
    }
}
