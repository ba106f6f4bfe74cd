package pedigree.ui.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

import javafx.stage.Stage;

import pedigree.job.Jobs;
import pedigree.source.ReadOptions;
import pedigree.source.forms.TableHead;
import pedigree.ui.mapping.MappingDialog;

/**
 * Opens tables of which the analyst says what their columns are.
 *
 * @param open opens files as chosen
 */
record Tables(Stage owner, Jobs jobs, BiConsumer<List<Path>, ReadOptions> open) {

    /** Asks what the columns of a table are, and opens it so. */
    void ask(Path file) {
        jobs.run("Looking at " + file.getFileName(), progress -> head(file), head -> ask(file, head));
    }

    /** Its first rows, so that a file that is gone by now is told so. */
    static TableHead head(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString(), null, "expected a file, found " + (Files.isDirectory(file) ? "a folder" : "none"));
        }
        return TableHead.of(() -> Files.newInputStream(file), Files.size(file));
    }

    private void ask(Path file, TableHead head) {
        MappingDialog dialog = new MappingDialog(owner, file.getFileName().toString(), head);
        dialog.setOnHidden(event -> Optional.ofNullable(dialog.getResult()).ifPresent(mapping -> open.accept(List.of(file), ReadOptions.PLAIN.withMapping(mapping))));
        dialog.show();
    }
}
