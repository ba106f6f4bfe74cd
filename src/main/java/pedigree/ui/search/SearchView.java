package pedigree.ui.search;

import java.util.Optional;

import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.controlsfx.control.textfield.CustomTextField;

import pedigree.event.SafeText;
import pedigree.query.Kinship;
import pedigree.ui.search.SearchViewModel.Problem;
import pedigree.ui.style.IconView;

/** The search box: what is searched for, on its right what was found and which relatives are shown, and below it why the text is no query. */
public final class SearchView extends VBox {

    private static final String PROMPT = "Search: words, image:rundll32.exe, has(network); Ctrl+Space proposes";
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

    private final SearchViewModel model;
    private final CustomTextField field = new CustomTextField();
    private final Label problem = new Label();
    private final ProblemLineView line;
    private final CompletionView completion;
    private final SavedView saved;
    private boolean insisted; // on a text that is not finished, by Enter

    /** Shows {@code model}. */
    public SearchView(SearchViewModel model) {
        this.model = model;
        Label summary = new Label();
        summary.setId("search-summary");
        summary.getStyleClass().add("muted");
        summary.setMinWidth(USE_PREF_SIZE);
        summary.textProperty().bind(model.summary());
        HBox left = new HBox(new IconView("search"));
        left.getStyleClass().add("search-left");
        saved = new SavedView(model);
        HBox right = new HBox(summary, saved);
        right.getStyleClass().add("search-right");
        field.setId("search");
        field.setLeft(left);
        field.setRight(right);
        field.promptTextProperty().bind(Bindings.when(model.summary().isEmpty()).then(PROMPT).otherwise("")); // the count has its room
        field.setAccessibleText("Search processes");
        field.textProperty().bindBidirectional(model.text());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        field.focusedProperty().addListener((property, old, focused) -> model.keep());
        line = new ProblemLineView(field);
        completion = new CompletionView(field, model);
        model.text().addListener((property, old, text) -> insisted = false);
        model.problem().addListener((property, old, now) -> show(now));
        problem.setId("search-problem");
        problem.getStyleClass().add("search-problem");
        problem.managedProperty().bind(problem.visibleProperty());
        StackPane box = new StackPane(field, line);
        HBox.setHgrow(box, Priority.ALWAYS);
        HBox row = new HBox(box, kinship());
        row.getStyleClass().add("search-row");
        getChildren().addAll(row, problem);
        getStyleClass().add("search");
        show(Optional.empty());
    }

    /** Which relatives are shown; there only while something is searched for. */
    private ChoiceBox<Kinship> kinship() {
        ChoiceBox<Kinship> choice = new ChoiceBox<>(FXCollections.observableArrayList(Kinship.values()));
        choice.setId("search-kinship");
        choice.setAccessibleText("Relatives that are shown");
        choice.setTooltip(new Tooltip("What is shown around what was found"));
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(Kinship kinship) {
                return kinship == null ? "" : switch (kinship) {
                    case ANCESTORS -> "Ancestors";
                    case DESCENDANTS -> "+ descendants";
                    case SIBLINGS -> "+ siblings";
                };
            }

            @Override
            public Kinship fromString(String text) {
                throw new UnsupportedOperationException("chosen, not written");
            }
        });
        choice.valueProperty().bindBidirectional(model.kinship());
        choice.setMaxHeight(Double.MAX_VALUE);
        choice.managedProperty().bind(choice.visibleProperty());
        choice.visibleProperty().bind(model.text().isNotEmpty());
        return choice;
    }

    private void pressed(KeyEvent event) {
        completion.pressed(event);
        if (event.isConsumed() || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case ESCAPE -> field.clear();
            case UP -> model.older();
            case DOWN -> model.newer();
            case ENTER -> {
                insisted = true;
                model.keep();
                show(model.problem().get());
            }
            default -> {
                return;
            }
        }
        if (event.getCode() != KeyCode.ENTER) {
            field.end();
        }
        event.consume();
    }

    /** A text that is still being written is not called wrong. */
    private void show(Optional<Problem> now) {
        Optional<Problem> shown = now.filter(wrong -> insisted || !wrong.unfinished());
        field.pseudoClassStateChanged(WRONG, shown.isPresent());
        problem.setVisible(shown.isPresent());
        problem.setText(SafeText.of(shown.map(Problem::message).orElse("")));
        field.setTooltip(now.map(wrong -> new Tooltip(SafeText.of(wrong.message()))).orElse(null));
        line.show(shown);
    }

    /** Begins a new search with what was typed elsewhere, and goes on in the box. */
    public void begin(String typed) {
        field.requestFocus();
        field.setText(typed);
        field.end();
    }

    /** Asks what the search is to be called. */
    public void save() {
        saved.ask();
    }

    /** Opens the menu of searches that have names. */
    public void showSaved() {
        saved.requestFocus();
        saved.show();
    }

    /** Puts the keyboard into the box, with its text selected. */
    public void focus() {
        field.requestFocus();
        field.selectAll();
    }
}
