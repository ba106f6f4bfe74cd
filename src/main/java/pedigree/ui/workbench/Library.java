package pedigree.ui.workbench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Something that the program is made with.
 *
 * @param artifact its name in the build
 * @param version  as the build has it
 * @param licence  by its SPDX name, or in words
 * @param purpose  what it is for
 */
record Library(String artifact, String version, String licence, String purpose) {

    /** All of {@code libraries.txt}. Reads a small resource. */
    static List<Library> all() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(Library.class.getResourceAsStream("libraries.txt"), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(" \\| ")).map(cells -> new Library(cells[0], cells[1], cells[2], cells[3])).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the program lacks the list of its libraries", e);
        }
    }

    /** All of them as text, a line each. */
    static String text() {
        StringBuilder text = new StringBuilder();
        all().forEach(library -> text.append("%-18s %-10s %-42s %s%n".formatted(library.artifact, library.version, library.licence, library.purpose)));
        return text.toString();
    }
}
