package pedigree.ui.search;

import java.util.Optional;

import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

import pedigree.ui.search.SearchViewModel.Problem;

/** A line below the characters of the search box that are wrong. Lies above the box and takes no clicks. */
final class ProblemLineView extends Pane {

    private final TextField field;
    private final Path line = new Path();
    private Optional<Problem> problem = Optional.empty();

    ProblemLineView(TextField field) {
        this.field = field;
        line.getStyleClass().add("problem-line");
        line.setManaged(false);
        getChildren().add(line);
        setMouseTransparent(true);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        widthProperty().addListener((property, old, width) -> later());
        field.caretPositionProperty().addListener((property, old, caret) -> later()); // may move the text
    }

    /** Draws the line for {@code shown}; none where that is empty. */
    void show(Optional<Problem> shown) {
        problem = shown;
        later();
    }

    /** When the text stands where it will. */
    private void later() {
        Platform.runLater(this::draw);
    }

    private void draw() {
        line.getElements().clear();
        problem.ifPresent(wrong -> field.lookupAll(".text").forEach(node -> drawBelow(node, wrong)));
    }

    private void drawBelow(Node node, Problem wrong) {
        if (node instanceof Text text && !text.getText().isEmpty() && text.getText().equals(field.getText())) {
            int from = Math.min(wrong.from(), text.getText().length() - 1);
            int to = Math.max(from + 1, Math.min(wrong.to(), text.getText().length()));
            Point2D place = sceneToLocal(text.localToScene(0, 0));
            line.getElements().setAll(text.underlineShape(from, to));
            line.setTranslateX(place.getX());
            line.setTranslateY(place.getY() + 1);
        }
    }
}
