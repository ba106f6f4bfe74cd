package pedigree.ui.tree;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import pedigree.event.SafeText;

/** A column to choose: whether it is shown, what it is called, what it tells. */
final class ColumnCell extends ListCell<Column> {

    private final ColumnsViewModel model;
    private final CheckBox shown = new CheckBox();
    private final Label meaning = new Label();
    private final HBox content = new HBox(8, shown, meaning);

    ColumnCell(ColumnsViewModel model) {
        this.model = model;
        shown.setMouseTransparent(true); // the whole row is what is clicked
        shown.setFocusTraversable(false);
        shown.setMinWidth(150);
        meaning.getStyleClass().add("column-meaning");
        meaning.setMinWidth(0);
        HBox.setHgrow(meaning, Priority.ALWAYS);
        setPrefWidth(0); // as wide as the list
    }

    @Override
    protected void updateItem(Column column, boolean empty) {
        super.updateItem(column, empty);
        if (empty || column == null) {
            setGraphic(null);
            return;
        }
        boolean chosen = model.isShown(column);
        shown.setText(AllColumns.title(column));
        shown.setSelected(chosen);
        meaning.setText(SafeText.of(column.meaning()));
        setAccessibleText(AllColumns.title(column) + (chosen ? ", shown. " : ", not shown. ") + column.meaning());
        setGraphic(content);
    }
}
