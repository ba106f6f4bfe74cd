package pedigree.ui.tree;

import javafx.scene.control.TableCell;

/** A cell of a process's row that can be drawn again as it is: the process is the same, but its texts have come, or it was folded. */
abstract class RowCell extends TableCell<Integer, Integer> {

    /** Draws it again. */
    final void redraw() {
        updateItem(getItem(), isEmpty());
    }
}
