package pedigree.ui.style;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javafx.scene.paint.Color;

import pedigree.event.Level;

/**
 * The named colours of a theme, for what is drawn on a canvas, which no style sheet reaches. Immutable.
 *
 * <p>They are read from the theme's own sheet, so that a colour still stands in one place only.
 */
public final class Palette {

    private static final Pattern COLOUR = Pattern.compile("-pedigree-([a-z-]+):\\s*(#[0-9a-f]{6});");

    private final Map<String, Color> colours;

    private Palette(Map<String, Color> colours) {
        this.colours = Map.copyOf(colours);
    }

    /** The colours of a theme. Reads a small resource. */
    public static Palette of(Theme theme) {
        Map<String, Color> colours = new HashMap<>();
        for (Matcher colour = COLOUR.matcher(sheet(theme)); colour.find();) {
            colours.put(colour.group(1), Color.web(colour.group(2)));
        }
        return new Palette(colours);
    }

    private static String sheet(Theme theme) {
        try (InputStream sheet = Palette.class.getResourceAsStream(theme.text() + ".css")) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the program lacks its own colours", e);
        }
    }

    /**
     * A colour by its name in the sheet, without {@code -pedigree-}.
     *
     * @throws IllegalArgumentException if the theme has no such colour
     */
    public Color get(String name) {
        Color colour = colours.get(name);
        if (colour == null) {
            throw new IllegalArgumentException("the theme has no colour " + name);
        }
        return colour;
    }

    /** The colour of a level. */
    public Color of(Level level) {
        return get(level.sigma());
    }
}
