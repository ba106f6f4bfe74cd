package pedigree.source.forms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table as tools print it for people: what they say first, a header, and rows. Columns stand between tabs, above a ruled line, or are words of
 * which the last column takes the rest. Thread-safe.
 *
 * @param header  the line of it
 * @param columns the names
 * @param style   how columns are told apart
 * @param edges   of a ruled table: where each column begins, and before which place it ends
 */
record TextTable(String header, List<String> columns, Style style, List<int[]> edges) implements Rows {

    private static final int ABOVE = 20; // lines of which one is the header
    private static final Pattern RULE = Pattern.compile("[-=]{2,}(?: +[-=]+)+ *");
    private static final Pattern RULED = Pattern.compile("[-=]+");

    /** Unix's full date is five words: {@code Wed Aug 31 19:26:54 2022}. */
    private static final Pattern DATE = Pattern.compile("[A-Z][a-z]{2} +[A-Z][a-z]{2} +\\d{1,2} +\\d\\d:\\d\\d:\\d\\d +\\d{4}\\b");

    /** How columns are told apart. */
    private enum Style { TABS, RULED, WORDS }

    /** The table that {@code text} begins with, if its header is one of a form that is known; empty where there is none. */
    static Optional<TextTable> of(String text, Recogniser recogniser) {
        List<String> lines = text.lines().limit(ABOVE).toList();
        for (int i = 0; i < lines.size(); i++) {
            Optional<TextTable> found = of(lines.get(i), i + 1 < lines.size() ? lines.get(i + 1) : "").filter(table -> table.isKnown(recogniser));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<TextTable> of(String header, String below) {
        if (header.indexOf('\t') >= 0) {
            return Optional.of(new TextTable(header.strip(), List.of(header.strip().split(" *\t *")), Style.TABS, List.of()));
        }
        if (isRule(below)) {
            return Optional.of(ruled(header, below));
        }
        List<String> words = header.isBlank() ? List.of() : List.of(header.strip().split(" +"));
        return words.equals(words.stream().map(word -> word.toUpperCase(Locale.ROOT)).toList())
                ? Optional.of(new TextTable(header.strip(), words, Style.WORDS, List.of())) : Optional.empty();
    }

    private static TextTable ruled(String header, String below) {
        List<int[]> edges = new ArrayList<>();
        List<String> names = new ArrayList<>();
        Matcher rule = RULED.matcher(below);
        while (rule.find()) {
            edges.add(new int[] {rule.start(), rule.end()});
            names.add(part(header, rule.start(), rule.end()));
        }
        return new TextTable(header.strip(), List.copyOf(names), Style.RULED, List.copyOf(edges));
    }

    private boolean isKnown(Recogniser recogniser) {
        Set<String> names = new HashSet<>(columns);
        return names.size() >= 3 && recogniser.knows(names);
    }

    private static String part(String line, int from, int to) {
        return from >= line.length() ? "" : line.substring(from, Math.min(to, line.length())).strip();
    }

    /** Whether {@code line} is the header. */
    boolean isHeader(String line) {
        return line.strip().equals(header);
    }

    /** Whether {@code line} only rules off a header. */
    static boolean isRule(String line) {
        return RULE.matcher(line.strip()).matches();
    }

    @Override
    public Leaves row(String line) throws IOException {
        String text = line.stripTrailing();
        if (text.isEmpty()) {
            return new Leaves();
        }
        Leaves leaves = switch (style) {
            case TABS -> tabs(text);
            case RULED -> ruled(text);
            case WORDS -> words(text);
        };
        if (leaves.size() < Math.min(3, columns.size())) {
            throw new IOException("expected a row of %d columns, found one of %d".formatted(columns.size(), leaves.size()));
        }
        return leaves;
    }

    private Leaves tabs(String text) {
        Leaves leaves = new Leaves();
        String[] cells = text.split("\t", columns.size());
        for (int i = 0; i < cells.length; i++) {
            leaves.add(columns.get(i), cells[i].strip());
        }
        return leaves;
    }

    private Leaves ruled(String text) {
        Leaves leaves = new Leaves();
        for (int i = 0; i < edges.size(); i++) {
            boolean last = i == edges.size() - 1;
            leaves.add(columns.get(i), part(text, edges.get(i)[0], last ? text.length() : edges.get(i)[1]));
        }
        return leaves;
    }

    private Leaves words(String text) {
        Leaves leaves = new Leaves();
        Matcher date = DATE.matcher(text);
        int from = 0;
        for (int i = 0; i < columns.size(); i++) {
            int begin = from;
            while (begin < text.length() && isBlank(text.charAt(begin))) {
                begin++;
            }
            if (begin == text.length()) {
                break;
            }
            int end = i == columns.size() - 1 ? text.length() : date.region(begin, text.length()).lookingAt() ? date.end() : word(text, begin);
            leaves.add(columns.get(i), text.substring(begin, end));
            from = end;
        }
        return leaves;
    }

    /** Where the word that begins at {@code from} ends. */
    private static int word(String text, int from) {
        int end = from;
        while (end < text.length() && !isBlank(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isBlank(char character) {
        return character == ' ' || character >= '\t' && character <= '\r';
    }
}
