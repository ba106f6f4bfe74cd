package pedigree.ui.tree;

import java.util.List;

import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Chooses the columns of the tree. Each choice is seen at once; letters typed look for a column. */
public final class ColumnsDialog extends Dialog<ButtonType> {

    private static final double WIDTH = 520;
    private static final double HEIGHT = 460;
    private static final double ROW = 28;

    private final ColumnsViewModel model;
    private final TextField filter = new TextField();
    private final ListView<Column> list = new ListView<>();

    /** Shows {@code model}. */
    public ColumnsDialog(Window owner, ColumnsViewModel model) {
        this.model = model;
        initOwner(owner);
        setTitle("Columns");
        setHeaderText("Columns of the tree");
        setGraphic(null);
        filter.setId("columns-filter");
        filter.setPromptText("A column, or a field of the records");
        filter.setAccessibleText("Look for a column");
        filter.textProperty().bindBidirectional(model.filter());
        list.setId("columns-list");
        list.setFixedCellSize(ROW);
        list.setPlaceholder(new Label("No column is called so"));
        list.setCellFactory(view -> new ColumnCell(model));
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> toggle());
        VBox.setVgrow(list, Priority.ALWAYS);
        Label keys = new Label("Enter or a click: show or not   ·   Alt+↑ Alt+↓: move");
        keys.getStyleClass().add("muted");
        VBox content = new VBox(8, filter, list, keys);
        content.getStyleClass().add("columns");
        ButtonType initial = new ButtonType("Reset", ButtonData.LEFT);
        getDialogPane().setContent(content);
        content.setPrefSize(WIDTH, HEIGHT);
        setResizable(true);
        getDialogPane().getButtonTypes().addAll(initial, ButtonType.CLOSE);
        getDialogPane().getStylesheets().addAll(owner.getScene().getStylesheets());
        getDialogPane().addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        Node reset = getDialogPane().lookupButton(initial);
        reset.setId("columns-reset");
        reset.addEventFilter(ActionEvent.ACTION, event -> {
            model.reset();
            event.consume(); // it stays open
        });
        model.offered().addListener((property, old, now) -> offer(now));
        offer(model.offered().get());
        model.load();
        setOnShown(event -> Platform.runLater(filter::requestFocus));
    }

    /** Keeps the column that is selected, where it is still there. */
    private void offer(List<Column> columns) {
        String selected = list.getSelectionModel().isEmpty() ? "" : list.getSelectionModel().getSelectedItem().id();
        list.setItems(FXCollections.observableList(columns));
        int row = 0;
        for (int i = 0; i < columns.size(); i++) {
            row = columns.get(i).id().equals(selected) ? i : row;
        }
        list.getSelectionModel().clearAndSelect(row);
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> move(event, -1);
            case DOWN -> move(event, 1);
            case ENTER -> toggle(event);
            case SPACE -> {
                if (event.getTarget() == list || filter.getText().isEmpty()) {
                    toggle(event);
                }
            }
            default -> { }
        }
    }

    /** With Alt the column, without it the selection. */
    private void move(KeyEvent event, int by) {
        if (list.getSelectionModel().isEmpty()) {
            return;
        }
        if (event.isAltDown()) {
            model.move(list.getSelectionModel().getSelectedItem(), by);
        } else {
            int row = Math.max(0, Math.min(list.getItems().size() - 1, list.getSelectionModel().getSelectedIndex() + by));
            list.getSelectionModel().clearAndSelect(row);
        }
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 5));
        event.consume();
    }

    private void toggle(KeyEvent event) {
        if (event.getTarget() == filter || event.getTarget() == list) {
            toggle();
            event.consume();
        }
    }

    private void toggle() {
        if (!list.getSelectionModel().isEmpty()) {
            model.toggle(list.getSelectionModel().getSelectedItem());
        }
    }
}
