package pedigree.ui.graph;

import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

import pedigree.ui.style.Look;

/** The lineage as a drawing, from left to right. */
public final class GraphView extends StackPane {

    /** Shows {@code model}. */
    public GraphView(GraphViewModel model, Look look) {
        setId("graph");
        getChildren().add(new Label("Graph"));
    }

    /** Puts the keyboard into it. */
    public void focus() {
        requestFocus();
    }
}
