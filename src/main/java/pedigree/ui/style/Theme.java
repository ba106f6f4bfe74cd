package pedigree.ui.style;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/** Light or dark: a base theme, and our sheets on top of it. */
public enum Theme {
    LIGHT, DARK;

    /** The theme called {@code name}; empty where there is none. */
    public static Optional<Theme> of(String name) {
        return name.equals("dark") ? Optional.of(DARK) : name.equals("light") ? Optional.of(LIGHT) : Optional.empty();
    }

    /** Its name in the settings. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The other one. */
    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    /** The sheet that styles all controls. */
    public String base() {
        return this == LIGHT ? new PrimerLight().getUserAgentStylesheet() : new PrimerDark().getUserAgentStylesheet();
    }

    /** Our own sheets: colours, then layout. */
    public List<String> sheets() {
        return List.of(sheet(text()), sheet("layout"));
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name + ".css"), name).toExternalForm();
    }
}
