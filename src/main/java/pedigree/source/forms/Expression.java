package pedigree.source.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a mapping says of one field: where its value comes from.
 *
 * <p>{@code ImageFileName} is a leaf; {@code "linux"} a text; <code>{ProcessId}@{instant(ProcessCreationTime)}</code> a text with expressions in it,
 * which all must say something; {@code path(ImageFileName)} what a {@link Converters converter} makes of the expression in it; {@code a if b != c} an expression under
 * a {@link Conditional condition}; {@code a unless b} one where another says nothing; {@code a | b} the first of several that says something.
 */
interface Expression {

    /** What a leaf holds where it says nothing. */
    Set<String> SILENT = Set.of("", "-", "?", "(unknown)", "null", "None", "N/A");

    /** What it gives for a record; {@code null} where that is nothing. */
    String of(Leaf leaves);

    /** The leaf whose value it is, unchanged, in records that have these leaves; absent where it is made of more. */
    default Optional<String> only(Set<String> leaves) {
        return Optional.empty();
    }

    /** Whether records that have these leaves may have it. */
    boolean isPossible(Set<String> leaves);

    /** The values of a record by the names of its leaves. */
    @FunctionalInterface
    interface Leaf {

        /** The value of a leaf; {@code null} where it is absent or says nothing. */
        String value(String name);
    }

    /** The value of a leaf, as it is. */
    record Named(String name) implements Expression {

        @Override
        public String of(Leaf leaves) {
            return leaves.value(name);
        }

        @Override
        public Optional<String> only(Set<String> leaves) {
            return leaves.contains(name) ? Optional.of(name) : Optional.empty();
        }

        @Override
        public boolean isPossible(Set<String> leaves) {
            return leaves.contains(name);
        }
    }

    /** Texts and expressions in turn. */
    record Template(List<String> texts, List<Expression> parts) implements Expression {

        @Override
        public String of(Leaf leaves) {
            StringBuilder made = new StringBuilder(texts.get(0));
            for (int i = 0; i < parts.size(); i++) {
                String value = parts.get(i).of(leaves);
                if (value == null) {
                    return null;
                }
                made.append(value).append(texts.get(i + 1));
            }
            return made.toString();
        }

        @Override
        public boolean isPossible(Set<String> leaves) {
            return parts.stream().allMatch(part -> part.isPossible(leaves));
        }
    }

    /** What a converter makes of another expression. */
    record Converted(UnaryOperator<String> converter, Expression inner) implements Expression {

        @Override
        public String of(Leaf leaves) {
            String value = inner.of(leaves);
            return value == null ? null : converter.apply(value);
        }

        @Override
        public boolean isPossible(Set<String> leaves) {
            return inner.isPossible(leaves);
        }
    }

    /** Hashes as Sysmon writes them: {@code MD5=…,SHA256=…}. */
    record Hashes(List<String> algorithms, List<Expression> values) implements Expression {

        @Override
        public String of(Leaf leaves) {
            List<String> hashes = new ArrayList<>();
            for (int i = 0; i < algorithms.size(); i++) {
                String value = values.get(i).of(leaves);
                if (value != null && !value.chars().allMatch(c -> c == '0')) {
                    hashes.add(algorithms.get(i) + '=' + value);
                }
            }
            return hashes.isEmpty() ? null : String.join(",", hashes);
        }

        @Override
        public boolean isPossible(Set<String> leaves) {
            return values.stream().anyMatch(value -> value.isPossible(leaves));
        }
    }

    /** The first of several that gives something. */
    record First(List<Expression> alternatives) implements Expression {

        @Override
        public String of(Leaf leaves) {
            for (Expression alternative : alternatives) {
                String value = alternative.of(leaves);
                if (value != null) {
                    return value;
                }
            }
            return null;
        }

        @Override
        public Optional<String> only(Set<String> leaves) {
            List<Expression> possible = alternatives.stream().filter(alternative -> alternative.isPossible(leaves)).toList();
            return possible.size() == 1 ? possible.get(0).only(leaves) : Optional.empty();
        }

        @Override
        public boolean isPossible(Set<String> leaves) {
            return alternatives.stream().anyMatch(alternative -> alternative.isPossible(leaves));
        }
    }

    /**
     * The expression that {@code text} spells.
     *
     * @throws IllegalArgumentException if it names no converter that there is
     */
    static Expression of(String text) {
        List<String> alternatives = Grammar.alternatives(text);
        if (alternatives.size() > 1) {
            return new First(alternatives.stream().map(Expression::of).toList());
        }
        String one = text.strip();
        int condition = one.lastIndexOf(" if ");
        if (condition > 0) {
            return Conditional.of(one.substring(0, condition), one.substring(condition + " if ".length()));
        }
        int exception = one.lastIndexOf(" unless ");
        if (exception > 0) {
            return new Unless(of(one.substring(0, exception)), of(one.substring(exception + " unless ".length())));
        }
        Matcher call = Grammar.CALL.matcher(one);
        if (call.matches()) {
            return call(call.group(1), call.group(2));
        }
        if (one.length() > 1 && one.startsWith("\"") && one.endsWith("\"")) {
            return new Template(List.of(one.substring(1, one.length() - 1)), List.of());
        }
        return one.contains("{") ? template(one) : new Named(one);
    }

    private static Expression call(String name, String argument) {
        if (name.equals("hashes")) {
            List<String> algorithms = new ArrayList<>();
            List<Expression> values = new ArrayList<>();
            for (String pair : argument.split(",")) {
                int equals = pair.indexOf('=');
                algorithms.add(pair.substring(0, Math.max(0, equals)).strip());
                values.add(of(pair.substring(equals + 1)));
            }
            return new Hashes(algorithms, values);
        }
        return switch (name) {
            case "args" -> Arguments.commandLine(argument.strip());
            case "list" -> Arguments.list(argument.strip());
            case "file" -> FilePath.of(argument);
            default -> new Converted(Converters.of(name), of(argument));
        };
    }

    private static Expression template(String text) {
        List<String> texts = new ArrayList<>();
        List<Expression> parts = new ArrayList<>();
        Matcher part = Grammar.PART.matcher(text);
        int from = 0;
        while (part.find()) {
            texts.add(text.substring(from, part.start()));
            parts.add(of(part.group(1)));
            from = part.end();
        }
        texts.add(text.substring(from));
        return new Template(List.copyOf(texts), List.copyOf(parts));
    }

    /** What expressions look like. */
    final class Grammar {

        private static final Pattern CALL = Pattern.compile("([a-z_]+)\\((.*)\\)");
        private static final Pattern PART = Pattern.compile("\\{([^{}]+)\\}");

        private Grammar() {
        }

        /** What stands between bars, but for those within parentheses. */
        private static List<String> alternatives(String text) {
            List<String> alternatives = new ArrayList<>();
            int from = 0;
            int depth = 0;
            for (int i = 0; i < text.length(); i++) {
                depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
                if (depth == 0 && text.startsWith(" | ", i)) {
                    alternatives.add(text.substring(from, i));
                    from = i + 3;
                }
            }
            alternatives.add(text.substring(from));
            return alternatives;
        }
    }
}
