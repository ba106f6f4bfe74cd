package pedigree.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import pedigree.event.ActivityKind;

/**
 * Reads a query: conditions in brackets, joined by {@code and}, {@code or} and {@code not}; without a word between them all must hold. Calls itself
 * for brackets only, and those may stand only so deep.
 */
final class QueryParser {

    /** So many brackets may stand within each other. */
    static final int DEEPEST = 64;

    private static final String CONDITION = "a condition";

    private final Cursor in;
    private final ConditionParser conditions;
    private int depth;
    private boolean inPath; // where > stands between two processes

    private QueryParser(String text) {
        in = new Cursor(text);
        conditions = new ConditionParser(in);
    }

    /** @throws QueryException if {@code text} is no query */
    static Node parse(String text) throws QueryException {
        QueryParser parser = new QueryParser(text);
        parser.in.skipBlanks();
        if (parser.in.isAtEnd()) {
            return new Node.And(List.of());
        }
        Node node = parser.any();
        if (!parser.in.isAtEnd()) {
            throw parser.expected("the end or another condition");
        }
        return node;
    }

    private Node any() throws QueryException {
        List<Node> parts = new ArrayList<>();
        do {
            parts.add(all());
        } while (in.takeWord("or"));
        return parts.size() == 1 ? parts.get(0) : new Node.Or(List.copyOf(parts));
    }

    private Node all() throws QueryException {
        List<Node> parts = new ArrayList<>();
        boolean more = true;
        while (more) {
            parts.add(one());
            in.skipBlanks();
            more = in.takeWord("and") || !ends();
        }
        return parts.size() == 1 ? parts.get(0) : new Node.And(List.copyOf(parts));
    }

    private boolean ends() {
        int from = in.at();
        boolean or = in.takeWord("or");
        in.to(from);
        return or || in.isAtEnd() || in.peek(0) == ')' || inPath && in.peek(0) == '>';
    }

    private Node one() throws QueryException {
        boolean negated = false;
        in.skipBlanks();
        while (in.takeWord("not") || in.peek(0) == '-' && !in.isBreak(1) && in.take("-") || in.peek(0) == '-' && in.peek(1) == '(' && in.take("-")) {
            negated = !negated;
            in.skipBlanks();
        }
        int from = in.at();
        if (ends() || in.takeWord("and")) {
            in.to(from);
            throw expected(CONDITION);
        }
        Node node = in.peek(0) == '(' ? group("(") : named();
        return negated ? new Node.Not(node) : node;
    }

    /** An operator with its brackets, else a condition on a field, else a word. */
    private Node named() throws QueryException {
        int end = in.nameEnd();
        String name = in.text().substring(in.at(), end);
        if (name.isEmpty() || end >= in.text().length() || in.text().charAt(end) != '(') {
            return conditions.condition(inPath);
        }
        Optional<Node> operator = operator(name);
        return operator.isPresent() ? operator.get() : conditions.condition(inPath);
    }

    private Optional<Node> operator(String name) throws QueryException {
        Optional<Relation> relation = Relation.of(name);
        if (relation.isPresent()) {
            return Optional.of(related(relation.get(), name + '('));
        }
        switch (name.toLowerCase(java.util.Locale.ROOT)) {
            case "path":
                return Optional.of(path(name + '('));
            case "has":
                return Optional.of(has(name + '('));
            case "edge":
                return Optional.of(joined(name + '('));
            default:
                if (Spelling.nearest(name, Vocabulary.OPERATORS).isPresent()) {
                    throw QueryException.unknown(in.at(), "operator", name, Vocabulary.OPERATORS);
                }
                return Optional.empty();
        }
    }

    private interface Body {
        Node read() throws QueryException;
    }

    /** What stands in brackets. */
    private Node bracketed(String opening, boolean path, Body body) throws QueryException {
        int from = in.at();
        if (++depth > DEEPEST) {
            throw new QueryException(from, from + opening.length(), "at most " + DEEPEST + " brackets within each other", "more");
        }
        boolean outside = inPath;
        inPath = path;
        in.take(opening);
        Node node = body.read();
        in.skipBlanks();
        if (!in.take(")")) {
            throw expected("')' for the '(' of character " + (from + opening.length()));
        }
        inPath = outside;
        depth--;
        return node;
    }

