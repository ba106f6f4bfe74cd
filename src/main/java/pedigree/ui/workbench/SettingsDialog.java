package pedigree.ui.workbench;

import java.util.List;
import java.util.Locale;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ChangeListener;
import javafx.event.ActionEvent;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Window;

import pedigree.ui.style.Look;
import pedigree.ui.style.Theme;
import pedigree.ui.style.Times;

/** The settings, each of which counts as soon as it is chosen. */
final class SettingsDialog extends Dialog<ButtonType> {

    private static final ButtonType RESET = new ButtonType("As at first", ButtonData.LEFT);
    private static final List<String> THEMES = List.of("As the system", "Light", "Dark");
    private static final List<String> THEME_NAMES = List.of(Settings.SYSTEM, Theme.LIGHT.text(), Theme.DARK.text());
    private static final long MIB = 1 << 20;
    private static final double WIDTH = 560; // pixels
    private static final double LABELS = 80; // pixels

    private final Appearance appearance;
    private final ChoiceBox<String> theme = new ChoiceBox<>();
    private final ChoiceBox<Times> times = new ChoiceBox<>();
    private final Slider size = new Slider(100 * Look.SMALLEST, 100 * Look.LARGEST, 100);
    private boolean showing; // what is chosen already, which is no choice

    SettingsDialog(Window owner, Appearance appearance) {
        this.appearance = appearance;
        initOwner(owner);
        setTitle("Settings");
        choices();
        GridPane grid = new GridPane();
        grid.getStyleClass().add("options");
        ColumnConstraints labels = new ColumnConstraints();
        labels.setMinWidth(LABELS);
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(labels, fields);
        grid.addRow(0, new Label("Theme"), theme);
        grid.addRow(1, new Label("Text size"), sizeAndLabel());
        grid.addRow(2, new Label("Times"), times);
        grid.addRow(3, new Label("Memory"), new Label(memory()));
        grid.add(hint("A very large case may want more. How much there may be is said when Java is started:"), 1, 4);
        grid.add(launch(), 1, 5);
        getDialogPane().setContent(grid);
        getDialogPane().setPrefWidth(appearance.look().scaled(WIDTH).get());
        getDialogPane().getButtonTypes().addAll(RESET, ButtonType.CLOSE);
        getDialogPane().lookupButton(RESET).setId("settings-reset");
        getDialogPane().lookupButton(RESET).addEventFilter(ActionEvent.ACTION, event -> {
            appearance.reset();
            event.consume();
        });
        setOnShown(event -> Platform.runLater(theme::requestFocus));
        follow(appearance.look());
    }

    private void choices() {
        theme.setId("settings-theme");
        theme.getItems().setAll(THEMES);
        theme.setAccessibleText("Theme");
        theme.setMaxWidth(Double.MAX_VALUE);
        theme.getSelectionModel().selectedIndexProperty().addListener((property, old, index) -> choose(() -> appearance.setTheme(THEME_NAMES.get(index.intValue()))));
        times.setId("settings-times");
        times.getItems().setAll(Times.values());
        times.setAccessibleText("How times are written");
        times.setMaxWidth(Double.MAX_VALUE);
        times.valueProperty().addListener((property, old, chosen) -> choose(() -> appearance.setTimes(chosen)));
        size.setId("settings-size");
        size.setAccessibleText("Text size in per cent");
        size.setMajorTickUnit(20);
        size.setMinorTickCount(1);
        size.setBlockIncrement(10);
        size.setSnapToTicks(true);
        size.valueProperty().addListener((property, old, now) -> {
            if (!size.isValueChanging()) {
                choose(() -> appearance.setScale(Math.round(now.doubleValue() / 10) / 10.0));
            }
        });
        size.valueChangingProperty().addListener((property, old, changing) -> {
            if (!changing) {
                choose(() -> appearance.setScale(Math.round(size.getValue() / 10) / 10.0));
            }
        });
    }

    private void choose(Runnable choice) {
        if (!showing) {
            choice.run();
        }
    }

    private HBox sizeAndLabel() {
        Label label = new Label();
        label.textProperty().bind(Bindings.createStringBinding(() -> String.format(Locale.ROOT, "%.0f %%", 100 * appearance.look().scale().get()), appearance.look().scale()));
        label.setMinWidth(LABELS / 2);
        HBox.setHgrow(size, Priority.ALWAYS);
        return new HBox(8, size, label);
    }

    private static String memory() {
        Runtime runtime = Runtime.getRuntime();
        return String.format(Locale.ROOT, "%,d MiB in use, at most %,d MiB", (runtime.totalMemory() - runtime.freeMemory()) / MIB, runtime.maxMemory() / MIB);
    }

    private static TextField launch() {
        TextField command = new TextField("java -Xmx8g -jar pedigree.jar");
        command.setEditable(false);
        command.getStyleClass().add("fixed");
        command.setAccessibleText("Command that starts Pedigree with more memory");
        return command;
    }

    private static Label hint(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        return label;
    }

    /** Shows what was chosen, here or by a key, as long as the dialog is open. */
    private void follow(Look look) {
        ChangeListener<Object> listener = (property, old, now) -> show(look);
        look.theme().addListener(listener);
        look.scale().addListener(listener);
        look.times().addListener(listener);
        setOnHidden(event -> {
            look.theme().removeListener(listener);
            look.scale().removeListener(listener);
            look.times().removeListener(listener);
        });
        show(look);
    }

    private void show(Look look) {
        showing = true;
        theme.getSelectionModel().select(THEME_NAMES.indexOf(appearance.theme()));
        times.setValue(look.times().get());
        size.setValue(100 * look.scale().get());
        getDialogPane().getStylesheets().setAll(look.sheets());
        showing = false;
    }
}
