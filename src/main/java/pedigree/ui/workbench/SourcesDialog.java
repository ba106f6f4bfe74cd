package pedigree.ui.workbench;

import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Window;

import pedigree.ui.sources.SourcesView;
import pedigree.ui.sources.SourcesViewModel;
import pedigree.ui.style.SystemClipboard;

/** The sources of the case, to be looked at and copied. */
final class SourcesDialog extends Dialog<ButtonType> {

    private static final ButtonType COPY = new ButtonType("Copy all", ButtonBar.ButtonData.LEFT);
    private static final double WIDTH = 1170; // of all columns
    private static final double HEIGHT = 560;
    private static final double AROUND = 110; // the dialog's own, and some of the window to be seen behind it

    SourcesDialog(Window owner, SourcesViewModel model) {
        initOwner(owner);
        setTitle("Sources and what they lack");
        setResizable(true);
        SourcesView view = new SourcesView(model);
        getDialogPane().getStyleClass().add("sources-dialog");
        getDialogPane().setContent(view);
        view.setPrefSize(Math.min(WIDTH, owner.getWidth() - AROUND), Math.min(HEIGHT, owner.getHeight() - AROUND));
        getDialogPane().getButtonTypes().addAll(COPY, ButtonType.CLOSE);
        getDialogPane().getStylesheets().addAll(owner.getScene().getStylesheets());
        getDialogPane().lookupButton(COPY).addEventFilter(ActionEvent.ACTION, event -> {
            SystemClipboard.put(model.text());
            event.consume();
        });
        setOnShown(event -> Platform.runLater(view::focus)); // after the dialog has given the keyboard to its button
    }
}
