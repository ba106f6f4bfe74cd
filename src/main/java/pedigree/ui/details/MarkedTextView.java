package pedigree.ui.details;

import java.util.List;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

import pedigree.store.Finding;

/** A text in the fixed font, with ranges of it marked; it breaks anywhere, as a terminal does. */
final class MarkedTextView extends FlowPane {

    private MarkedTextView() {
        getStyleClass().add("marked-text");
    }

    /** {@code text} with {@code spans} marked; of a very long one its beginning. */
    static MarkedTextView of(String text, List<Finding.Span> spans) {
        MarkedTextView view = new MarkedTextView();
        for (MarkedText.Piece piece : MarkedText.of(text, spans).pieces()) {
            Label label = new Label(piece.text());
            label.getStyleClass().add(piece.marked() ? "marked" : "unmarked");
            view.getChildren().add(label);
        }
        return view;
    }
}
