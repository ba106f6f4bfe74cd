package pedigree.ui.tree;

import javafx.css.PseudoClass;

/** A cell with one text of a row. */
final class TextCell extends RowCell {

    private static final PseudoClass INFERRED = PseudoClass.getPseudoClass("inferred");
    private static final int LONG = 20;

    private final TreeViewModel model;
    private final String column;

    TextCell(TreeViewModel model, Column column) {
        this.model = model;
        this.column = column.id();
        if (column.look() == Column.Look.FIXED) {
            getStyleClass().add("cell-fixed");
        }
        if (!this.column.startsWith(Column.FIELD)) {
            getStyleClass().add("cell-" + this.column);
        }
    }

    @Override
    protected void updateItem(Integer process, boolean empty) {
        super.updateItem(process, empty);
        if (isBlank(process, empty)) {
            setText(null);
            setTip("");
            pseudoClassStateChanged(INFERRED, false);
            return;
        }
        RowText row = model.text(process);
        String shown = row.value(column);
        setText(shown);
        setTip(shown.length() > LONG ? shown : "");
        pseudoClassStateChanged(INFERRED, row.inferred());
    }
}
