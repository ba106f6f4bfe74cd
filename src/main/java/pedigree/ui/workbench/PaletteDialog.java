package pedigree.ui.workbench;

import java.util.Arrays;
import java.util.List;

import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.StageStyle;
import javafx.stage.Window;

import pedigree.ui.style.Look;

/** All commands in a list: typing finds one, Enter does it. */
final class PaletteDialog extends Dialog<Command> {

    private static final PseudoClass IMPOSSIBLE = PseudoClass.getPseudoClass("impossible");
    private static final double WIDTH = 560;
    private static final double ROW = 30;
    private static final int ROWS = 12;

    private final TextField field = new TextField();
    private final ListView<Command> list;

    PaletteDialog(Window owner, PaletteViewModel model, Look look) {
        initOwner(owner);
        initStyle(StageStyle.UNDECORATED);
        setTitle("Commands");
        list = new ListView<>(model.found());
        list.setId("palette-commands");
        list.getStyleClass().add("palette-list");
        list.setFixedCellSize(look.scaled(ROW).get());
        list.setPrefSize(look.scaled(WIDTH).get(), Math.min(look.scaled(ROW * ROWS).get() + 2, owner.getHeight() / 2));
        list.setAccessibleText("Commands");
        list.setFocusTraversable(false);
        list.setPlaceholder(new Label("No command is called so"));
        list.setCellFactory(view -> new CommandCell());
        list.setOnMouseClicked(event -> take());
        field.setId("palette-text");
        field.setPromptText("What do you want to do?");
        field.setAccessibleText("Find a command");
        model.text().set("");
        field.textProperty().bindBidirectional(model.text());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        model.found().addListener((ListChangeListener<Command>) change -> first());
        getDialogPane().setContent(new VBox(8, field, list));
        getDialogPane().getStyleClass().add("palette");
        getDialogPane().getButtonTypes().add(ButtonType.CLOSE); // by which Escape closes it
        Node close = getDialogPane().lookupButton(ButtonType.CLOSE);
        close.setVisible(false);
        close.setManaged(false);
        getDialogPane().getStylesheets().setAll(look.sheets());
        setResultConverter(button -> null); // null is how a dialog says that it has no result
        setOnShown(event -> Platform.runLater(field::requestFocus));
        first();
    }

    private void first() {
        list.getSelectionModel().select(0);
        list.scrollTo(0);
    }

    private void pressed(KeyEvent event) {
        int step = switch (event.getCode()) {
            case DOWN -> 1;
            case UP -> -1;
            case PAGE_DOWN -> ROWS;
            case PAGE_UP -> -ROWS;
            default -> 0;
        };
        if (step != 0) {
            int row = Math.max(0, Math.min(list.getItems().size() - 1, list.getSelectionModel().getSelectedIndex() + step));
            list.getSelectionModel().select(row);
            list.scrollTo(Math.max(0, row - ROWS / 2));
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            take();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        }
    }

    private void take() {
        Command chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null && chosen.enabled().get()) {
            setResult(chosen); // which closes it
        }
    }

    /** Keys as they are printed on a keyboard, a cap each: {@code Ctrl+Shift+F}. */
    static HBox caps(String keys) {
        HBox caps = new HBox(3);
        caps.getStyleClass().add("key-caps");
        List<String> each = keys.endsWith("++") ? List.of(keys.substring(0, keys.length() - 2), "+") : Arrays.asList(keys.split("\\+"));
        each.stream().filter(key -> !key.isEmpty()).map(Label::new).forEach(cap -> {
            cap.getStyleClass().add("key-cap");
            cap.setMinWidth(Region.USE_PREF_SIZE);
            caps.getChildren().add(cap);
        });
        return caps;
    }

    private static final class CommandCell extends ListCell<Command> {

        @Override
        protected void updateItem(Command command, boolean empty) {
            super.updateItem(command, empty);
            boolean shown = !empty && command != null;
            setGraphic(shown ? row(command) : null);
            boolean possible = !shown || command.enabled().get();
            pseudoClassStateChanged(IMPOSSIBLE, !possible);
            setAccessibleText(shown ? command.title() + ", " + CommandsView.keys(command) + (possible ? "" : ", not possible now") : "");
        }

        private static HBox row(Command command) {
            Label title = new Label(command.title());
            title.getStyleClass().add("command-title");
            Label menu = new Label(command.enabled().get() ? command.menu() : command.menu() + ", not possible now");
            menu.getStyleClass().add("muted");
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            HBox row = new HBox(10, title, menu, space);
            row.getStyleClass().add("command-row");
            if (!command.shortcut().isEmpty()) {
                row.getChildren().add(caps(CommandsView.keys(command)));
            }
            return row;
        }
    }
}
