package pedigree.ui.details;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What fields mean and which records have them; the texts are in {@code fields.txt}. */
final class FieldHelp {

    private static final Map<String, String> HELP = read();

    private FieldHelp() {
    }

    /** What is to be said of a field under Sigma's name, in any letter case; of one that nobody describes, that it is as its record has it. */
    static String of(String field) {
        return field.isEmpty() ? "" : HELP.getOrDefault(field.toLowerCase(Locale.ROOT), field + "\nAs its record has it; Pedigree has no description of it.");
    }

    /** Whether there is a description. */
    static boolean knows(String field) {
        return HELP.containsKey(field.toLowerCase(Locale.ROOT));
    }

    private static Map<String, String> read() {
        try (InputStream list = FieldHelp.class.getResourceAsStream("fields.txt")) {
            Map<String, String> help = new HashMap<>();
            for (String line : new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                String[] parts = line.split(" \\| ");
                if (!line.startsWith("#") && parts.length == 3) {
                    help.put(parts[0].toLowerCase(Locale.ROOT), "%s\n%s\nLogged by: %s".formatted(parts[0], parts[1], parts[2]));
                }
            }
            return Map.copyOf(help);
        } catch (IOException e) {
            throw new IllegalStateException("the program lacks its own list of fields", e);
        }
    }
}
