package pedigree.event;

import java.util.Locale;
import java.util.Optional;

/** How bad a finding is, by Sigma's levels, mildest first. */
public enum Level {
    INFORMATIONAL, LOW, MEDIUM, HIGH, CRITICAL;

    /** Sigma's spelling: {@code high}. */
    public String sigma() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The level that Sigma calls {@code name}, in any letter case; empty where there is none. */
    public static Optional<Level> ofSigma(String name) {
        for (Level level : values()) {
            if (level.sigma().equalsIgnoreCase(name)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }
}
