package pedigree.ui.events;

import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

import pedigree.ui.style.Look;

/** All events, a row each. */
public final class EventsView extends StackPane {

    /** Shows {@code model}. */
    public EventsView(EventsViewModel model, Look look) {
        setId("events");
        getChildren().add(new Label("Events"));
    }

    /** Puts the keyboard into it. */
    public void focus() {
        requestFocus();
    }
}
