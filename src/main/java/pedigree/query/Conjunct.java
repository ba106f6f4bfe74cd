package pedigree.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import pedigree.query.ValueReader.Value;

/**
 * A condition on a field that a whole query asks beside its others, {@code host:(a, b)} in {@code calc host:(a, b)}: what a control of the window can show
 * and change in the text. Immutable.
 *
 * @param from   where it begins in the query
 * @param to     behind its end
 * @param sign   {@code :}, {@code >=} …
 * @param values what stands behind the sign
 */
public record Conjunct(int from, int to, String sign, List<String> values) {

    private static final String AND = "and";

    /** The first such condition on {@code field} in {@code query}; empty where there is none, or no query. Within brackets, or behind a minus, it is no such. */
    public static Optional<Conjunct> of(String query, String field) {
        try {
            Node node = QueryParser.parse(query);
            for (Node part : node instanceof Node.And all ? all.parts() : List.of(node)) {
                Optional<Node.Condition> condition = condition(part);
                if (condition.isPresent() && condition.get().field().name().equalsIgnoreCase(field)) {
                    return Optional.of(read(query, condition.get().position(), field.length()));
                }
            }
        } catch (QueryException e) {
            return Optional.empty(); // it is being written
        }
        return Optional.empty();
    }

    /** The condition, or the first of a list of values: these stand in one place. */
    private static Optional<Node.Condition> condition(Node part) {
        if (part instanceof Node.Or list && list.parts().stream().allMatch(each -> condition(each).isPresent())) {
            List<Node.Condition> values = list.parts().stream().flatMap(each -> condition(each).stream()).toList();
            return values.stream().mapToInt(Node.Condition::position).distinct().count() == 1 ? Optional.of(values.get(0)) : Optional.empty();
        }
        return part instanceof Node.Condition condition ? Optional.of(condition) : Optional.empty();
    }

    private static Conjunct read(String query, int from, int name) throws QueryException {
        Cursor in = new Cursor(query);
        in.to(from + name);
        in.skipBlanks();
        int sign = in.at();
        while (":<>=!".indexOf(in.peek(0)) >= 0) {
            in.to(in.at() + 1);
        }
        String text = query.substring(sign, in.at());
        in.skipBlanks();
        List<String> values = in.take("(") ? list(in) : List.of(new ValueReader(in).next(text, "").text());
        return new Conjunct(from, in.at(), text, values);
    }

    private static List<String> list(Cursor in) throws QueryException {
        List<String> values = new ArrayList<>();
        in.skipBlanks();
        while (!in.take(")")) {
            Value value = new ValueReader(in).next("(", ",");
            values.add(value.text());
            in.skipBlanks();
            if (!in.take(",")) {
                in.takeWord("or");
            }
            in.skipBlanks();
        }
        return values;
    }

    /** {@code query} with {@code term} in the place of its condition on {@code field}, or beside the others where there is none; without one where that is empty. */
    public static String replace(String query, String field, Optional<Term> term) {
        Optional<Conjunct> now = of(query, field);
        if (now.isEmpty()) {
            return term.map(added -> added.and(query)).orElse(query);
        }
        String before = query.substring(0, now.get().from).strip();
        String behind = query.substring(now.get().to).strip();
        if (term.isPresent()) {
            return (before + ' ' + term.get().text() + ' ' + behind).strip();
        }
        return (without(before, before.length() - AND.length()) + ' ' + (before.isEmpty() ? without(behind, 0) : behind)).strip();
    }

    /** {@code part} without the word that joined it to its neighbour, if it stands at {@code at}. */
    private static String without(String part, int at) {
        boolean there = at >= 0 && part.regionMatches(true, at, AND, 0, AND.length()) && (part.length() == AND.length()
                || Character.isWhitespace(part.charAt(at == 0 ? AND.length() : at - 1)));
        return there ? (at == 0 ? part.substring(AND.length()) : part.substring(0, at)).strip() : part;
    }
}
