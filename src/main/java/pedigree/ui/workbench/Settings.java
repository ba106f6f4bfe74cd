package pedigree.ui.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;

import pedigree.ui.tree.Columns;

/**
 * What is remembered from one start to the next.
 *
 * @param theme  {@code light} or {@code dark}
 * @param width  of the window, pixels
 * @param height of the window, pixels
 * @param recent cases and logs opened last, the latest first
 * @param searches what was searched for, the latest last
 * @param columns of the tree
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Settings(String theme, double width, double height, List<String> recent, List<String> searches, Columns columns) {

    private static final int REMEMBERED = 10;
    private static final ObjectMapper JSON = new ObjectMapper();

    Settings {
        recent = recent == null ? List.of() : List.copyOf(recent);
        searches = searches == null ? List.of() : List.copyOf(searches);
        columns = columns == null ? Columns.initial() : columns;
        theme = theme == null ? "light" : theme;
    }

    /** What a new user begins with. */
    static Settings initial() {
        return new Settings("light", 1280, 800, List.of(), List.of(), Columns.initial());
    }

    /** The settings in {@code file}; the initial ones where there is none, or it cannot be read: settings are never worth a failure. */
    static Settings read(Path file) {
        try {
            return Files.exists(file) ? JSON.readValue(file.toFile(), Settings.class) : initial();
        } catch (IOException e) {
            return initial();
        }
    }

    /** Writes them to {@code file}, first beside it, so that there is never half a file. */
    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path temporary = Files.createTempFile(file.toAbsolutePath().getParent(), "settings", ".part");
        Files.writeString(temporary, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this));
        Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The same with another theme. */
    Settings withTheme(String other) {
        return new Settings(other, width, height, recent, searches, columns);
    }

    /** The same with another size of the window. */
    Settings withSize(double otherWidth, double otherHeight) {
        return new Settings(theme, otherWidth, otherHeight, recent, searches, columns);
    }

    /** The same with something opened just now. */
    Settings withRecent(String opened) {
        List<String> latest = new ArrayList<>(List.of(opened));
        recent.stream().filter(earlier -> !earlier.equals(opened)).limit(REMEMBERED - 1).forEach(latest::add);
        return new Settings(theme, width, height, latest, searches, columns);
    }

    /** The same with other searches. */
    Settings withSearches(List<String> others) {
        return new Settings(theme, width, height, recent, others, columns);
    }

    /** The same with other columns of the tree. */
    Settings withColumns(Columns others) {
        return new Settings(theme, width, height, recent, searches, others);
    }
}
