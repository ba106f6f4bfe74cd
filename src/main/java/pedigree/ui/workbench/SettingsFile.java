package pedigree.ui.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The settings as they are now, and the file in which they are kept. Of the UI thread, which may write it: it is small, and must be there at the end. */
final class SettingsFile {

    private final Path file;
    private final Consumer<? super IOException> onFailure;
    private Settings settings;

    /** @param onFailure is told that they could not be written */
    SettingsFile(Path file, Consumer<? super IOException> onFailure) {
        this.file = file;
        this.onFailure = onFailure;
        settings = Settings.read(file);
    }

    Settings now() {
        return settings;
    }

    /** Changes them, and writes them if that made a difference. */
    void remember(UnaryOperator<Settings> change) {
        Settings changed = change.apply(settings);
        if (changed.equals(settings)) {
            return;
        }
        settings = changed;
        try {
            settings.write(file);
        } catch (IOException e) {
            onFailure.accept(e);
        }
    }
}
