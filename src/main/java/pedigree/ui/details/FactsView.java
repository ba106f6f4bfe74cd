package pedigree.ui.details;

import java.util.Locale;
import java.util.Set;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import pedigree.event.SafeText;
import pedigree.ui.style.IconView;
import pedigree.ui.style.SystemClipboard;
import pedigree.ui.style.Wording;

/** Names and values, what each means as its tooltip; what is copied is exactly what the evidence says. */
final class FactsView {

    private static final int LONGEST = 2_000;

    private FactsView() {
    }

    /** A group of facts under its title. */
    static Node of(Facts.Group group, Set<String> folded) {
        Node[] tools = group.title().equals("Hashes") ? new Node[] {copyButton(join(group))} : new Node[0];
        return new SectionView(group.title().toUpperCase(Locale.ROOT), folded, grid(group), tools);
    }

    private static Node grid(Facts.Group group) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("facts");
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setMinWidth(0);
        grid.getColumnConstraints().addAll(new ColumnConstraints(), values);
        for (int row = 0; row < group.facts().size(); row++) {
            Facts.Fact fact = group.facts().get(row);
            Label name = new Label(SafeText.of(fact.name()));
            name.getStyleClass().addAll("muted", "fact-name");
            name.setWrapText(true);
            if (!fact.field().isEmpty()) {
                name.setTooltip(help(fact.field()));
            }
            grid.addRow(row, name, value(fact));
            GridPane.setValignment(name, VPos.TOP);
        }
        return grid;
    }

    private static Tooltip help(String field) {
        Tooltip help = new Tooltip(SafeText.of(FieldHelp.of(field).replace("\n", "  \u2014  ")));
        help.setWrapText(true);
        help.setMaxWidth(420);
        return help;
    }

    /** A value that is read and copied by keyboard, too; of a long one the beginning, and the rest when it is asked for. */
    private static Node value(Facts.Fact fact) {
        Label value = new Label(SafeText.of(cut(fact.value())));
        value.getStyleClass().addAll("fixed", "fact-value");
        value.setWrapText(true);
        value.setFocusTraversable(true);
        value.setAccessibleText(fact.name() + ": " + SafeText.of(cut(fact.value())));
        value.setAccessibleHelp(FieldHelp.of(fact.field()));
        value.setOnContextMenuRequested(event -> { // made when it is asked for: there are dozens of values, and few are
            MenuItem copy = new MenuItem("Copy the value");
            copy.setOnAction(chosen -> copy(fact.value()));
            value.setContextMenu(new ContextMenu(copy));
            value.setOnContextMenuRequested(null);
            value.getContextMenu().show(value, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        value.setTooltip(new Tooltip("Double-click, or Ctrl+C, copies it"));
        value.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                copy(fact.value());
            }
        });
        value.setOnKeyPressed(event -> {
            if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
                copy(fact.value());
                event.consume();
            }
        });
        return fact.value().length() <= LONGEST ? value : new VBox(value, showAll(fact.value(), value));
    }

    private static String cut(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, Character.isHighSurrogate(value.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST) + "…";
    }

    /** A link that puts the whole of a text in the place of its beginning. */
    static Node showAll(String whole, Node beginning) {
        Hyperlink all = new Hyperlink("Show all (" + Wording.count(whole.length(), "character", "characters") + ")");
        all.getStyleClass().add("show-all");
        all.setOnAction(event -> {
            VBox place = (VBox) all.getParent();
            place.getChildren().setAll(new FoundTextView(whole, "whole-text"));
        });
        return all;
    }

    private static String join(Facts.Group group) {
        StringBuilder text = new StringBuilder();
        group.facts().forEach(fact -> text.append(fact.name()).append('=').append(fact.value()).append('\n'));
        return text.toString().stripTrailing();
    }

    /** A button that copies {@code text}. */
    static Button copyButton(String text) {
        Button button = new Button("Copy", new IconView("copy"));
        button.getStyleClass().add("flat-button");
        button.setOnAction(event -> copy(text));
        return button;
    }

    private static void copy(String text) {
        SystemClipboard.put(text);
    }
}
