package pedigree.source.forms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The words of rendered messages, as {@code labels.txt} beside this class has them: the title of each event, its labels in their order and the
 * fields that they show, and the words of a record's head.
 */
final class TextLabels {

    private static final Map<String, Event> TITLES = new HashMap<>();
    private static final BitSet LENGTHS = new BitSet(); // of titles: most lines have another
    private static final Map<String, String> HEAD = new HashMap<>();
    private static final Map<String, String> MEANINGS = new HashMap<>();

    /**
     * An event that is known by its title.
     *
     * @param provider its provider
     * @param channel  the log that it stands in
     * @param id       its id
     * @param labels   field and place of each label, lower case: {@code image}, or {@code subject/logon id} for one below a heading
     */
    record Event(String provider, String channel, String id, Map<String, Label> labels) { }

    /** A field, and where it stands among the event's others, from 0. */
    record Label(String field, int place) { }

    static {
        load();
    }

    private TextLabels() {
    }

    /** The event whose message begins with {@code line}. */
    static Optional<Event> ofTitle(String line) {
        String bare = bare(line);
        return LENGTHS.get(bare.length()) ? Optional.ofNullable(TITLES.get(bare.toLowerCase(Locale.ROOT))) : Optional.empty();
    }

    /** The System field that a label of the head shows: {@code Log Name} is {@code Channel}. */
    static Optional<String> ofHead(String label) {
        return Optional.ofNullable(HEAD.get(label.toLowerCase(Locale.ROOT)));
    }

    /** What EVTX holds in the place of a word. */
    static String meaning(String field, String value) {
        String bare = value.endsWith(")") ? value.replaceFirst(" \\(\\d\\)$", "") : value;
        return MEANINGS.getOrDefault(field + '.' + bare, value);
    }

    /** A line without blanks around it, and what titles end with. */
    private static String bare(String title) {
        String text = title.strip();
        boolean ends = text.endsWith(".") || text.endsWith(":");
        return text.substring(0, text.length() - (ends ? 1 : 0));
    }

    private static void addTitle(String title, Event event) {
        String plain = bare(title).toLowerCase(Locale.ROOT);
        TITLES.put(plain, event);
        LENGTHS.set(plain.length());
    }

    private static void load() {
        try (InputStream file = TextLabels.class.getResourceAsStream("labels.txt")) {
            String[] provider = {"", ""};
            Event event = null;
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            for (String line : text.lines().filter(line -> !line.isBlank() && line.charAt(0) != '#').toList()) {
                String[] parts = line.substring(line.indexOf(' ') + 1).split(" = ", 2);
                switch (line.substring(0, line.indexOf(' '))) {
                    case "provider" -> provider = parts;
                    case "event" -> {
                        event = new Event(provider[0], provider[1], parts[0], new HashMap<>());
                        addTitle(parts[1], event);
                    }
                    case "labels" -> List.of(parts[0].split(" ")).forEach(label(event));
                    case "label" -> add(event, parts[0], parts[1]);
                    case "head" -> HEAD.put(parts[0].toLowerCase(Locale.ROOT), parts[1]);
                    case "value" -> MEANINGS.put(parts[0], parts[1]);
                    default -> throw new IllegalStateException("labels.txt: unknown line '" + line + "'");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the program lacks its own labels", e);
        }
    }

    private static Consumer<String> label(Event event) {
        return field -> add(event, field, field);
    }

    private static void add(Event event, String label, String field) {
        event.labels.put(label.toLowerCase(Locale.ROOT), new Label(field, event.labels.size()));
    }
}
