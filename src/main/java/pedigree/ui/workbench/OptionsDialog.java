package pedigree.ui.workbench;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Window;

import org.controlsfx.control.SearchableComboBox;

import pedigree.event.SafeText;
import pedigree.source.ReadOptions;

/** Asks which files to open, and how to read them. Remembers nothing. */
final class OptionsDialog extends Dialog<OptionsDialog.Chosen> {

    private static final double LABELS = 80;
    private static final double WIDTH = 560;

    private final ObjectProperty<List<Path>> files = new SimpleObjectProperty<>(List.of());
    private final SearchableComboBox<Zone> zone = new SearchableComboBox<>(FXCollections.observableList(Zone.all()));
    private final CheckBox carve = new CheckBox("Look for leftovers: deleted records, pieces of logs in any file");
    private final PasswordView password = new PasswordView();

    /** What was chosen. */
    record Chosen(List<Path> files, ReadOptions options) { }

    /**
     * Asks.
     *
     * @param chooseFiles  asks for files; empty for none
     * @param chooseFolder asks for a folder; empty for none
     */
    OptionsDialog(Window owner, Supplier<List<Path>> chooseFiles, Supplier<List<Path>> chooseFolder) {
        initOwner(owner);
        setTitle("Open logs with options");
        setHeaderText("Open logs with options");
        setGraphic(null);
        zone.setId("options-zone");
        zone.setValue(Zone.UTC);
        zone.setMaxWidth(Double.MAX_VALUE);
        zone.setAccessibleText("Time zone of times that come without one");
        carve.setId("options-carve");
        Button first = chooser("Files…", "options-files", chooseFiles);
        GridPane grid = new GridPane();
        grid.getStyleClass().add("options");
        ColumnConstraints labels = new ColumnConstraints();
        labels.setMinWidth(LABELS);
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(labels, fields);
        grid.addRow(0, new Label("Logs"), new HBox(8, first, chooser("Folder…", "options-folder", chooseFolder), chosenFiles()));
        grid.addRow(1, new Label("Time zone"), zone);
        grid.add(hint("For times that come without one"), 1, 2);
        grid.addRow(3, new Label("Password"), password);
        grid.add(hint("For archives that are encrypted"), 1, 4);
        grid.add(carve, 1, 5);
        ButtonType open = new ButtonType("Open", ButtonData.OK_DONE);
        getDialogPane().setContent(grid);
        getDialogPane().setPrefWidth(WIDTH);
        getDialogPane().getButtonTypes().addAll(open, ButtonType.CANCEL);
        getDialogPane().getStylesheets().addAll(owner.getScene().getStylesheets());
        Node opening = getDialogPane().lookupButton(open);
        opening.setId("options-open");
        opening.disableProperty().bind(Bindings.createBooleanBinding(() -> files.get().isEmpty(), files));
        setResultConverter(button -> button == open ? chosen() : null); // null is how a dialog says that it has no result
        setOnShown(event -> Platform.runLater(first::requestFocus));
    }

    private Chosen chosen() {
        Zone in = zone.getValue() == null ? Zone.UTC : zone.getValue();
        return new Chosen(files.get(), ReadOptions.PLAIN.withCarve(carve.isSelected()).withZone(in.id()).withPassword(password.text().get()));
    }

    private Button chooser(String title, String id, Supplier<List<Path>> choose) {
        Button button = new Button(title);
        button.setId(id);
        button.setOnAction(event -> {
            List<Path> chosen = choose.get();
            if (!chosen.isEmpty()) {
                files.set(List.copyOf(chosen));
                zone.requestFocus();
            }
        });
        return button;
    }

    private Label chosenFiles() {
        Label label = new Label();
        label.setId("options-chosen");
        label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        label.textProperty().bind(Bindings.createStringBinding(() -> files.get().isEmpty() ? "none chosen"
                : files.get().stream().map(file -> SafeText.of(file.getFileName() == null ? file.toString() : file.getFileName().toString())).collect(Collectors.joining(", ")), files));
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMinWidth(0);
        return label;
    }

    private static Label hint(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        return label;
    }
}
