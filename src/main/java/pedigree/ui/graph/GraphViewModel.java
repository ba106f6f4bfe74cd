package pedigree.ui.graph;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import pedigree.investigation.Snapshot;
import pedigree.job.Jobs;
import pedigree.lineage.Lifetimes;
import pedigree.lineage.ProcessTree;
import pedigree.store.Edge;
import pedigree.ui.style.Wording;

/** The processes that are drawn, where, and what joins them. Of the UI thread. */
public final class GraphViewModel {

    private static final int READ_AT_ONCE = 400; // boxes whose texts are read before they are in sight, for the edges that they have

    private final Jobs jobs;
    private final Executor soon;
    private final IntConsumer choose;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final BooleanProperty minimap = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<Layout> layout = new ReadOnlyObjectWrapper<>(Layout.of(Drawing.nothing(), root -> 0, process -> 0));
    private final ReadOnlyLongWrapper redrawn = new ReadOnlyLongWrapper();
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final History history = new History();
    private final Viewport viewport = new Viewport();
    private Optional<Snapshot> snapshot = Optional.empty();
    private Optional<BoxFacts> facts = Optional.empty();
    private Lifetimes times = Lifetimes.none();
    private Flags flags = Flags.none();
    private Lanes lanes = Lanes.of(new int[0], Map.of());
    private int selected = ProcessTree.NONE;
    private int focus = Layout.NONE;
    private boolean isAsked; // whether the drawing is as the user made it, and not only what a selection shows

    /**
     * Nothing yet.
     *
     * @param soon   runs something on the UI thread, after what it is doing now
     * @param choose is told which process the user selects
     */
    public GraphViewModel(Jobs jobs, Executor soon, IntConsumer choose) {
        this.jobs = jobs;
        this.soon = soon;
        this.choose = choose;
        shown.addListener((property, old, now) -> goToSelected());
    }

    /** Shows another case, or the same one after something was added. */
    public void show(Snapshot other) {
        snapshot = Optional.of(other);
        facts = Optional.of(new BoxFacts(jobs, soon, other.file(), this::redraw));
        times = Lifetimes.none();
        flags = Flags.of(other);
        history.clear();
        isAsked = false;
        selected = ProcessTree.NONE;
        focus = Layout.NONE;
        lay();
    }

    /** The times of the case's processes, once they are read. */
    public void show(Lifetimes read) {
        times = read;
        redraw();
    }

    /** Goes to a process that was selected elsewhere; {@link ProcessTree#NONE} for none. */
    public void select(int process) {
        selected = process;
        goToSelected();
    }

    private void goToSelected() {
        if (!shown.get() || snapshot.isEmpty() || selected == ProcessTree.NONE) {
            redraw();
        } else if (layout.get().box(selected) == Layout.NONE) {
            begin(selected);
        } else {
            focus(layout.get().box(selected));
        }
    }

    /** Draws the lineage of a process afresh. What only a selection made is not kept to be gone back to. */
    private void begin(int process) {
        Drawing next = Drawing.of(tree(), process, flags.near(process));
        if (isAsked) {
            history.go(next);
        } else {
            history.replace(next);
        }
        isAsked = false;
        lay();
        focus = layout.get().box(process);
        viewport.begin(layout.get(), focus);
        redraw();
    }

    /** Shows another drawing of the same case. */
    void draw(Drawing next) {
        isAsked = true;
        history.go(next);
        lay();
    }

    private void lay() {
        Drawing drawing = history.now();
        Layout before = layout.get();
        int process = focus == Layout.NONE ? ProcessTree.NONE : before.process(focus);
        boolean onMore = focus != Layout.NONE && !before.isProcess(focus);
        int[] roots = roots(drawing);
        lanes = facts.map(known -> known.lanes(roots)).orElse(lanes);
        Layout now = Layout.of(drawing, lanes::lane, flags::level);
        int box = nearest(now, process);
        if (box != Layout.NONE && before.box(now.process(box)) != Layout.NONE) {
            viewport.keep(before, before.box(now.process(box)), now, box);
        }
        focus = onMore && box != Layout.NONE && now.more(box) != Layout.NONE ? now.more(box) : box;
        layout.set(now);
        note.set("");
        for (int i = 0; i < drawing.processes().size() && drawing.processes().size() <= READ_AT_ONCE; i++) {
            text(drawing.processes().at(i));
        }
        facts.ifPresent(known -> known.readHosts(roots, this::lay));
        redraw();
    }

    private static int[] roots(Drawing drawing) {
        IntSet processes = drawing.processes();
        return IntStream.range(0, processes.size()).map(processes::at).filter(process -> !processes.contains(drawing.tree().parent(process))).toArray();
    }

    /** The box of a process, or of the next one above it that is drawn. */
    private int nearest(Layout in, int process) {
        int next = process;
        while (next != ProcessTree.NONE && in.box(next) == Layout.NONE) {
            next = tree().parent(next);
        }
        return next != ProcessTree.NONE ? in.box(next) : in.size() > 0 ? 0 : Layout.NONE;
    }

    private void redraw() {
        redrawn.set(redrawn.get() + 1);
    }

