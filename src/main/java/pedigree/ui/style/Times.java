package pedigree.ui.style;

import java.util.Locale;
import java.util.Optional;

/** How points in time are written. */
public enum Times {
    UTC("UTC"), BOTH("UTC, and this computer's time beside it");

    private final String title;

    Times(String title) {
        this.title = title;
    }

    /** The way called {@code name} in the settings; empty where there is none. */
    public static Optional<Times> of(String name) {
        return name.equals("both") ? Optional.of(BOTH) : name.equals("utc") ? Optional.of(UTC) : Optional.empty();
    }

    /** Its name in the settings. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it is called. */
    @Override
    public String toString() {
        return title;
    }
}
