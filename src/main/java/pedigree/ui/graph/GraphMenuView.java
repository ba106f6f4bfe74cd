package pedigree.ui.graph;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** What is offered for a box. */
final class GraphMenuView extends ContextMenu {

    private final GraphViewModel model;
    private final Runnable copy;

    GraphMenuView(GraphViewModel model, Runnable copy) {
        this.model = model;
        this.copy = copy;
        setId("graph-menu");
    }

    /** Offers what can be done with the box that has the keyboard. */
    void update() {
        int box = model.focus();
        Layout layout = model.layout().get();
        boolean chosen = box != Layout.NONE;
        boolean isProcess = chosen && layout.isProcess(box);
        boolean opens = chosen && (!isProcess || model.isFolded(box));
        boolean folds = isProcess && !opens && layout.children(box) > 0;
        boolean joins = isProcess && Joins.missing(layout.drawing(), layout.process(box), model.text(layout.process(box)).edges()).length > 0;
        getItems().setAll(
                item("Select (Space)", isProcess, () -> model.choose(box)),
                item(folds ? "Fold (Enter)" : "Open (Enter)", opens || folds, () -> model.toggle(box)),
                item("Expand all below (A)", isProcess && layout.left(box) + layout.children(box) > 0, () -> model.expandAll(box)),
                item("Draw what joins it (J)", joins, () -> model.showJoined(box)),
                item("Draw its lineage only (B)", isProcess, () -> model.beginAt(box)),
                item("Hide (H)", isProcess, () -> model.hide(box)),
                item("Show hidden (Shift+H)", !layout.drawing().hidden().isEmpty(), model::showHidden),
                new SeparatorMenuItem(),
                item("Take back (Ctrl+Z)", model.canUndo(), model::undo),
                item("Do again (Ctrl+Y)", model.canRedo(), model::redo),
                item("Copy the picture", chosen, copy));
    }

    private static MenuItem item(String text, boolean enabled, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setDisable(!enabled);
        item.setOnAction(event -> action.run());
        return item;
    }
}
