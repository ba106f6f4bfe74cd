package pedigree.ui.findings;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import pedigree.store.Finding;

/** The findings as cards, under their number. */
public final class FindingsView extends VBox {

    /** Shows {@code model}. */
    public FindingsView(FindingsViewModel model) {
        getStyleClass().add("findings");
        Label title = new Label("FINDINGS");
        title.getStyleClass().add("pane-title");
        Label count = new Label();
        count.getStyleClass().add("pane-title");
        count.textProperty().bind(Bindings.size(model.findings()).asString());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(title, space, count);
        head.getStyleClass().add("pane-head");

        ListView<Finding> list = new ListView<>(model.findings());
        list.setId("findings");
        Label none = new Label();
        none.setWrapText(true);
        none.textProperty().bind(model.empty());
        list.setPlaceholder(none);
        list.setCellFactory(owner -> new FindingCell(model));
        list.getSelectionModel().selectedIndexProperty().addListener((property, old, index) -> {
            if (index.intValue() != model.selected().get()) {
                model.select(index.intValue());
            }
        });
        list.setOnMouseClicked(event -> model.select(list.getSelectionModel().getSelectedIndex())); // also the one that is selected already
        model.selected().addListener((property, old, index) -> {
            if (index.intValue() != list.getSelectionModel().getSelectedIndex()) {
                list.getSelectionModel().clearAndSelect(index.intValue());
                list.scrollTo(Math.max(0, index.intValue() - 2));
            }
        });
        model.redrawn().addListener((property, old, now) -> redraw(list));
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head, list);
    }

    /**
     * Draws the cards on screen again. A list's own refresh makes and measures them anew, and as many again beside them, which then ask for what they show:
     * with thousands of findings that goes on for seconds.
     */
    private static void redraw(ListView<Finding> list) {
        for (Node cell : list.lookupAll(".finding-cell")) {
            ((FindingCell) cell).redraw();
        }
    }
}
