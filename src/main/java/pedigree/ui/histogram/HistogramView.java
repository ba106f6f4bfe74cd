package pedigree.ui.histogram;

import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

import pedigree.ui.style.Look;

/** How many processes started when; a drag selects a span of time. */
public final class HistogramView extends StackPane {

    /** Shows {@code model}. */
    public HistogramView(HistogramViewModel model, Look look) {
        setId("histogram");
        getChildren().add(new Label("Histogram"));
    }

    /** Puts the keyboard into it. */
    public void focus() {
        requestFocus();
    }
}
