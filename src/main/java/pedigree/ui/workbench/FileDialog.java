package pedigree.ui.workbench;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks for files, by the system's own dialogs. Not final: no robot sees those, so that a test answers in their place. */
class FileDialog {

    private static final List<String> KNOWN = List.of("*.evtx", "*.xml", "*.json", "*.jsonl", "*.ndjson", "*.csv", "*.tsv", "*.xlsx", "*.txt", "*.log",
            "*.zip", "*.7z", "*.gz", "*.tgz", "*.tar", "*.bz2", "*.xz", "*.zst", "*.pedigree");

    private final Window owner;

    /** @param owner the window that waits */
    FileDialog(Window owner) {
        this.owner = owner;
    }

    /** Logs, archives or a case; empty for none. */
    List<Path> logs() {
        FileChooser chooser = chooser("Open logs or a case");
        chooser.getExtensionFilters().addAll(new FileChooser.ExtensionFilter("Logs, archives and cases", KNOWN), new FileChooser.ExtensionFilter("All files", "*"));
        return paths(chooser.showOpenMultipleDialog(owner));
    }

    /** Any files; empty for none. */
    List<Path> any() {
        return paths(chooser("Open logs, or any files").showOpenMultipleDialog(owner));
    }

    /** A folder, alone in the list; empty for none. */
    List<Path> folder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Open a folder of logs");
        return Optional.ofNullable(chooser.showDialog(owner)).map(folder -> List.of(folder.toPath())).orElse(List.of());
    }

    Optional<Path> table() {
        return Optional.ofNullable(chooser("Open a table").showOpenDialog(owner)).map(File::toPath);
    }

    /** A file of the folder of samples. */
    Optional<Path> sample(Path samples) {
        FileChooser chooser = chooser("Open a sample");
        if (Files.isDirectory(samples)) {
            chooser.setInitialDirectory(samples.toAbsolutePath().toFile());
        }
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }

    /** Where to write the case. */
    Optional<Path> caseToSave() {
        FileChooser chooser = chooser("Save the case as");
        chooser.setInitialFileName("case.pedigree");
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    /** Where to write the findings. */
    Optional<Path> findingsToExport() {
        FileChooser chooser = chooser("Export findings");
        chooser.setInitialFileName("findings.csv");
        chooser.getExtensionFilters().addAll(new FileChooser.ExtensionFilter("CSV", "*.csv"), new FileChooser.ExtensionFilter("JSON", "*.json"));
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    /** Files as paths; none where the system says that there are none. */
    static List<Path> paths(List<File> files) {
        return files == null ? List.of() : files.stream().map(File::toPath).toList();
    }

    private static FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        return chooser;
    }
}