    private Node group(String opening) throws QueryException {
        return bracketed(opening, false, this::any);
    }

    private Node related(Relation relation, String opening) throws QueryException {
        return bracketed(opening, false, () -> {
            int generations = relation.hasGenerations() ? generations(relation) : Integer.MAX_VALUE;
            return new Node.Related(relation, generations, any());
        });
    }

    /** A number and a comma. */
    private int generations(Relation relation) throws QueryException {
        in.skipBlanks();
        int from = in.at();
        int end = from;
        while (end < in.text().length() && Character.isDigit(in.text().charAt(end))) {
            end++;
        }
        String digits = in.text().substring(from, end);
        in.to(end);
        in.skipBlanks();
        if (!digits.isEmpty() && in.take(",")) {
            long number = Numbers.of(digits).orElse(Integer.MAX_VALUE);
            if (number == 0) {
                throw new QueryException(from, end, "1 generation or more", "'0'");
            }
            return (int) Math.min(number, Integer.MAX_VALUE);
        }
        in.to(from);
        if (relation == Relation.WITHIN) {
            throw expected("a number of generations and a comma, as in within(2, image:cmd.exe)");
        }
        return Integer.MAX_VALUE;
    }

    private Node path(String opening) throws QueryException {
        return bracketed(opening, true, () -> {
            List<Node.Step> steps = new ArrayList<>();
            boolean direct = true;
            boolean more = true;
            while (more) {
                steps.add(new Node.Step(any(), direct));
                direct = !in.take(">>");
                more = !direct || in.take(">");
            }
            return new Node.Path(List.copyOf(steps));
        });
    }

    private Node has(String opening) throws QueryException {
        return bracketed(opening, false, () -> {
            in.skipBlanks();
            String name = word("a kind of event, such as network");
            Optional<ActivityKind> kind = ActivityKind.ofName(name);
            if (kind.isEmpty() && !name.equalsIgnoreCase(Vocabulary.EVENT)) {
                throw QueryException.unknown(in.at() - name.length(), "kind of event", name, Vocabulary.ACTIVITIES);
            }
            return new Node.Has(kind, afterColon());
        });
    }

    private Node joined(String opening) throws QueryException {
        return bracketed(opening, false, () -> {
            in.skipBlanks();
            Optional<Node.End> end = end();
            Optional<pedigree.store.Edge.Kind> kind = Optional.empty();
            if (end.isEmpty()) {
                String name = word("a kind of edge, such as brokered");
                kind = Vocabulary.edge(name);
                if (kind.isEmpty() && !name.equalsIgnoreCase(Vocabulary.ANY)) {
                    throw QueryException.unknown(in.at() - name.length(), "kind of edge", name, Vocabulary.EDGES);
                }
                in.skipBlanks();
                end = end();
            }
            return new Node.Joined(kind, end.orElse(Node.End.EITHER), afterColon());
        });
    }

    private Optional<Node.End> end() {
        int from = in.at();
        int end = in.nameEnd();
        for (Node.End each : new Node.End[] {Node.End.FROM, Node.End.TO}) {
            if (in.text().substring(from, end).equalsIgnoreCase(each.name())) {
                in.to(end);
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private String word(String what) throws QueryException {
        int from = in.at();
        int end = in.nameEnd();
        if (end == from) {
            throw expected(what);
        }
        in.to(end);
        return in.text().substring(from, end);
    }

    /** What stands behind a colon; everything where there is none. */
    private Node afterColon() throws QueryException {
        in.skipBlanks();
        return in.take(":") ? any() : new Node.And(List.of());
    }

    private QueryException expected(String what) {
        return new QueryException(in.at(), in.isAtEnd() ? in.at() : in.at() + 1, what, in.found());
    }
}
