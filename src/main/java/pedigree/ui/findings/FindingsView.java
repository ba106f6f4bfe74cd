package pedigree.ui.findings;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The findings as cards, under their number and what chooses them; below, what the logs lack. */
public final class FindingsView extends VBox {

    private final FindingsViewModel model;
    private final ListView<FindingRow> list;

    /**
     * Shows {@code model}.
     *
     * @param showSources opens what is to be said of the sources
     */
    public FindingsView(FindingsViewModel model, Runnable showSources) {
        this.model = model;
        getStyleClass().add("findings");
        list = new ListView<>(model.rows());
        list.setId("findings");
        list.setAccessibleText("Findings");
        Label none = new Label();
        none.setWrapText(true);
        none.getStyleClass().add("findings-empty");
        none.textProperty().bind(model.empty());
        list.setPlaceholder(none);
        list.setCellFactory(owner -> new FindingCell(model));
        list.getSelectionModel().selectedIndexProperty().addListener((property, old, index) -> {
            if (index.intValue() != model.selected().get()) {
                model.select(index.intValue());
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> model.enter(list.getSelectionModel().getSelectedIndex())); // also the one that is selected already
        model.selected().addListener((property, old, index) -> follow(index.intValue()));
        model.redrawn().addListener((property, old, now) -> redraw());
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head(), new WantedView(model), list, new CoverageView(model, showSources));
    }

    private Node head() {
        Label title = new Label("FINDINGS");
        title.getStyleClass().add("pane-title");
        Label count = new Label();
        count.setId("findings-count");
        count.getStyleClass().add("pane-title");
        count.textProperty().bind(model.count());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(title, space, count);
        head.getStyleClass().add("pane-head");
        return head;
    }

    /** Puts the keyboard into the list. */
    public void focus() {
        list.requestFocus();
        if (list.getSelectionModel().getSelectedIndex() < 0) {
            list.getFocusModel().focus(0);
        }
    }

    private void follow(int row) {
        if (row != list.getSelectionModel().getSelectedIndex()) {
            list.getSelectionModel().clearAndSelect(row);
            list.getFocusModel().focus(row);
            if (!isSeen(row)) {
                list.scrollTo(Math.max(0, row - 2));
            }
        }
    }

    private boolean isSeen(int row) {
        return list.lookupAll(".finding-cell").stream().map(FindingCell.class::cast).anyMatch(cell -> !cell.isEmpty() && cell.getIndex() == row
                && cell.getLayoutY() >= 0 && cell.getLayoutY() + cell.getHeight() <= list.getHeight());
    }

    private void pressed(KeyEvent event) {
        int row = list.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case LEFT -> model.fold(row, true);
            case RIGHT -> model.fold(row, false);
            case ENTER, SPACE -> model.enter(row);
            default -> {
                return;
            }
        }
        event.consume();
    }

    /**
     * Draws the cards on screen again. A list's own refresh makes and measures them anew, and as many again beside them, which then ask for what they show:
     * with thousands of findings that goes on for seconds.
     */
    private void redraw() {
        for (Node cell : list.lookupAll(".finding-cell")) {
            ((FindingCell) cell).redraw();
        }
    }
}
