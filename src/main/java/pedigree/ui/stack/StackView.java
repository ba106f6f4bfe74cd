package pedigree.ui.stack;

import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

import pedigree.ui.style.Look;

/** Values counted, rarest first. */
public final class StackView extends StackPane {

    /** Shows {@code model}. */
    public StackView(StackViewModel model, Look look) {
        setId("stack");
        getChildren().add(new Label("Stack"));
    }

    /** Puts the keyboard into it. */
    public void focus() {
        requestFocus();
    }
}