    /** Opens a folded process or the box of further ones; folds an open one. */
    void toggle(int box) {
        Layout in = layout.get();
        int process = in.process(box);
        if (!in.isProcess(box)) {
            draw(history.now().opened(process, Drawing.NEXT));
        } else if (isFolded(box)) {
            draw(history.now().opened(process, Drawing.FIRST));
        } else if (in.children(box) > 0) {
            draw(history.now().folded(process));
        }
    }

    /** Whether more children can be drawn by opening a box. */
    boolean isFolded(int box) {
        return layout.get().left(box) > 0 && layout.get().more(box) == Layout.NONE;
    }

    /** Goes a step along the edges; to the right, opens what is folded; to the left, draws what is above. */
    void walk(Walk.Way way) {
        Layout in = layout.get();
        if (focus == Layout.NONE) {
            return;
        }
        if (way == Walk.Way.RIGHT && in.isProcess(focus) && in.children(focus) == 0 && isFolded(focus)) {
            toggle(focus);
        } else if (way == Walk.Way.LEFT && in.parent(focus) == Layout.NONE && hasAbove(focus)) {
            showAbove(focus);
        } else {
            focus(Walk.from(in, focus, way));
        }
    }

    /** Goes to the next process that has a finding, or back to the one before; whether there is one. */
    boolean walkFlagged(int by) {
        int next = Walk.nextFlagged(layout.get(), focus, by, flags);
        if (next != Layout.NONE) {
            focus(next);
        }
        return next != Layout.NONE;
    }

    /** Puts the keyboard on a box, and that into sight. */
    void focus(int box) {
        focus = box;
        viewport.show(layout.get(), box);
        redraw();
    }

    /** Selects the process of a box, in all panes. */
    void choose(int box) {
        focus = box;
        choose.accept(layout.get().process(box));
        redraw();
    }

    /** Whether a process at the left has a parent, which is not drawn. */
    boolean hasAbove(int box) {
        return layout.get().isProcess(box) && layout.get().parent(box) == Layout.NONE && tree().parent(layout.get().process(box)) != ProcessTree.NONE;
    }

    void showAbove(int box) {
        draw(history.now().above(layout.get().process(box)));
    }

    /** Draws all below a process, as much of it as may be drawn. */
    void expandAll(int box) {
        int process = layout.get().process(box);
        draw(history.now().withAllBelow(process));
        if (layout.get().drawing().processes().size() >= Drawing.MOST) {
            note.set("Only " + Wording.count(Drawing.MOST, "process is", "processes are") + " drawn at a time; boxes with + stand for the rest");
        }
    }

    void hide(int box) {
        if (layout.get().isProcess(box)) {
            draw(history.now().hiding(layout.get().process(box)));
        }
    }

    void showHidden() {
        draw(history.now().showingHidden());
    }

    /** Draws what is joined with a process beside the tree, each with its lineage. */
    void showJoined(int box) {
        int process = layout.get().process(box);
        Drawing next = history.now();
        for (int other : Joins.missing(next, process, text(process).edges())) {
            next = next.with(other);
        }
        draw(next);
    }

    /** Draws the lineage of a process, and nothing else. */
    void beginAt(int box) {
        isAsked = true;
        begin(layout.get().process(box));
        isAsked = true;
    }

    void undo() {
        history.back();
        lay();
    }

    void redo() {
        history.forward();
        lay();
    }

    boolean canUndo() {
        return history.hasBefore();
    }

    boolean canRedo() {
        return history.hasAfter();
    }

    private ProcessTree tree() {
        return snapshot.map(Snapshot::tree).orElseGet(() -> new ProcessTree(new int[0]));
    }

    /** Whether the pane is on screen: what is not loads nothing. */
    public BooleanProperty shown() {
        return shown;
    }

    /** Whether the small picture of the whole drawing is there. */
    BooleanProperty minimap() {
        return minimap;
    }

    ReadOnlyObjectProperty<Layout> layout() {
        return layout.getReadOnlyProperty();
    }

    Viewport viewport() {
        return viewport;
    }

    /** Changes whenever the drawing is to be drawn again. */
    ReadOnlyLongProperty redrawn() {
        return redrawn.getReadOnlyProperty();
    }

    /** What is to be said of the drawing; empty for nothing. */
    ReadOnlyStringProperty note() {
        return note.getReadOnlyProperty();
    }

    /** The box that has the keyboard, or {@link Layout#NONE}. */
    int focus() {
        return focus;
    }

    /** The process that is selected in all panes, or {@link ProcessTree#NONE}. */
    int selected() {
        return selected;
    }

    Flags flags() {
        return flags;
    }

    List<String> hostNames() {
        return lanes.names();
    }

    /** How long after its parent a process started; empty where that is not known. */
    String elapsed(int process) {
        int parent = tree().parent(process);
        if (parent == ProcessTree.NONE || process >= times.size() || times.start(process) == Lifetimes.UNKNOWN || times.start(parent) == Lifetimes.UNKNOWN) {
            return "";
        }
        return Elapsed.text(times.start(parent), times.start(process));
    }

    NodeText text(int process) {
        return facts.map(known -> known.text(process)).orElse(NodeText.LOADING);
    }

    /** The edges beside the tree of which both ends are drawn. */
    List<Edge> edges() {
        return facts.map(known -> known.edges(history.now())).orElse(List.of());
    }
}
