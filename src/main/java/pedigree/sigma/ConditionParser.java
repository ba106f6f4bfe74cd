package pedigree.sigma;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses a condition (specification, "Condition"). From loosest to tightest: {@code or}, {@code and}, {@code not}, {@code 1 of}, parentheses.
 */
final class ConditionParser {

    private static final Pattern TOKEN = Pattern.compile("\\s*([()]|[A-Za-z0-9_*?-]+|\\S)");
    private static final int DEPTH = 100;

    private final int line;
    private final Map<String, Selection> selections;
    private final List<String> tokens = new ArrayList<>();
    private int at;
    private int depth;

    private ConditionParser(int line, String text, Map<String, Selection> selections) {
        this.line = line;
        this.selections = selections;
        Matcher token = TOKEN.matcher(text);
        while (token.lookingAt()) {
            tokens.add(token.group(1));
            token.region(token.end(), text.length());
        }
    }

    /**
     * The condition that {@code text} spells.
     *
     * @param line       where it stands, for failures
     * @param selections the rule's search identifiers, in its order
     * @throws InvalidRule if it is none, or names a selection that the rule has not
     */
    static Condition parse(int line, String text, Map<String, Selection> selections) throws InvalidRule {
        ConditionParser parser = new ConditionParser(line, text, selections);
        Condition condition = parser.or();
        if (parser.at < parser.tokens.size()) {
            throw new InvalidRule(line, "the end of the condition", "'" + parser.tokens.get(parser.at) + "'");
        }
        return condition;
    }

    private Condition or() throws InvalidRule {
        List<Condition> parts = new ArrayList<>(List.of(and()));
        while (accept("or")) {
            parts.add(and());
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.Or(parts);
    }

    private Condition and() throws InvalidRule {
        List<Condition> parts = new ArrayList<>(List.of(not()));
        while (accept("and")) {
            parts.add(not());
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.And(parts);
    }

    private Condition not() throws InvalidRule {
        if (++depth > DEPTH) {
            throw new InvalidRule(line, "at most " + DEPTH + " nested parts", "more");
        }
        Condition condition = accept("not") ? new Condition.Not(not()) : atom();
        depth--;
        return condition;
    }

    private Condition atom() throws InvalidRule {
        if (accept("(")) {
            Condition inner = or();
            if (!accept(")")) {
                throw new InvalidRule(line, "')'", found());
            }
            return inner;
        }
        String token = at < tokens.size() ? tokens.get(at++).toLowerCase(Locale.ROOT) : "";
        boolean quantifier = token.equals("1") || token.equals("any") || token.equals("all");
        if (quantifier && accept("of")) {
            return quantified(token.equals("all"));
        }
        String name = token.isEmpty() ? "" : tokens.get(at - 1);
        Selection selection = selections.get(name);
        if (selection == null) {
            at -= token.isEmpty() ? 0 : 1;
            throw new InvalidRule(line, "one of the selections " + selections.keySet(), found());
        }
        return new Condition.Of(selection);
    }

    private Condition quantified(boolean all) throws InvalidRule {
        String pattern = at < tokens.size() ? tokens.get(at++) : "";
        List<Condition> parts = new ArrayList<>();
        selections.forEach((name, selection) -> {
            if (isMeant(name, pattern)) {
                parts.add(new Condition.Of(selection));
            }
        });
        if (parts.isEmpty()) {
            throw new InvalidRule(line, "a pattern that selects something", "'" + pattern + "'");
        }
        return all ? new Condition.And(parts) : new Condition.Or(parts);
    }

    private static boolean isMeant(String name, String pattern) {
        if (name.startsWith("_") && !pattern.startsWith("_")) {
            return false;
        }
        return pattern.equals("them") || name.matches(Pattern.quote(pattern).replace("*", "\\E.*\\Q"));
    }

    private boolean accept(String token) {
        boolean accepted = at < tokens.size() && tokens.get(at).equalsIgnoreCase(token);
        at += accepted ? 1 : 0;
        return accepted;
    }

    private String found() {
        return at < tokens.size() ? "'" + tokens.get(at) + "'" : "the end of the condition";
    }
}
