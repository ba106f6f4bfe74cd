package pedigree.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The language by examples, in {@code examples.txt}: what help shows and a test runs. */
public final class Examples {

    /**
     * One of them.
     *
     * @param query   the text; empty for a heading
     * @param meaning what it asks for, or the heading
     */
    public record Example(String query, String meaning) { }

    private static final String APART = "   ";

    private Examples() {
    }

    /** All of them, in the order in which they are to be read. */
    public static List<Example> all() {
        try (InputStream file = Examples.class.getResourceAsStream("examples.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).map(Examples::example).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Example example(String line) {
        int apart = line.indexOf(APART);
        return apart < 0 ? new Example("", line) : new Example(line.substring(0, apart), line.substring(apart).strip());
    }

    /** The lines of {@code examples.txt} as they are. */
    public static List<String> lines() {
        return all().stream().map(example -> example.query.isEmpty() ? "\n" + example.meaning
                : String.format(java.util.Locale.ROOT, "  %-58s %s", example.query, example.meaning)).toList();
    }
}
