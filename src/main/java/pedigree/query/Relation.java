package pedigree.query;

import java.util.Locale;
import java.util.Optional;

/** How a process that is asked for stands to the one whose condition is given. */
enum Relation {
    PARENT("its parent is such a process"),
    CHILD("it started such a process"),
    ANCESTOR("such a process stands above it; ancestor(2, …): at most two generations"),
    DESCENDANT("such a process stands below it; descendant(2, …): at most two generations"),
    SIBLING("its parent started another process that is such a one"),
    ROOT("the first of its lineage is such a process"),
    WITHIN("within(2, …): such a process stands above it, at most two generations");

    private final String meaning;

    Relation(String meaning) {
        this.meaning = meaning;
    }

    /** The relation that is called {@code name}, in any letter case. */
    static Optional<Relation> of(String name) {
        for (Relation relation : values()) {
            if (relation.text().equalsIgnoreCase(name)) {
                return Optional.of(relation);
            }
        }
        return Optional.empty();
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    String meaning() {
        return meaning;
    }

    /** Whether a number of generations may stand before the condition. */
    boolean hasGenerations() {
        return this == ANCESTOR || this == DESCENDANT || this == WITHIN;
    }
}
