package pedigree.ui.workbench;

import java.util.ArrayList;
import java.util.List;

import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import pedigree.ui.style.Look;
import pedigree.ui.style.SystemClipboard;

/** All keys on a sheet, in columns; typing shows those that fit. */
final class KeysDialog extends Dialog<ButtonType> {

    private static final ButtonType COPY = new ButtonType("Copy", ButtonData.LEFT);
    private static final int COLUMNS = 3;
    private static final int HEAD = 2; // lines that a group's title takes
    private static final double WIDTH = 1060;
    private static final double HEIGHT = 560;
    private static final double AROUND = 110; // the dialog's own, and some of the window to be seen behind it

    private final HBox columns = new HBox(28);

    KeysDialog(Window owner, Keys all, Look look) {
        initOwner(owner);
        setTitle("All keys");
        setResizable(true);
        TextField search = new TextField();
        search.setId("keys-text");
        search.setPromptText("Find a key, or what it does");
        search.setAccessibleText("Find a key, or what it does");
        search.textProperty().addListener((property, old, text) -> show(all.with(text)));
        columns.getStyleClass().add("keys");
        columns.setId("keys-sheet");
        ScrollPane scroll = new ScrollPane(columns);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setPrefSize(Math.min(look.scaled(WIDTH).get(), owner.getWidth() - AROUND), Math.min(look.scaled(HEIGHT).get(), owner.getHeight() - 2 * AROUND));
        getDialogPane().setContent(new VBox(12, search, scroll));
        getDialogPane().getStyleClass().add("wide-dialog");
        getDialogPane().getButtonTypes().addAll(COPY, ButtonType.CLOSE);
        getDialogPane().getStylesheets().setAll(look.sheets());
        getDialogPane().lookupButton(COPY).addEventFilter(ActionEvent.ACTION, event -> {
            SystemClipboard.put(all.text());
            event.consume();
        });
        setOnShown(event -> Platform.runLater(search::requestFocus));
        show(all);
    }

    /** Groups one below the other, in columns of about the same height. */
    private void show(Keys keys) {
        int lines = keys.groups().stream().mapToInt(group -> group.lines().size() + HEAD).sum();
        List<VBox> filled = new ArrayList<>(List.of(new VBox(18)));
        int before = 0;
        for (Keys.Group group : keys.groups()) {
            int size = group.lines().size() + HEAD;
            boolean full = (before + size / 2) * COLUMNS >= filled.size() * lines;
            if (full && filled.size() < COLUMNS && !filled.get(filled.size() - 1).getChildren().isEmpty()) {
                filled.add(new VBox(18));
            }
            filled.get(filled.size() - 1).getChildren().add(group(group));
            before += size;
        }
        columns.getChildren().setAll(keys.groups().isEmpty() ? List.of(new Label("No key does that")) : filled);
    }

    private static VBox group(Keys.Group group) {
        Label title = new Label(group.title());
        title.getStyleClass().add("keys-title");
        GridPane lines = new GridPane();
        lines.getStyleClass().add("keys-lines");
        for (int i = 0; i < group.lines().size(); i++) {
            lines.addRow(i, PaletteDialog.caps(group.lines().get(i).keys()), meaning(group.lines().get(i)));
        }
        return new VBox(6, title, lines);
    }

    private static Label meaning(Keys.Line line) {
        Label meaning = new Label(line.meaning());
        meaning.setWrapText(true);
        return meaning;
    }
}
