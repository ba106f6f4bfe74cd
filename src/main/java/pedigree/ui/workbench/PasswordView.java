package pedigree.ui.workbench;

import javafx.beans.property.StringProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/** A field for a password, masked unless it is to be shown. */
final class PasswordView extends HBox {

    private final PasswordField masked = new PasswordField();

    PasswordView() {
        super(8);
        getStyleClass().add("password");
        masked.setId("password");
        TextField plain = new TextField();
        plain.setId("password-plain");
        plain.textProperty().bindBidirectional(masked.textProperty());
        CheckBox shown = new CheckBox("Show");
        shown.setId("password-shown");
        plain.visibleProperty().bind(shown.selectedProperty());
        masked.visibleProperty().bind(shown.selectedProperty().not());
        masked.setAccessibleText("Password");
        plain.setAccessibleText("Password, shown");
        StackPane field = new StackPane(masked, plain);
        HBox.setHgrow(field, Priority.ALWAYS);
        getChildren().addAll(field, shown);
    }

    StringProperty text() {
        return masked.textProperty();
    }

    void focus() {
        masked.requestFocus();
    }
}
