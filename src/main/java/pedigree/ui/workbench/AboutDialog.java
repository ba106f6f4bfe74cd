package pedigree.ui.workbench;

import java.util.List;

import javafx.event.ActionEvent;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import pedigree.ui.style.Look;
import pedigree.ui.style.SystemClipboard;

/** What the program is, and what it is made with. */
final class AboutDialog extends Dialog<ButtonType> {

    private static final ButtonType COPY = new ButtonType("Copy", ButtonData.LEFT);
    private static final double WIDTH = 700;
    private static final double ICON = 48;

    AboutDialog(Window owner, Look look) {
        initOwner(owner);
        setTitle("About Pedigree");
        setResizable(true);
        ImageView icon = new ImageView(AboutDialog.class.getResource("/pedigree/icons/app-128.png").toExternalForm());
        icon.setFitWidth(ICON);
        icon.setFitHeight(ICON);
        Label name = new Label("Pedigree " + ErrorReport.version());
        name.getStyleClass().add("details-title");
        Label what = new Label("Who started whom, from the logs of a machine. Nothing leaves yours.");
        Label on = muted(ErrorReport.program());
        on.setWrapText(true);
        HBox head = new HBox(14, icon, new VBox(2, name, what, on));
        Label made = new Label("MADE WITH");
        made.getStyleClass().add("pane-title");
        ScrollPane scroll = new ScrollPane(libraries());
        scroll.getStyleClass().add("plain-scroll");
        scroll.setFitToWidth(true);
        getDialogPane().setContent(new VBox(14, head, made, scroll));
        getDialogPane().getStyleClass().add("wide-dialog");
        getDialogPane().setPrefWidth(Math.min(look.scaled(WIDTH).get(), owner.getWidth() - ICON));
        getDialogPane().getButtonTypes().addAll(COPY, ButtonType.CLOSE);
        getDialogPane().getStylesheets().setAll(look.sheets());
        getDialogPane().lookupButton(COPY).addEventFilter(ActionEvent.ACTION, event -> {
            SystemClipboard.put(ErrorReport.program() + "\n\n" + Library.text());
            event.consume();
        });
    }

    private static GridPane libraries() {
        GridPane grid = new GridPane();
        grid.setId("libraries");
        grid.getStyleClass().add("keys-lines");
        List<Library> all = Library.all();
        for (int i = 0; i < all.size(); i++) {
            Library library = all.get(i);
            Label artifact = new Label(library.artifact());
            artifact.setMinWidth(Region.USE_PREF_SIZE);
            grid.addRow(i, artifact, muted(library.version()), new Label(library.licence()), muted(library.purpose()));
        }
        return grid;
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        return label;
    }
}
