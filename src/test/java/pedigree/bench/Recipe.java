package pedigree.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

import pedigree.samples.Program;

/**
 * What some program starts, and with which arguments.
 *
 * @param parent    the file name of the program that starts it
 * @param program   what is started
 * @param quoted    whether its path is given, in quotes, else its bare name
 * @param arguments with places for what differs from one start to the next
 */
record Recipe(String parent, Program program, boolean quoted, String arguments) {

    /** All that {@code programs.txt} lists. */
    static List<Recipe> all() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Recipe.class.getResourceAsStream("programs.txt"), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).map(Recipe::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Recipe parse(String line) {
        String[] parts = line.split(" *\\| *", 3);
        int company = parts[1].indexOf(": ");
        if (company < 0) {
            return new Recipe(parts[0], Program.windows(parts[1]), parts[1].contains("\\"), parts[2]);
        }
        String path = parts[1].substring(company + 2);
        String product = path.substring(path.lastIndexOf('\\') + 1, path.lastIndexOf('.'));
        return new Recipe(parts[0], Program.installed(path, product, parts[1].substring(0, company)), true, parts[2]);
    }

    /** A command line, hardly ever the same again. */
    String commandLine(String user, Random random) {
        String file = program.path().substring(program.path().lastIndexOf('\\') + 1);
        String start = quoted ? '"' + program.path() + '"' : file;
        return arguments.isEmpty() ? start : start + ' ' + Words.fill(arguments, user, random);
    }
}
