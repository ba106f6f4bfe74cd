package pedigree.sigma;

import java.util.Locale;
import java.util.Optional;

import pedigree.sigma.Match.Span;

/**
 * What a value must be, compiled from Sigma's text with its wildcards and escapes (specification, "Value modifiers" and "Wildcards").
 *
 * <p>Letter case never counts. {@code *} stands for any characters, {@code ?} for one; a backslash makes them, or itself, plain.
 */
final class Pattern {

    private static final char ANY = '\ue000'; // stand for the wildcards once escapes are resolved; a text that holds them is no rule's
    private static final char ONE = '\ue001';

    private enum Kind { EQUALS, STARTS, ENDS, CONTAINS, GLOB }

    private final Kind kind;
    private final String text; // folded; of a glob, with wildcards

    private Pattern(Kind kind, String text) {
        this.kind = kind;
        this.text = text;
    }

    /** The pattern that {@code text} spells, with wildcards added before and behind it. */
    static Pattern of(String text, boolean anyBefore, boolean anyBehind) {
        String resolved = resolved(text).toLowerCase(Locale.ROOT);
        boolean before = anyBefore || resolved.startsWith(String.valueOf(ANY));
        boolean behind = anyBehind || resolved.length() > 1 && resolved.endsWith(String.valueOf(ANY));
        int from = before && resolved.startsWith(String.valueOf(ANY)) ? 1 : 0;
        int to = behind && resolved.length() > from && resolved.endsWith(String.valueOf(ANY)) ? resolved.length() - 1 : resolved.length();
        String core = resolved.substring(from, to);
        if (core.indexOf(ANY) >= 0 || core.indexOf(ONE) >= 0) {
            return new Pattern(Kind.GLOB, (before ? ANY : "") + core + (behind ? ANY : ""));
        }
        return new Pattern(before ? behind ? Kind.CONTAINS : Kind.ENDS : behind ? Kind.STARTS : Kind.EQUALS, core);
    }

    /** Wildcards and escapes, left to right: {@code \*}, {@code \?} and {@code \\} are plain, any other backslash is one. */
    private static String resolved(String text) {
        StringBuilder resolved = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean escape = character == '\\' && i + 1 < text.length() && "*?\\".indexOf(text.charAt(i + 1)) >= 0;
            if (escape) {
                resolved.append(text.charAt(++i));
            } else {
                resolved.append(character == '*' ? ANY : character == '?' ? ONE : character);
            }
        }
        return resolved.toString();
    }

    /** Whether a value is what is asked for. */
    boolean matches(Value value) {
        String folded = value.folded();
        return switch (kind) {
            case EQUALS -> folded.equals(text);
            case STARTS -> folded.startsWith(text);
            case ENDS -> folded.endsWith(text);
            case CONTAINS -> folded.contains(text);
            case GLOB -> glob(folded);
        };
    }

    private boolean glob(String value) {
        int at = 0;
        int star = -1;
        int resume = 0;
        int i = 0;
        while (i < value.length()) {
            if (at < text.length() && text.charAt(at) == ANY) {
                star = at++;
                resume = i;
            } else if (at < text.length() && (text.charAt(at) == ONE || text.charAt(at) == value.charAt(i))) {
                at++;
                i++;
            } else if (star >= 0) {
                at = star + 1;
                i = ++resume;
            } else {
                return false;
            }
        }
        while (at < text.length() && text.charAt(at) == ANY) {
            at++;
        }
        return at == text.length();
    }

    /** Where in a value that matches the characters stand that were asked for; empty where none were, with wildcards among them, or where folding moved them. */
    Optional<Span> span(Value value) {
        if (text.isEmpty() || kind == Kind.GLOB || value.text().length() != value.folded().length()) {
            return Optional.empty();
        }
        int length = value.text().length();
        return Optional.of(switch (kind) {
            case EQUALS -> new Span(0, length);
            case STARTS -> new Span(0, text.length());
            case ENDS -> new Span(length - text.length(), length);
            default -> new Span(value.folded().indexOf(text), value.folded().indexOf(text) + text.length());
        });
    }
}
