package pedigree.ui.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A log that comes with the program, to try it with.
 *
 * @param file    where it is
 * @param meaning what it is, in a line
 */
record Sample(Path file, String meaning) {

    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    /** Those that {@code README.md} in {@code folder} lists and that are there, the first of each line; empty where there is no such folder. */
    static List<Sample> in(Path folder) throws IOException {
        Path readme = folder.resolve("README.md");
        List<Sample> samples = new ArrayList<>();
        for (String line : Files.isRegularFile(readme) ? Files.readAllLines(readme) : List.<String>of()) {
            String[] cells = line.split("\\|");
            Matcher name = NAME.matcher(cells.length > 2 ? cells[1] : "");
            if (name.find() && Files.isRegularFile(folder.resolve(name.group(1)))) {
                samples.add(new Sample(folder.resolve(name.group(1)), cells[2].strip().replace("`", "").replace("*", "")));
            }
        }
        return samples;
    }
}
