package pedigree.ui.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import pedigree.ui.style.Look;
import pedigree.ui.style.Theme;
import pedigree.ui.style.Times;
import pedigree.ui.tree.Columns;

/**
 * What is remembered from one start to the next. What cannot be is put right: settings are never worth a failure.
 *
 * @param theme     {@code light}, {@code dark} or {@code system}
 * @param width     of the window, pixels
 * @param height    of the window, pixels
 * @param maximised whether the window fills the screen; its size is that of before
 * @param scale     the size of text, 1 being the usual one; 0 for what the system says
 * @param times     how times are written: {@code utc} or {@code both}
 * @param recent    cases and logs opened last, the latest first
 * @param searches  what was searched for, the latest last
 * @param saved     searches by the names that they were given, in the order in which they were
 * @param layout    which panes are shown, and where
 * @param columns   of the tree
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Settings(String theme, double width, double height, boolean maximised, double scale, String times, List<String> recent, List<String> searches,
                Map<String, String> saved, Layout layout, Columns columns) {

    /** The theme that is the system's. */
    static final String SYSTEM = "system";

    private static final int REMEMBERED = 10;
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double LARGEST = 20_000; // pixels of a window
    private static final ObjectMapper JSON = new ObjectMapper();

    Settings {
        theme = theme == null || Theme.of(theme).isEmpty() ? SYSTEM : theme;
        width = width > 0 && width < LARGEST ? width : WIDTH;
        height = height > 0 && height < LARGEST ? height : HEIGHT;
        scale = scale >= Look.SMALLEST && scale <= Look.LARGEST ? scale : 0;
        times = times == null || Times.of(times).isEmpty() ? Times.UTC.text() : times;
        recent = recent == null ? List.of() : recent.stream().filter(Objects::nonNull).toList();
        searches = searches == null ? List.of() : searches.stream().filter(Objects::nonNull).toList();
        saved = saved == null ? Map.of() : sound(saved);
        layout = layout == null ? Layout.INITIAL : layout;
        columns = columns == null ? Columns.initial() : columns;
    }

    private static Map<String, String> sound(Map<String, String> saved) {
        Map<String, String> sound = new LinkedHashMap<>(saved);
        sound.entrySet().removeIf(search -> search.getKey() == null || search.getValue() == null);
        return Collections.unmodifiableMap(sound);
    }

    /** What a new user begins with. */
    static Settings initial() {
        return new Settings(SYSTEM, WIDTH, HEIGHT, false, 0, "", List.of(), List.of(), Map.of(), Layout.INITIAL, Columns.initial());
    }

    /** The settings in {@code file}; the initial ones where there is none, or it cannot be read. A single value that cannot be is the initial one. */
    static Settings read(Path file) {
        try {
            return Files.exists(file) && JSON.readTree(file.toFile()) instanceof ObjectNode written ? of(written) : initial();
        } catch (IOException e) {
            return initial();
        }
    }

    private static Settings of(ObjectNode written) throws JsonProcessingException {
        ObjectNode sound = JSON.valueToTree(initial());
        for (Iterator<Map.Entry<String, JsonNode>> values = written.properties().iterator(); values.hasNext(); ) {
            Map.Entry<String, JsonNode> value = values.next();
            ObjectNode trial = sound.deepCopy();
            trial.set(value.getKey(), value.getValue());
            if (isSound(trial)) {
                sound = trial;
            }
        }
        return JSON.treeToValue(sound, Settings.class);
    }

    private static boolean isSound(ObjectNode trial) {
        try {
            return JSON.treeToValue(trial, Settings.class) != null;
        } catch (JsonProcessingException e) {
            return false;
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
        return new Settings(other, width, height, maximised, scale, times, recent, searches, saved, layout, columns);
    }

    /** The same with another size of the window; where it fills the screen, that is no size to go back to. */
    Settings withWindow(double otherWidth, double otherHeight, boolean fills) {
        return new Settings(theme, fills ? width : otherWidth, fills ? height : otherHeight, fills, scale, times, recent, searches, saved, layout, columns);
    }

    /** The same with another size of text; 0 for what the system says. */
    Settings withScale(double other) {
        return new Settings(theme, width, height, maximised, other, times, recent, searches, saved, layout, columns);
    }

    /** The same with times written in another way. */
    Settings withTimes(String other) {
        return new Settings(theme, width, height, maximised, scale, other, recent, searches, saved, layout, columns);
    }

    /** The same with something opened just now. */
    Settings withRecent(String opened) {
        List<String> latest = new ArrayList<>(List.of(opened));
        recent.stream().filter(earlier -> !earlier.equals(opened)).limit(REMEMBERED - 1).forEach(latest::add);
        return new Settings(theme, width, height, maximised, scale, times, latest, searches, saved, layout, columns);
    }

    /** The same with other searches. */
    Settings withSearches(List<String> others) {
        return new Settings(theme, width, height, maximised, scale, times, recent, others, saved, layout, columns);
    }

    /** The same with other named searches. */
    Settings withSaved(Map<String, String> others) {
        return new Settings(theme, width, height, maximised, scale, times, recent, searches, others, layout, columns);
    }

    /** The same with other panes. */
    Settings withLayout(Layout other) {
        return new Settings(theme, width, height, maximised, scale, times, recent, searches, saved, other, columns);
    }

    /** The same with other columns of the tree. */
    Settings withColumns(Columns others) {
        return new Settings(theme, width, height, maximised, scale, times, recent, searches, saved, layout, others);
    }
}
