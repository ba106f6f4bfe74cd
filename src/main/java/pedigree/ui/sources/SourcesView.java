package pedigree.ui.sources;

import java.util.function.Function;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import pedigree.ui.style.SystemClipboard;

/** The sources as a table, and what is to be said of the one that is selected. */
public final class SourcesView extends VBox {

    private static final double ROW_HEIGHT = 26;

    private final TableView<SourceRow> table;

    /** Shows {@code model}. */
    public SourcesView(SourcesViewModel model) {
        getStyleClass().add("sources");
        table = new TableView<>(model.rows());
        table.setId("sources");
        table.setFixedCellSize(ROW_HEIGHT);
        table.setPlaceholder(new Label("No sources. Open… reads logs."));
        table.getColumns().add(column("File", 180, SourceRow::file, OverrunStyle.LEADING_ELLIPSIS)); // the name is at the end
        table.getColumns().add(column("Kind", 60, SourceRow::kind));
        table.getColumns().add(column("Records", 72, SourceRow::records));
        table.getColumns().add(column("Time (UTC)", 214, SourceRow::span));
        table.getColumns().add(column("Hosts", 96, SourceRow::hosts));
        table.getColumns().add(column("Lacks", 170, SourceRow::lacks));
        table.getColumns().add(column("Gaps", 48, SourceRow::gaps));
        table.getColumns().add(column("Cleared", 74, SourceRow::cleared));
        table.getColumns().add(column("Not understood", 124, SourceRow::notUnderstood));
        table.getColumns().add(column("Unreadable", 100, SourceRow::unreadable));
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        TextArea text = new TextArea();
        text.setId("source-text");
        text.setEditable(false);
        text.setWrapText(true);
        text.setPrefRowCount(14);
        table.getSelectionModel().selectedItemProperty().addListener((property, old, row) -> text.setText(row == null ? "" : row.shown()));
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(table, text);
        table.getSelectionModel().select(0);
    }

    /** Puts the keyboard into the table. */
    public void focus() {
        table.requestFocus();
    }

    private static TableColumn<SourceRow, String> column(String title, double width, Function<SourceRow, String> text) {
        return column(title, width, text, OverrunStyle.ELLIPSIS);
    }

    private static TableColumn<SourceRow, String> column(String title, double width, Function<SourceRow, String> text, OverrunStyle cut) {
        TableColumn<SourceRow, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setCellFactory(owner -> new TextCell(cut));
        return column;
    }

    private void pressed(KeyEvent event) {
        SourceRow row = table.getSelectionModel().getSelectedItem();
        if (event.isShortcutDown() && event.getCode() == KeyCode.C && row != null) {
            SystemClipboard.put(row.text());
            event.consume();
        }
    }

    /** A text that may be longer than its cell. */
    private static final class TextCell extends TableCell<SourceRow, String> {

        private final Tooltip whole = new Tooltip();

        TextCell(OverrunStyle cut) {
            setTextOverrun(cut);
        }

        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            boolean nothing = empty || text == null || text.isEmpty();
            setText(nothing ? "" : text);
            whole.setText(nothing ? "" : text);
            setTooltip(nothing ? null : whole);
        }
    }
}
