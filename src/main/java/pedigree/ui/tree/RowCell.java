package pedigree.ui.tree;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/**
 * A cell of a process's row that can be drawn again as it is: the process is the same, but its texts have come, or it was folded.
 *
 * <p>Its tooltip is made when the mouse comes: each is a window of its own, and those of all rows on screen would take longer than the rows.
 */
abstract class RowCell extends TableCell<Integer, Integer> {

    private static final int LONGEST_TIP = 2_000;
    private static final double WIDEST_TIP = 700;

    private String tip = "";

    RowCell() {
        addEventHandler(MouseEvent.MOUSE_ENTERED, event -> showTip());
    }

    /** Whether a cell that is given {@code row} shows nothing: it has no process. */
    static boolean isBlank(Integer row, boolean empty) {
        return empty || row == null || Rows.isHeading(row);
    }

    /** Draws it again. */
    final void redraw() {
        updateItem(getItem(), isEmpty());
    }

    /** Tells more where the mouse rests; nothing where {@code text} is empty. */
    final void setTip(String text) {
        if (!text.equals(tip)) {
            tip = text;
            if (getTooltip() != null) {
                showTip();
            }
        }
    }

    private void showTip() {
        if (tip.isEmpty()) {
            setTooltip(null);
            return;
        }
        Tooltip shown = getTooltip() == null ? new Tooltip() : getTooltip();
        shown.setText(tip.length() > LONGEST_TIP ? tip.substring(0, LONGEST_TIP) + "…" : tip);
        shown.setWrapText(true);
        shown.setMaxWidth(WIDEST_TIP);
        setTooltip(shown);
    }
}
