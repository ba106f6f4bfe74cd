package pedigree.ui.tree;

import java.util.function.Function;

import javafx.css.PseudoClass;

/** A cell with one text of a row. */
final class TextCell extends RowCell {

    private static final PseudoClass INFERRED = PseudoClass.getPseudoClass("inferred");
    private static final int LONG = 40;

    private final TreeViewModel model;
    private final Function<RowText, String> text;

    TextCell(TreeViewModel model, String styleClass, Function<RowText, String> text) {
        this.model = model;
        this.text = text;
        getStyleClass().add("cell-" + styleClass);
    }

    @Override
    protected void updateItem(Integer process, boolean empty) {
        super.updateItem(process, empty);
        if (empty || process == null) {
            setText(null);
            setTip("");
            return;
        }
        RowText row = model.text(process);
        String shown = text.apply(row);
        setText(shown);
        setTip(shown.length() > LONG ? shown : "");
        pseudoClassStateChanged(INFERRED, row.inferred());
    }
}
