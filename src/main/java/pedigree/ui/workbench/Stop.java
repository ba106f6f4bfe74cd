package pedigree.ui.workbench;

import java.util.List;

import javafx.scene.Node;

/**
 * A place where the keyboard stops when it goes through the window.
 *
 * @param place what it is
 * @param focus puts the keyboard into it
 */
record Stop(Node place, Runnable focus) {

    /** The one that is {@code step} behind the one that has the keyboard; the first, where none has it. */
    static Stop next(List<Stop> stops, Node focused, int step) {
        int at = -1;
        for (Node node = focused; node != null && at < 0; node = node.getParent()) {
            for (int i = 0; i < stops.size(); i++) {
                at = stops.get(i).place == node ? i : at;
            }
        }
        return stops.get(at < 0 ? 0 : Math.floorMod(at + step, stops.size()));
    }
}
