package pedigree.source.forms;

import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * All elements of an array as one text.
 *
 * @param name      the leaf of the first; those of the others end with {@code _1}, {@code _2} …
 * @param separator what stands between them
 * @param spelling  how each is written
 */
record Arguments(String name, String separator, UnaryOperator<String> spelling) implements Expression {

    /** A command line: {@code args}, {@code args_1} …; those with blanks in quotes. */
    static Arguments commandLine(String name) {
        return new Arguments(name, " ", Arguments::quoted);
    }

    /** A list as Sysmon writes those of a query's results. */
    static Arguments list(String name) {
        return new Arguments(name, ";", UnaryOperator.identity());
    }

    @Override
    public String of(Leaf leaves) {
        String first = leaves.value(name);
        if (first == null) {
            return null;
        }
        StringBuilder line = new StringBuilder(spelling.apply(first));
        int next = 1;
        for (String more; (more = leaves.value(name + '_' + next)) != null; next++) {
            line.append(separator).append(spelling.apply(more));
        }
        return line.toString();
    }

    static String quoted(String argument) {
        return argument.chars().anyMatch(Character::isWhitespace) ? '"' + argument + '"' : argument;
    }

    @Override
    public boolean isPossible(Set<String> leaves) {
        return leaves.contains(name);
    }
}
