package pedigree.ui.workbench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;

import pedigree.export.FindingExport;

/** What goes into the window and out of it: files that are chosen, dropped or pasted, and files that are written. */
final class FilesWindow implements Commands.Files {

    static final Path SAMPLES = Path.of("samples");

    private final Stage stage;
    private final WorkbenchViewModel model;
    private final SettingsFile settings;
    private final Tables tables;
    private final FileDialog files;

    FilesWindow(Stage stage, FileDialog files, WorkbenchViewModel model, SettingsFile settings, Tables tables) {
        this.stage = stage;
        this.model = model;
        this.settings = settings;
        this.tables = tables;
        this.files = files;
    }

    /** Opens what is chosen, if anything is. */
    void open(List<Path> chosen) {
        if (!chosen.isEmpty()) {
            settings.remember(now -> now.withRecent(chosen.get(0).toAbsolutePath().toString()));
            model.open(chosen);
        }
    }

    /** Opens what is dropped on a place. */
    void accept(Node place) {
        place.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        place.setOnDragDropped(this::dropped);
    }

    private void dropped(DragEvent event) {
        List<Path> dropped = FileDialog.paths(event.getDragboard().getFiles());
        event.setDropCompleted(!dropped.isEmpty());
        event.consume();
        open(dropped);
    }

    /** Asks for the password of what is encrypted. */
    void ask(WorkbenchViewModel.Locked locked) {
        PasswordDialog dialog = new PasswordDialog(stage, locked.names(), locked.tried());
        dialog.setOnHidden(event -> Optional.ofNullable(dialog.getResult()).ifPresentOrElse(model::unlock, model::skipLocked));
        dialog.show();
    }

    @Override
    public void open() {
        open(files.logs());
    }

    @Override
    public void openFolder() {
        open(files.folder());
    }

    @Override
    public void openWithOptions() {
        OptionsDialog dialog = new OptionsDialog(stage, files::any, files::folder);
        dialog.setOnHidden(event -> Optional.ofNullable(dialog.getResult()).ifPresent(chosen -> {
            settings.remember(now -> now.withRecent(chosen.files().get(0).toAbsolutePath().toString()));
            model.open(chosen.files(), chosen.options());
        }));
        dialog.show();
    }

    /** A table of which the analyst says what its columns are: the one that was not understood just now, or another. */
    @Override
    public void openWithMapping() {
        model.strange().or(files::table).ifPresent(tables::ask);
    }

    @Override
    public void openSample() {
        files.sample(SAMPLES).ifPresent(file -> open(List.of(file)));
    }

    @Override
    public void saveAs() {
        files.caseToSave().ifPresent(file -> {
            settings.remember(now -> now.withRecent(file.toString()));
            model.saveAs(file);
        });
    }

    @Override
    public void export() {
        files.findingsToExport().ifPresent(file -> model.export(file, file.toString().endsWith(".json") ? FindingExport.Format.JSON : FindingExport.Format.CSV));
    }

    /** A field that takes text pastes for itself, and this is not asked. */
    @Override
    public void paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        List<Path> copied = FileDialog.paths(clipboard.getFiles());
        if (copied.isEmpty()) {
            model.paste(clipboard.hasString() ? clipboard.getString() : "");
        } else {
            open(copied);
        }
    }
}
