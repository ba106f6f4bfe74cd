package pedigree.ui.workbench;

import java.util.Optional;

import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;

/**
 * A pane as the centre of the window holds it.
 *
 * @param pane  which one
 * @param view  what is shown
 * @param tools what stands right of the panes' names while it is shown; empty for nothing
 * @param shown told whether it is on screen: what is not needs to load nothing
 * @param focus puts the keyboard into it
 */
record Part(Pane pane, Node view, Optional<Node> tools, BooleanProperty shown, Runnable focus) { }
