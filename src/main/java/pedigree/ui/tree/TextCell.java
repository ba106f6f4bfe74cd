package pedigree.ui.tree;

import java.util.function.Function;

import javafx.css.PseudoClass;
import javafx.scene.control.Tooltip;

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
            setTooltip(null);
            return;
        }
        RowText row = model.text(process);
        String shown = text.apply(row);
        setText(shown);
        setTooltip(shown.length() > LONG ? wrapped(shown) : null);
        pseudoClassStateChanged(INFERRED, row.inferred());
    }

    private static Tooltip wrapped(String text) {
        Tooltip tooltip = new Tooltip(text.length() > 2_000 ? text.substring(0, 2_000) + "…" : text);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(700);
        return tooltip;
    }
}
