package pedigree.ui.workbench;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import pedigree.event.SafeText;
import pedigree.ui.style.IconView;

/** What stands where the data will be, as long as nothing is open. */
final class WelcomeView extends VBox {

    private final Consumer<Path> open;

    WelcomeView(Commands commands, WelcomeViewModel model, Consumer<Path> open) {
        this.open = open;
        getStyleClass().add("welcome");
        setId("welcome");
        Label title = new Label("Drop log exports here");
        title.getStyleClass().add("welcome-title");
        Label what = new Label("EVTX, XML, JSON, CSV, text, archives of them, whole folders, or a case; or paste events of a ticket. Nothing leaves this machine.");
        what.getStyleClass().add("muted");
        what.setWrapText(true);
        Button first = button(commands.command("open"), "Open…");
        first.getStyleClass().add("accent");
        HBox buttons = new HBox(8, first, button(commands.command("open-folder"), "Open a folder…"), button(commands.command("open-sample"), "Open a sample…"));
        buttons.getStyleClass().add("welcome-buttons");
        HBox lists = new HBox(list("welcome-recent", "RECENT", model.recent(), this::row), list("welcome-samples", "SAMPLES", model.samples(), this::row));
        lists.getStyleClass().add("welcome-lists");
        Label keys = new Label("Ctrl+K finds any command, F1 shows all keys");
        keys.getStyleClass().add("muted");
        getChildren().addAll(title, what, buttons, lists, keys);
    }

    private static <T> VBox list(String id, String title, ObservableList<T> items, Function<T, Node> row) {
        Label head = new Label(title);
        head.getStyleClass().add("pane-title");
        VBox rows = new VBox();
        rows.setId(id);
        items.addListener((ListChangeListener<T>) change -> rows.getChildren().setAll(items.stream().map(row).toList()));
        rows.getChildren().setAll(items.stream().map(row).toList());
        ScrollPane scroll = new ScrollPane(rows);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox list = new VBox(6, head, scroll);
        list.getStyleClass().add("welcome-list");
        list.visibleProperty().bind(Bindings.isNotEmpty(items));
        list.managedProperty().bind(list.visibleProperty());
        return list;
    }

    private Node row(WelcomeViewModel.Recent recent) {
        Node row = row(recent.file(), recent.name(), recent.size() + "   " + recent.place());
        row.setDisable(!recent.there());
        return row;
    }

    private Node row(Sample sample) {
        return row(sample.file(), sample.file().getFileName().toString(), sample.meaning());
    }

    private Node row(Path file, String name, String remark) {
        Hyperlink link = new Hyperlink(SafeText.of(name));
        link.setOnAction(event -> open.accept(file));
        link.setTooltip(new Tooltip(SafeText.of(file.toString())));
        link.setAccessibleText(SafeText.of(name + ", " + remark));
        Label line = new Label(SafeText.of(remark));
        line.getStyleClass().add("muted");
        line.setTextOverrun(OverrunStyle.ELLIPSIS);
        line.setMinWidth(0);
        VBox row = new VBox(link, line);
        row.getStyleClass().add("welcome-row");
        return row;
    }

    private static Button button(Command command, String title) {
        Button button = new Button(title);
        button.setId("welcome-" + command.id());
        button.setTooltip(new Tooltip(command.title() + "  " + CommandsView.keys(command)));
        if (!command.icon().isEmpty()) {
            button.setGraphic(new IconView(command.icon()));
        }
        button.setOnAction(event -> command.action().run());
        return button;
    }
}
