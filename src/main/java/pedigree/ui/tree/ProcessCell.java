package pedigree.ui.tree;

import java.util.Locale;
import java.util.Optional;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

import pedigree.event.Level;
import pedigree.lineage.ProcessTree;
import pedigree.ui.style.IconView;
import pedigree.ui.style.Look;
import pedigree.ui.style.Wording;

/** A process in its place in the tree: lines to its parent and siblings, a fold, its icon and name, what was found of it. */
final class ProcessCell extends RowCell {

    private static final double STEP = 12;
    private static final double SHORTEST_NAME = 48;
    /** How deep a process is drawn at most. */
    static final int DEEPEST = 40; // what lies deeper is drawn there: a lineage may be longer than any screen is wide
    private static final String ALIKE = "Siblings of the same image that started nothing and of which nothing was found; the first of them stands for all. → opens them";
    private static final PseudoClass INFERRED = PseudoClass.getPseudoClass("inferred");

    private final TreeViewModel model;
    private final Look look;
    private final Path guides = new Path();
    private final Path thread = new Path();
    private final Pane lines = new Pane(guides, thread);
    private final Label fold = new Label();
    private final IconView icon = new IconView("unknown");
    private final Label name = new Label();
    private final Label children = new Label();
    private final Label level = new Label();
    private final Label heading = new Label();
    private final TailView tail = new TailView(children);
    private final HBox content = new HBox(lines, fold, icon, name, level, tail);

    ProcessCell(TreeViewModel model, Look look) {
        this.model = model;
        this.look = look;
        getStyleClass().add("cell-process");
        guides.getStyleClass().add("guide");
        thread.getStyleClass().add("thread");
        guides.setManaged(false);
        thread.setManaged(false);
        lines.minHeightProperty().bind(look.scaled(ProcessTreeView.ROW_HEIGHT));
        fold.getStyleClass().add("fold");
        name.getStyleClass().add("process-name");
        children.getStyleClass().add("children-count");
        level.getStyleClass().add("level-chip");
        level.setMinWidth(Region.USE_PREF_SIZE);
        name.setMinWidth(SHORTEST_NAME);
        HBox.setHgrow(tail, Priority.ALWAYS);
        heading.getStyleClass().add("section-heading");
        heading.setMinWidth(0);
        heading.addEventHandler(MouseEvent.MOUSE_CLICKED, this::folded);
        content.setAlignment(Pos.CENTER_LEFT);
        content.getStyleClass().add("process-content");
        fold.addEventHandler(MouseEvent.MOUSE_CLICKED, this::folded);
        children.addEventHandler(MouseEvent.MOUSE_CLICKED, this::more);
    }

