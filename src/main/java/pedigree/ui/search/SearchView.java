package pedigree.ui.search;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.controlsfx.control.textfield.CustomTextField;

import pedigree.ui.style.IconView;

/** The search box: what is searched for, and on its right what was found. */
public final class SearchView extends HBox {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

    private final CustomTextField field = new CustomTextField();

    /** Shows {@code model}. */
    public SearchView(SearchViewModel model) {
        Label summary = new Label();
        summary.getStyleClass().add("muted");
        summary.setMinWidth(USE_PREF_SIZE);
        summary.textProperty().bind(model.summary());
        HBox left = new HBox(new IconView("search"));
        left.getStyleClass().add("search-left");
        HBox right = new HBox(summary);
        right.getStyleClass().add("search-right");
        field.setId("search");
        field.setLeft(left);
        field.setRight(right);
        field.setPromptText("Search: words, image:rundll32.exe, user:SYSTEM, -word");
        field.setTooltip(new Tooltip("Words stand anywhere; field:value in one field; * and ? are wildcards; \"…\" keeps blanks; -… leaves out"));
        field.setAccessibleText("Search processes");
        field.textProperty().bindBidirectional(model.text());
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                field.clear();
                event.consume();
            }
        });
        model.error().addListener((property, old, error) -> {
            field.pseudoClassStateChanged(WRONG, !error.isEmpty());
            field.getTooltip().setText(error.isEmpty() ? "Words stand anywhere; field:value in one field" : error);
        });
        HBox.setHgrow(field, Priority.ALWAYS);
        getChildren().add(field);
        getStyleClass().add("search");
    }

    /** Begins a new search with what was typed elsewhere, and goes on in the box. */
    public void begin(String typed) {
        field.requestFocus();
        field.setText(typed);
        field.end();
    }

    /** Puts the keyboard into the box, with its text selected. */
    public void focus() {
        field.requestFocus();
        field.selectAll();
    }
}
