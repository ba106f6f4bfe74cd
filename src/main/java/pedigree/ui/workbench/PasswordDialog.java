package pedigree.ui.workbench;

import java.util.List;

import javafx.application.Platform;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import pedigree.event.SafeText;
import pedigree.ui.style.Wording;

/** Asks for the password of encrypted archives; without a result they are to be skipped. */
final class PasswordDialog extends Dialog<String> {

    private static final int LISTED = 6;
    private static final double WIDTH = 460;

    /** @param tried whether a password was tried already, and did not fit */
    PasswordDialog(Window owner, List<String> archives, boolean tried) {
        initOwner(owner);
        setTitle("Password");
        setHeaderText(archives.size() == 1 ? "An archive is encrypted" : Wording.count(archives.size(), "archive is", "archives are") + " encrypted");
        setGraphic(null);
        PasswordView password = new PasswordView();
        VBox content = new VBox(8);
        archives.stream().limit(LISTED).forEach(name -> content.getChildren().add(line(name, "password-archive", "fixed")));
        if (archives.size() > LISTED) {
            content.getChildren().add(line("and " + (archives.size() - LISTED) + " more", "password-more", "muted"));
        }
        if (tried) {
            content.getChildren().add(line("That password does not fit. Another?", "password-wrong", "problem"));
        }
        content.getChildren().add(password);
        ButtonType read = new ButtonType("Read", ButtonData.OK_DONE);
        getDialogPane().setContent(content);
        getDialogPane().setPrefWidth(WIDTH);
        getDialogPane().getButtonTypes().addAll(read, new ButtonType("Skip", ButtonData.CANCEL_CLOSE));
        getDialogPane().getStylesheets().addAll(owner.getScene().getStylesheets());
        getDialogPane().lookupButton(read).disableProperty().bind(password.text().isEmpty());
        setResultConverter(button -> button == read ? password.text().get() : null); // null is how a dialog says that it has no result
        setOnShown(event -> Platform.runLater(password::focus));
    }

    private static Label line(String text, String... styles) {
        Label label = new Label(SafeText.of(text));
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        return label;
    }
}