    private void folded(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && getItem() != null) {
            model.toggle(getItem());
            event.consume();
        }
    }

    private void more(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && getItem() != null && (model.leftOut(getItem()) > 0 || model.similar(getItem()) > 0)) {
            if (model.similar(getItem()) > 0) {
                model.toggle(getItem());
            } else {
                model.showLeftOut(getItem());
            }
            event.consume();
        }
    }

    @Override
    protected void updateItem(Integer process, boolean empty) {
        super.updateItem(process, empty);
        boolean blank = isBlank(process, empty);
        if (blank) {
            setTip(empty || process == null ? "" : model.title(Rows.section(process)));
            pseudoClassStateChanged(INFERRED, false);
            setGraphic(empty || process == null ? null : heading(process));
            return;
        }
        RowText row = model.text(process);
        name.setText(row.name());
        icon.show(row.icon());
        setTip(model.standsFor(process) > 0 ? ALIKE : row.tip());
        pseudoClassStateChanged(INFERRED, row.inferred());
        showChildren(process);
        tail.show(row.badges());
        showLevel(model.level(process));
        drawLines(process);
        setGraphic(content);
    }

    /** Where there is too little room, the remark behind the name is shortened before the name is. */
    @Override
    protected void layoutChildren() {
        double others = lines.prefWidth(-1) + fold.prefWidth(-1) + icon.prefWidth(-1) + (level.isManaged() ? level.prefWidth(-1) : 0);
        double room = getWidth() - snappedLeftInset() - snappedRightInset() - others - content.getSpacing() * content.getChildren().size();
        name.setMinWidth(Math.max(SHORTEST_NAME, Math.min(name.prefWidth(-1), room)));
        super.layoutChildren();
    }

    private Label heading(int row) {
        int section = Rows.section(row);
        heading.setText(String.format(Locale.ROOT, "%s  %s   %,d", model.isClosed(row) ? "▸" : "▾", model.title(section), model.sectionSize(section)));
        return heading;
    }

    private void showChildren(int process) {
        int count = model.tree().childCount(process);
        boolean closed = model.isClosed(process) || model.standsFor(process) > 0;
        fold.setText(count == 0 && model.similar(process) == 0 ? "" : closed ? "▸" : "▾");
        int flagged = model.isClosed(process) ? model.flaggedBelow(process) : 0;
        children.setText(remark(process, count, flagged));
        children.pseudoClassStateChanged(PseudoClass.getPseudoClass("flagged"), flagged > 0 && model.leftOut(process) == 0);
        children.pseudoClassStateChanged(PseudoClass.getPseudoClass("more"), model.leftOut(process) > 0 || model.similar(process) > 0);
    }

    private String remark(int process, int count, int flagged) {
        int leftOut = model.leftOut(process);
        if (leftOut > 0) {
            return String.format(Locale.ROOT, "… %,d more", leftOut);
        }
        if (model.similar(process) > 0) {
            return String.format(Locale.ROOT, model.standsFor(process) > 0 ? "× %,d similar" : "first of %,d similar", model.similar(process));
        }
        return flagged > 0 ? Wording.count(flagged, "flagged below", "flagged below") : model.isClosed(process) || count > 3 ? Wording.count(count, "child", "children") : "";
    }

    private void showLevel(Optional<Level> found) {
        level.setVisible(found.isPresent());
        level.setManaged(found.isPresent());
        found.ifPresent(known -> level.setText(Wording.level(known)));
        for (Level each : Level.values()) {
            level.pseudoClassStateChanged(PseudoClass.getPseudoClass(each.sigma()), found.isPresent() && found.get() == each);
            thread.pseudoClassStateChanged(PseudoClass.getPseudoClass(each.sigma()), model.thread().level().filter(of -> of == each).isPresent());
        }
    }

    /** In each column an ancestor's line goes on to its next child; in the last one a corner leads to this process. */
    private void drawLines(int process) {
        ProcessTree tree = model.tree();
        int depth = Math.min(tree.depth(process), DEEPEST);
        double step = step(look);
        lines.setMinWidth(depth * step);
        lines.setPrefWidth(depth * step);
        guides.getElements().clear();
        thread.getElements().clear();
        int branch = process;
        for (int column = depth - 1; column >= 0; column--) {
            int ancestor = tree.parent(branch);
            draw(guides, column, branch == process, true, model.hasLaterSibling(branch));
            draw(thread, column, branch == process && model.thread().processes().contains(process), model.thread().passes(ancestor, branch),
                    model.thread().goesOn(ancestor, branch));
            branch = ancestor;
        }
    }

    /** How far a child stands to the right of its parent. */
    static double step(Look look) {
        return Math.round(STEP * look.scale().get());
    }

    private void draw(Path path, int column, boolean corner, boolean from, boolean goesOn) {
        double step = step(look);
        double height = lines.getMinHeight();
        double x = Math.floor(column * step + step / 2) + 0.5;
        double middle = Math.floor(height / 2) + 0.5;
        if (from && (corner || goesOn)) {
            path.getElements().addAll(new MoveTo(x, 0), new LineTo(x, goesOn ? height : middle));
        }
        if (corner) {
            path.getElements().addAll(new MoveTo(x, middle), new LineTo(x + step - 4, middle));
        }
    }
}
