package pedigree.query;

import java.util.Optional;

/**
 * What a condition is about.
 *
 * @param name as written; empty for a plain word
 * @param fact the language's own name; empty for a plain word, and for a field of the evidence under Sigma's name
 * @param kind what its values are
 */
record Field(String name, Optional<Fact> fact, Kind kind) {

    /** What a plain word is about: image and command line. */
    static final Field WORD = new Field("", Optional.empty(), Kind.TEXT);

    private static final String OLD_PARENT = "parent";

    /** The field that {@code name} spells. */
    static Field of(String name) {
        if (name.equalsIgnoreCase(OLD_PARENT)) {
            return of("ParentImage");
        }
        if (name.equalsIgnoreCase("directory")) {
            return of("CurrentDirectory");
        }
        Optional<Fact> fact = Fact.of(name);
        return new Field(name, fact, fact.map(Fact::kind).orElseGet(() -> Kind.of(name)));
    }

    /** Whether it is a plain word. */
    boolean isWord() {
        return name.isEmpty();
    }
}
