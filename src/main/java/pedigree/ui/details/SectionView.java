package pedigree.ui.details;

import java.util.Set;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A part of the details under a title; a click on that, or Enter, closes and opens it. */
final class SectionView extends VBox {

    private final Button title;
    private final Label fold = new Label();
    private final Node content;
    private final Set<String> folded;

    /**
     * A part under a title.
     *
     * @param folded the titles of what is closed; kept for the next process
     * @param tools  what stands right of the title
     */
    SectionView(String text, Set<String> folded, Node content, Node... tools) {
        this.content = content;
        this.folded = folded;
        getStyleClass().add("section");
        fold.getStyleClass().add("fold");
        title = new Button(text, fold);
        title.getStyleClass().setAll("section-title");
        title.setOnAction(event -> toggle(text));
        title.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(6, title, space);
        head.getChildren().addAll(tools);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, content);
        show(!folded.contains(text));
    }

    private void toggle(String text) {
        boolean open = folded.remove(text);
        if (!open) {
            folded.add(text);
        }
        show(open);
    }

    private void show(boolean open) {
        content.setVisible(open);
        content.setManaged(open);
        fold.setText(open ? "▾" : "▸");
        title.setAccessibleText(title.getText() + (open ? ", open" : ", closed"));
    }
}
