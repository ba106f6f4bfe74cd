package pedigree.detection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The built-in rules as they are written, for who wants to know what exactly one looks for. */
public final class RuleText {

    private static final String SEPARATOR = "\n---\n";

    private RuleText() {
    }

    /** The YAML document of the built-in rule with an id; empty for one that does not come with Pedigree. Reads all of them, some 100 kB. */
    public static Optional<String> of(String id) {
        for (String family : BuiltInRules.FAMILIES) {
            for (String document : read(family + ".yml").split(SEPARATOR)) {
                if (document.lines().anyMatch(line -> line.equals("id: " + id))) {
                    return Optional.of(document.strip());
                }
            }
        }
        return Optional.empty();
    }

    /** How many rules come with Pedigree. Reads all of them. */
    public static int count() {
        return BuiltInRules.FAMILIES.stream().mapToInt(family -> read(family + ".yml").split(SEPARATOR).length).sum();
    }

    private static String read(String file) {
        try (InputStream yaml = RuleText.class.getResourceAsStream(file)) {
            return new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the program lacks its own rules " + file, e);
        }
    }
}
