package pedigree.ui.workbench;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import pedigree.event.SafeText;
import pedigree.ui.style.IconView;

/** What stands where the data will be, as long as nothing is open. */
final class WelcomeView extends VBox {

    WelcomeView(Commands commands, List<String> recent, Consumer<Path> onRecent) {
        getStyleClass().add("welcome");
        setId("welcome");
        Label title = new Label("Drop log exports here");
        title.getStyleClass().add("welcome-title");
        Label what = new Label("EVTX logs, files or whole folders: Sysmon, Windows Security and any other; or paste events of a ticket. Nothing leaves this machine.");
        what.getStyleClass().add("muted");
        Button open = button(commands.command("open"), "Open…");
        open.getStyleClass().add("accent");
        HBox buttons = new HBox(8, open, button(commands.command("open-folder"), "Open a folder…"), button(commands.command("open-sample"), "Open a sample…"));
        buttons.getStyleClass().add("welcome-buttons");
        getChildren().addAll(title, what, buttons);
        if (!recent.isEmpty()) {
            Label latest = new Label("RECENT");
            latest.getStyleClass().add("pane-title");
            VBox list = new VBox(2, latest);
            list.getStyleClass().add("welcome-recent");
            for (String file : recent) {
                Hyperlink link = new Hyperlink(SafeText.of(file));
                link.setOnAction(event -> onRecent.accept(Path.of(file)));
                list.getChildren().add(link);
            }
            getChildren().add(list);
        }
    }

    private static Button button(Command command, String title) {
        Button button = new Button(title);
        button.setId("welcome-" + command.id());
        if (!command.icon().isEmpty()) {
            button.setGraphic(new IconView(command.icon()));
        }
        button.setOnAction(event -> command.action().run());
        return button;
    }
}
