package pedigree.ui.mapping;

import java.io.File;
import java.io.IOException;
import java.util.Optional;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import pedigree.event.SafeText;
import pedigree.source.forms.CustomMapping;
import pedigree.source.forms.TableHead;

/** Asks what the columns of a table are; its result is the mapping that says so. */
public final class MappingDialog extends Dialog<CustomMapping> {

    private static final double WIDTH = 820;
    private static final FileChooser.ExtensionFilter MAPPINGS = new FileChooser.ExtensionFilter("Mappings", "*.form", "*.txt");

    private final ButtonType open = new ButtonType("Open", ButtonData.OK_DONE);
    private final ButtonType save = new ButtonType("Save as…", ButtonData.LEFT);
    private final ButtonType saved = new ButtonType("Saved ones…", ButtonData.LEFT);
    private final Window owner;
    private final MappingViewModel model;
    private Optional<CustomMapping> read = Optional.empty();

    /** Asks about the table in {@code file}. */
    public MappingDialog(Window owner, String file, TableHead head) {
        this.owner = owner;
        model = new MappingViewModel(head);
        MappingView view = new MappingView(model);
        initOwner(owner);
        setTitle("Open with a mapping");
        setHeaderText("What are the columns of " + SafeText.of(file) + "?");
        setGraphic(null);
        setResizable(true);
        getDialogPane().setContent(view);
        view.setMinWidth(WIDTH);
        getDialogPane().getButtonTypes().addAll(saved, save, ButtonType.CANCEL, open);
        getDialogPane().getStylesheets().addAll(owner.getScene().getStylesheets());
        button(open).disableProperty().bind(Bindings.not(model.isReady()));
        button(save).disableProperty().bind(Bindings.not(model.isReady()));
        button(save).addEventFilter(ActionEvent.ACTION, this::save);
        button(saved).addEventFilter(ActionEvent.ACTION, this::choose);
        setResultConverter(chosen -> chosen == open ? model.mapping().orElse(null) : chosen == saved ? read.orElse(null) : null);
        setOnShown(event -> Platform.runLater(view::focus));
    }

    private Node button(ButtonType type) {
        return getDialogPane().lookupButton(type);
    }

    private void save(ActionEvent event) {
        event.consume(); // the dialog stays
        FileChooser chooser = chooser("Save the mapping");
        chooser.setInitialFileName("mapping.form");
        File file = chooser.showSaveDialog(owner);
        if (file != null) {
            try {
                model.save(file.toPath());
                setHeaderText("Saved as " + SafeText.of(file.getPath()));
            } catch (IOException e) {
                setHeaderText(SafeText.of("The mapping could not be saved: " + e.getMessage()));
            }
        }
    }

    private void choose(ActionEvent event) {
        File file = chooser("Use a saved mapping").showOpenDialog(owner);
        try {
            read = file == null ? Optional.empty() : Optional.of(CustomMapping.read(file.toPath()));
        } catch (IOException e) {
            read = Optional.empty();
            setHeaderText(SafeText.of(e.getMessage()));
        }
        if (read.isEmpty()) {
            event.consume();
        }
    }

    private static FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(MAPPINGS);
        return chooser;
    }
}
