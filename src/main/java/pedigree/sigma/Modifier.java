package pedigree.sigma;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a field's name may be followed by, to say how its values compare (specification, "Value Modifiers"). */
enum Modifier {
    CONTAINS, STARTSWITH, ENDSWITH, ALL;

    /** The modifier with a name; empty where there is none. */
    static Optional<Modifier> of(String name) {
        return Arrays.stream(values()).filter(modifier -> modifier.text().equals(name)).findFirst();
    }

    /** All names. */
    static List<String> names() {
        return Arrays.stream(values()).map(Modifier::text).toList();
    }

    private String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
