package pedigree.ui.tree;

import javafx.css.PseudoClass;

import pedigree.ui.style.Look;
import pedigree.ui.style.Times;

/** A cell with one text of a row. */
final class TextCell extends RowCell {

    private static final PseudoClass INFERRED = PseudoClass.getPseudoClass("inferred");
    private static final int LONG = 20;

    private final TreeViewModel model;
    private final Look look;
    private final String column;

    TextCell(TreeViewModel model, Look look, Column column) {
        this.model = model;
        this.look = look;
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
        setTip(column.equals("started") && look.times().get() != Times.UTC ? both(shown, row.value("local-start")) : shown.length() > LONG ? shown : "");
        pseudoClassStateChanged(INFERRED, row.inferred());
    }

    private static String both(String utc, String local) {
        return local.isEmpty() ? "" : utc + " UTC\n" + local + " here";
    }
}
