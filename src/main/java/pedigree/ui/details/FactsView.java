package pedigree.ui.details;

import java.util.Locale;

import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import pedigree.event.SafeText;
import pedigree.ui.style.IconView;

/** Sections of the details: a title, and below it names and values, or something else; what is copied is exactly what the evidence says. */
final class FactsView {

    private static final double NAMES = 118;

    private FactsView() {
    }

    /** A group of facts. */
    static Node of(Facts.Group group) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("facts");
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setMinWidth(0);
        grid.getColumnConstraints().addAll(new ColumnConstraints(NAMES), values);
        for (int row = 0; row < group.facts().size(); row++) {
            Facts.Fact fact = group.facts().get(row);
            Label name = new Label(SafeText.of(fact.name()));
            name.getStyleClass().add("muted");
            name.setAlignment(Pos.TOP_LEFT);
            Label value = new Label(SafeText.of(fact.value()));
            value.getStyleClass().add("fixed");
            value.setWrapText(true);
            value.setTooltip(new Tooltip("Double-click to copy"));
            value.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2) {
                    copy(fact.value());
                }
            });
            grid.addRow(row, name, value);
            GridPane.setValignment(name, VPos.TOP);
        }
        return group.title().equals("Hashes")
                ? section("HASHES", join(group), grid) : section(group.title().toUpperCase(Locale.ROOT), grid);
    }

    private static String join(Facts.Group group) {
        StringBuilder text = new StringBuilder();
        group.facts().forEach(fact -> text.append(fact.name()).append('=').append(fact.value()).append('\n'));
        return text.toString().stripTrailing();
    }

    /** Something under a title. */
    static Node section(String title, Node content) {
        VBox section = new VBox(title(title), content);
        section.getStyleClass().add("section");
        return section;
    }

    /** Something under a title, with a button that copies {@code text}. */
    static Node section(String title, String text, Node content) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(title(title), space, copyButton(text));
        head.setAlignment(Pos.CENTER_LEFT);
        VBox section = new VBox(head, content);
        section.getStyleClass().add("section");
        return section;
    }

    /** Something with a button above it that copies {@code text}. */
    static Node copyable(String text, Node content) {
        HBox head = new HBox(copyButton(text));
        head.setAlignment(Pos.CENTER_RIGHT);
        return new VBox(head, content);
    }

    private static Label title(String title) {
        Label label = new Label(title);
        label.getStyleClass().add("pane-title");
        return label;
    }

    private static Button copyButton(String text) {
        Button button = new Button("Copy", new IconView("copy"));
        button.getStyleClass().add("flat-button");
        button.setOnAction(event -> copy(text));
        return button;
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
