package pedigree.source.forms;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the columns of a table that nobody planned for may mean, by their names; {@code synonyms.txt} holds what they are called.
 *
 * <p>A table is opened so only if it says who started when or by whom: a PID or an image; a time or a parent; and, so that not every log of a
 * server is one, more than a PID and a time. With a time each row is a start, else a process that was seen running.
 */
public final class Guess {

    private static final Pattern SPOKEN = Pattern.compile("[^|{}\"=]+"); // what an expression takes for the name of a leaf
    private static final Pattern CALL = Pattern.compile("[a-z_]+\\(.*\\)");
    private static final Map<String, List<String>> SYNONYMS = new LinkedHashMap<>(); // by canonical name
    private static final Set<String> KNOWN = new HashSet<>(); // every synonym
    private static final Map<String, String> KINDS = new LinkedHashMap<>();

    static {
        load();
    }

    private Guess() {
    }

    private static void load() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(Guess.class.getResourceAsStream("synonyms.txt"), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(" = ", 2)).forEach(parts -> {
                if (parts[0].startsWith("kind.")) {
                    KINDS.put(parts[0], parts[1]);
                } else {
                    SYNONYMS.put(parts[0], List.of(parts[1].split(" ")));
                    KNOWN.addAll(SYNONYMS.get(parts[0]));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("the program lacks its own synonyms", e);
        }
    }

    /** What a column can mean: canonical names, and {@code time}, {@code host} and {@code event}; the order is that in which people look. */
    public static Set<String> meanings() {
        return SYNONYMS.keySet().stream().map(Guess::field).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A meaning without the mark that its synonyms are vague. */
    private static String field(String meaning) {
        return meaning.endsWith("?") ? meaning.substring(0, meaning.length() - 1) : meaning;
    }

    /** The column that each canonical name, and {@code time}, {@code host} and {@code event}, probably is; those only for which there is one. */
    public static Map<String, String> columns(Collection<String> names) {
        Map<String, String> byPlain = new LinkedHashMap<>();
        for (String name : names) {
            String plain = plain(name);
            if (KNOWN.contains(plain) && SPOKEN.matcher(name).matches() && !CALL.matcher(name).matches()) {
                byPlain.putIfAbsent(plain, name);
            }
        }
        Map<String, String> columns = new LinkedHashMap<>();
        SYNONYMS.forEach((meaning, synonyms) -> {
            boolean weak = meaning.endsWith("?");
            String field = field(meaning);
            if (!columns.containsKey(field) && (!weak || columns.containsKey("ProcessId"))) {
                synonyms.stream().filter(byPlain::containsKey).findFirst().ifPresent(synonym -> columns.put(field, byPlain.remove(synonym)));
            }
        });
        return columns;
    }

    private static String plain(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char character = Character.toLowerCase(name.charAt(i));
            if (character >= 'a' && character <= 'z' || character >= '0' && character <= '9') {
                plain.append(character);
            }
        }
        return plain.toString();
    }

    /** Whether columns that mean these tell enough to open a table without asking. */
    static boolean isEnough(Collection<String> fields) {
        boolean who = fields.contains("ProcessId") || fields.contains("Image");
        boolean parent = fields.contains("ParentProcessId") || fields.contains("ParentImage");
        boolean when = fields.contains("time") || parent;
        boolean more = parent || fields.contains("ProcessId") && (fields.contains("Image") || fields.contains("CommandLine"))
                || fields.contains("Image") && fields.contains("CommandLine");
        return who && when && more;
    }

    /** The lines of the mapping that says what {@code columns} are, by what they mean. */
    public static String mapping(Map<String, String> columns) {
        boolean utc = plain(columns.getOrDefault("time", "")).contains("utc");
        StringBuilder lines = new StringBuilder("source = Table\ntimes = ").append(utc ? "UTC" : "local").append('\n');
        boolean kinds = columns.containsKey("event");
        lines.append("event = ").append(kinds ? "lower(" + columns.get("event") + ')' : "\"row\"").append('\n');
        if (kinds) {
            KINDS.forEach((kind, category) -> lines.append(kind).append(" = ").append(category).append('\n'));
        } else {
            lines.append("kind.* = ").append(columns.containsKey("time") ? "process_creation" : "process_running").append('\n');
        }
        columns.forEach((field, column) -> {
            if (!field.equals("event")) {
                lines.append(Character.isUpperCase(field.charAt(0)) ? "*." : "").append(field).append(" = ").append(column).append('\n');
            }
        });
        if (isImageOfCommandLine(columns)) {
            lines.append("*.Image = executable(").append(columns.get("CommandLine")).append(")\n");
        }
        return lines.toString();
    }

    /** Whether nothing but the command line tells which program it is: then that is its first word. */
    public static boolean isImageOfCommandLine(Map<String, String> columns) {
        return columns.containsKey("CommandLine") && !columns.containsKey("Image");
    }

    /** The form of a table with these columns; empty where they tell too little. */
    static Optional<Form> form(Collection<String> names) {
        return form(columns(names));
    }

    /** The form of a table whose columns mean these. */
    static Optional<Form> form(Map<String, String> columns) {
        return isEnough(columns.keySet()) ? Optional.of(Form.of(said(columns), mapping(columns))) : Optional.empty();
    }

    /** What was guessed, for people; the name of the form. */
    private static String said(Map<String, String> columns) {
        String image = isImageOfCommandLine(columns) ? ", Image is the first word of " + columns.get("CommandLine") : "";
        return "guessed from the names of columns: " + columns.entrySet().stream().map(entry -> entry.getKey() + " is " + entry.getValue()).collect(Collectors.joining(", ")) + image;
    }
}
