package pedigree.ui.style;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A technique of MITRE ATT&amp;CK for enterprises, by its name. The names are in {@code techniques.txt}, so that no network is needed.
 *
 * @param id     {@code T1218.011}
 * @param name   a sub-technique's behind that of its technique: {@code System Binary Proxy Execution: Rundll32}
 * @param tactic what it serves; several by commas
 */
public record Technique(String id, String name, String tactic) {

    private static final Map<String, Technique> ALL = read();

    /** The technique with an id; empty where the list has it not. */
    public static Optional<Technique> of(String id) {
        return Optional.ofNullable(ALL.get(id));
    }

    /** The id and what is known of its name, {@code T1218.011 Rundll32}; of an unknown sub-technique that of its technique; else the id alone. */
    public static String text(String id) {
        return id + known(id).map(technique -> " " + technique.name.substring(technique.name.indexOf(": ") < 0 ? 0 : technique.name.indexOf(": ") + 2)).orElse("");
    }

    /** Name and tactic of an id, likewise: {@code System Binary Proxy Execution: Rundll32 (Defense Evasion)}. */
    public static String meaning(String id) {
        return known(id).map(technique -> technique.name + " (" + technique.tactic + ")").orElse("a technique of ATT&CK whose name is not in Pedigree's list");
    }

    private static Optional<Technique> known(String id) {
        int dot = id.indexOf('.');
        return of(id).or(() -> dot < 0 ? Optional.empty() : of(id.substring(0, dot)));
    }

    private static Map<String, Technique> read() {
        try (InputStream list = Technique.class.getResourceAsStream("techniques.txt")) {
            Map<String, Technique> techniques = new HashMap<>();
            String tactic = "";
            for (String line : new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                if (line.startsWith("[")) {
                    tactic = line.substring(1, line.length() - 1);
                } else if (line.startsWith("T")) {
                    add(line, tactic, techniques);
                }
            }
            return Map.copyOf(techniques);
        } catch (IOException e) {
            throw new IllegalStateException("the program lacks its own list of techniques", e);
        }
    }

    private static void add(String line, String tactic, Map<String, Technique> techniques) {
        int blank = line.indexOf(' ');
        String id = line.substring(0, blank);
        String name = line.substring(blank + 1);
        Technique above = id.indexOf('.') < 0 ? null : techniques.get(id.substring(0, id.indexOf('.')));
        techniques.merge(id, new Technique(id, above == null ? name : above.name + ": " + name, tactic),
                (first, next) -> new Technique(id, first.name, first.tactic + ", " + next.tactic));
    }
}
