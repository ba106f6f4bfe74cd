package pedigree.ui.details;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

import pedigree.event.SafeText;
import pedigree.store.Finding;

/** A text in the fixed font, with ranges of it marked; it breaks anywhere, as a terminal does. */
final class MarkedTextView extends FlowPane {

    private static final int PIECE = 8;
    private static final int LONGEST = 4_000;

    private MarkedTextView() {
        getStyleClass().add("marked-text");
    }

    /** {@code text} with {@code spans} marked; of a very long one its beginning. */
    static MarkedTextView of(String text, List<Finding.Span> spans) {
        MarkedTextView view = new MarkedTextView();
        List<Finding.Span> sorted = new ArrayList<>(spans);
        sorted.sort(Comparator.comparingInt(Finding.Span::start));
        int at = 0;
        int length = Math.min(text.length(), LONGEST);
        for (Finding.Span span : sorted) {
            view.add(text, at, Math.min(span.start(), length), false);
            view.add(text, Math.max(at, span.start()), Math.min(span.end(), length), true);
            at = Math.max(at, span.end());
        }
        view.add(text, at, length, false);
        if (length < text.length()) {
            view.add("… and %,d more characters".formatted(text.length() - length), 0, 40, false);
        }
        return view;
    }

    /** Short pieces, so that they fill lines. */
    private void add(String text, int from, int to, boolean marked) {
        int end = Math.min(to, text.length());
        for (int at = from; at < end; at += PIECE) {
            Label piece = new Label(SafeText.of(text.substring(at, Math.min(end, at + PIECE))));
            piece.getStyleClass().add(marked ? "marked" : "unmarked");
            getChildren().add(piece);
        }
    }
}
