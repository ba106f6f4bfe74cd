package pedigree.ui.timeline;

import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

import pedigree.ui.style.Look;

/** When each process lived, a row a process. */
public final class TimelineView extends StackPane {

    /** Shows {@code model}. */
    public TimelineView(TimelineViewModel model, Look look) {
        setId("timeline");
        getChildren().add(new Label("Timeline"));
    }

    /** Puts the keyboard into it. */
    public void focus() {
        requestFocus();
    }
}
