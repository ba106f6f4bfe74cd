package pedigree.source.forms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import pedigree.event.Category;

/**
 * A mapping of the analyst's own: the form of a {@link Mapping}'s file for tables and JSON that no built-in form knows.
 *
 * <p>A line {@code when} puts it before the built-in forms, for records that have what it names; without one it takes the records that none of
 * them knows, if they have what it says of a process. Times without a zone are in the one that the analyst chooses, unless a line {@code times = UTC}
 * says otherwise. A line {@code source} is not needed, nor a {@code kind}: then each record is a start. Where no line says what the image is, it is the
 * first word of the command line.
 */
public final class CustomMapping {

    /** What a mapping must say of a process, one of them at least. */
    private static final List<String> WHO = List.of("ProcessId", "ProcessGuid", "Image", "CommandLine");

    private static final Set<String> KEYS = Set.of("when", "source", "event", "time", "times", "host", "machine", "strip", "strip-end");
    private static final int LONGEST = 1 << 20;

    /** Takes every record whatever it says, so that it can be looked at. */
    static final CustomMapping ANYTHING = new CustomMapping(Form.of("anything", "source = Table"), true);

    private final Form form;
    private final boolean all;

    private CustomMapping(Form form, boolean all) {
        this.form = form;
        this.all = all;
    }

    /**
     * The mapping in a file.
     *
     * @throws IOException if it cannot be read, or is none: file, line, what was expected, what was found
     */
    public static CustomMapping read(Path file) throws IOException {
        if (Files.size(file) > LONGEST) {
            throw new IOException(file + ": expected a mapping of at most 1 MiB, found a longer file");
        }
        byte[] bytes = Files.readAllBytes(file);
        return of(file.toString(), Utf8.text(bytes, 0, bytes.length).replace("\uFEFF", ""));
    }

    /**
     * The mapping that {@code text} is; {@code name} is what errors call it.
     *
     * @throws IOException if it is none: name, line, what was expected, what was found
     */
    public static CustomMapping of(String name, String text) throws IOException {
        Map<String, Integer> said = new HashMap<>();
        int number = 0;
        for (String line : text.lines().map(String::strip).toList()) {
            number++;
            if (!line.isEmpty() && !line.startsWith("#")) {
                try {
                    check(line, number, said);
                } catch (IllegalArgumentException e) {
                    throw new IOException("%s, line %d: %s".formatted(name, number, e.getMessage()), e);
                }
            }
        }
        if (said.keySet().stream().noneMatch(key -> WHO.contains(key.substring(key.lastIndexOf('.') + 1)))) {
            throw new IOException("%s: expected a line for ProcessId, ProcessGuid, Image or CommandLine, such as '*.ProcessId = pid', found none".formatted(name));
        }
        String source = said.containsKey("source") ? "" : "source = Table\n";
        String times = said.containsKey("times") ? "" : "times = local\n";
        String kind = said.keySet().stream().anyMatch(key -> key.startsWith("kind.")) ? "" : "kind.* = process_creation\n";
        return new CustomMapping(Form.of(name, source + times + kind + text + '\n' + images(text)), false);
    }

    /** Where a mapping says what the command line is, and nowhere what the image: the line that takes the command line's first word for it. */
    private static String images(String text) {
        List<String> lines = text.lines().map(String::strip).toList();
        if (lines.stream().anyMatch(line -> line.contains(".Image = "))) {
            return "";
        }
        return lines.stream().filter(line -> line.contains(".CommandLine = ") && !line.contains(" if ") && !line.contains(" unless "))
                .map(line -> line.replace(".CommandLine = ", ".Image = executable(") + ")\n").collect(Collectors.joining());
    }

    private static void check(String line, int number, Map<String, Integer> said) {
        int equals = line.indexOf(" = ");
        if (equals <= 0) {
            throw new IllegalArgumentException("expected 'key = value', found '" + line + "'");
        }
        String key = line.substring(0, equals).strip();
        String value = line.substring(equals + 3).strip();
        if (!KEYS.contains(key) && key.lastIndexOf('.') <= 0) {
            throw new IllegalArgumentException("expected one of %s, a kind such as 'kind.start' or a field such as '*.Image', found '%s'"
                    .formatted(KEYS.stream().sorted().toList(), key));
        }
        Integer before = key.equals("when") ? null : said.put(key, number);
        if (before != null) {
            throw new IllegalArgumentException("expected each key once, found '%s' again, which line %d has".formatted(key, before));
        }
        if (key.startsWith("kind.")) {
            Category.ofSigma(value).orElseThrow(() -> new IllegalArgumentException("expected a category such as process_creation, found '" + value + "'"));
        } else if (key.equals("times")) {
            checkTimes(value);
        } else if (!key.equals("source") && !key.startsWith("strip") && !key.equals("when")) {
            Expression.of(value);
        }
    }

    private static void checkTimes(String value) {
        if (!value.equals("UTC") && !value.equals("local")) {
            throw new IllegalArgumentException("expected times to be UTC or local, found '" + value + "'");
        }
    }

    /** Whether it takes records with leaves of these names before any built-in form. */
    boolean isFirst(Set<String> names) {
        return all || form.told(names) > 0;
    }

    /** Whether it takes records with leaves of these names that no built-in form knows. */
    boolean isLast(Set<String> names) {
        return form.when().isEmpty() && form.mapping().orElseThrow().isPossible(WHO, names);
    }

    Form form() {
        return form;
    }
}
