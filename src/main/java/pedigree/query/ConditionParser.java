package pedigree.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import pedigree.query.ValueReader.Value;

/** Reads one condition: {@code field:value}, {@code field>value}, {@code field:(value, value)}, or a word. */
final class ConditionParser {

    private final Cursor in;
    private final ValueReader values;

    ConditionParser(Cursor in) {
        this.in = in;
        values = new ValueReader(in);
    }

    /** @param inPath whether {@code >} stands between two processes here, unless what is before it can be compared */
    Node condition(boolean inPath) throws QueryException {
        int from = in.at();
        int end = in.nameEnd();
        String name = in.text().substring(from, end);
        Optional<Sign> sign = name.length() < 2 ? Optional.empty() : sign(name, end, inPath);
        if (sign.isEmpty()) {
            Value word = values.next("", inPath ? ">" : "");
            return new Node.Condition(Field.WORD, Typed.of(Field.WORD, Comparison.IS, word), from);
        }
        in.to(sign.get().end);
        Field field = Field.of(name);
        Node node = sign.get().comparison == Comparison.IS && in.peek(0) == '(' ? list(field, from)
                : condition(field, sign.get().comparison, from, values.next(in.text().substring(from, in.at()), inPath ? ">" : ""));
        return sign.get().negated ? new Node.Not(node) : node;
    }

    private static Node condition(Field field, Comparison comparison, int from, Value value) throws QueryException {
        Optional<OfRelative> relative = OfRelative.of(field.name());
        if (relative.isEmpty()) {
            return own(field, comparison, from, value);
        }
        Node theirs = relative.get().with(own(Field.of(relative.get().field()), comparison, from + relative.get().position(), value));
        return relative.get().mayBeOwn() ? relative.get().filled(own(field, comparison, from, value), theirs) : theirs;
    }

    private static Node.Condition own(Field field, Comparison comparison, int from, Value value) throws QueryException {
        Field typed = Typed.field(field, comparison, value);
        return new Node.Condition(typed, Typed.of(typed, comparison, value), from);
    }

    private Node list(Field field, int from) throws QueryException {
        int open = in.at();
        in.take("(");
        List<Node> any = new ArrayList<>();
        in.skipBlanks();
        while (!in.take(")")) {
            if (in.isAtEnd()) {
                throw new QueryException(in.at(), in.at(), "')' for the '(' of character " + (open + 1), "the end");
            }
            any.add(condition(field, Comparison.IS, from, values.next("(", ",")));
            in.skipBlanks();
            if (!in.take(",")) {
                in.takeWord("or");
            }
            in.skipBlanks();
        }
        if (any.isEmpty()) {
            throw new QueryException(open, in.at(), "a value", "none between the brackets");
        }
        return new Node.Or(List.copyOf(any));
    }

    /** @param end where the value begins */
    private record Sign(Comparison comparison, boolean negated, int end) { }

    /**
     * What stands behind a name and makes it that of a field; empty where it is a word: {@code http://…}, {@code a=b}, {@code echo>file}, and, in a
     * path, {@code cmd.exe > calc.exe}. Blanks may stand before the sign of what can be compared.
     */
    private Optional<Sign> sign(String name, int end, boolean inPath) {
        Optional<Fact> fact = Fact.of(OfRelative.of(name).map(OfRelative::field).orElse(name));
        boolean ordered = fact.isPresent() && fact.get().kind().ordered();
        in.to(end);
        in.skipBlanks();
        boolean apart = in.at() > end;
        Optional<Sign> sign = Optional.empty();
        if (!apart || ordered) {
            sign = signHere(fact.isPresent(), ordered, inPath && apart);
        }
        if (sign.isPresent() && apart) {
            in.to(sign.get().end);
            in.skipBlanks();
            sign = Optional.of(new Sign(sign.get().comparison, sign.get().negated, in.at()));
        }
        in.to(end - name.length());
        return sign;
    }

    private Optional<Sign> signHere(boolean known, boolean ordered, boolean arrow) {
        int at = in.at();
        if (in.peek(0) == ':') {
            return in.peek(1) == '/' && in.peek(2) == '/' ? Optional.empty() : Optional.of(new Sign(Comparison.IS, false, at + 1));
        }
        if (known && (in.peek(0) == '=' || in.peek(0) == '!' && in.peek(1) == '=')) {
            boolean negated = in.peek(0) == '!';
            return Optional.of(new Sign(Comparison.IS, negated, at + (negated ? 2 : 1)));
        }
        boolean orEqual = in.peek(1) == '=';
        boolean comparable = ordered || known || Character.isDigit(in.peek(orEqual ? 2 : 1));
        boolean less = in.peek(0) == '<';
        boolean more = in.peek(0) == '>' && in.peek(1) != '>' && !(arrow && !orEqual);
        if (!comparable || !less && !more) {
            return Optional.empty();
        }
        Comparison comparison = less ? orEqual ? Comparison.AT_MOST : Comparison.LESS : orEqual ? Comparison.AT_LEAST : Comparison.MORE;
        return Optional.of(new Sign(comparison, false, at + comparison.sign().length()));
    }
}
