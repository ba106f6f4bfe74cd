package pedigree.ui.workbench;

import javafx.event.ActionEvent;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.TextArea;
import javafx.stage.Window;

import pedigree.ui.style.SystemClipboard;

/** Text to be read and copied: the list of keys, unreadable records, our own mistakes. */
final class TextDialog extends Dialog<ButtonType> {

    private static final ButtonType COPY = new ButtonType("Copy", ButtonBar.ButtonData.LEFT);

    TextDialog(Window owner, String title, String text) {
        initOwner(owner);
        setTitle(title);
        setHeaderText(title);
        setGraphic(null);
        TextArea area = new TextArea(text);
        area.setId("dialog-text");
        area.setEditable(false);
        area.getStyleClass().add("fixed");
        area.setPrefColumnCount(90);
        area.setPrefRowCount((int) Math.min(26, text.lines().count() + 1));
        getDialogPane().setContent(area);
        getDialogPane().getButtonTypes().addAll(COPY, ButtonType.CLOSE);
        getDialogPane().getStylesheets().addAll(owner.getScene().getStylesheets());
        setResizable(true);
        getDialogPane().lookupButton(COPY).addEventFilter(ActionEvent.ACTION, event -> {
            SystemClipboard.put(text);
            event.consume();
        });
    }
}
