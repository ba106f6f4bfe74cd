package pedigree.sigma;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import pedigree.sigma.Match.Span;

/**
 * What a value must be, compiled from Sigma's text with its wildcards and escapes (specification, "Wildcards" and "Escaping").
 *
 * <p>Letter case never counts. {@code *} stands for any characters, {@code ?} for one; a backslash makes them, or itself, plain. A pattern is the
 * pieces between its {@code *}: the first must stand at the start of the value, the last at its end, each other at its first place behind the one
 * before. So no value makes a pattern slow: the cost is the length of the value times that of the longest piece.
 */
final class Pattern {

    private static final char ANY = '\ufffe'; // stand for the wildcards once escapes are resolved; Unicode has no such characters
    private static final char ONE = '\uffff';

    private static final Places NOWHERE = (start, end) -> { };

    private final Piece[] pieces;

    private Pattern(Piece[] pieces) {
        this.pieces = pieces;
    }

    /** The pattern that {@code text} spells, with wildcards added before and behind it. */
    static Pattern of(String text, boolean anyBefore, boolean anyBehind) {
        String resolved = (anyBefore ? ANY : "") + Value.folded(resolved(text)) + (anyBehind ? ANY : "");
        String single = resolved.replaceAll(ANY + "+", String.valueOf(ANY));
        return new Pattern(Arrays.stream(single.split(String.valueOf(ANY), -1)).map(Piece::new).toArray(Piece[]::new));
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

    /** The file name that every value has which is what is asked for: what stands behind its last slash of either kind. Empty where values of many names are. */
    Optional<String> fileName() {
        Piece tail = pieces[pieces.length - 1];
        boolean whole = pieces.length == 1 || slash(tail.text) >= 0; // all of the value, or of its last part, is given
        return tail.plain && whole ? Optional.of(fileName(tail.text)) : Optional.empty();
    }

    /** What stands behind the last slash, of either kind, of a folded value. */
    static String fileName(String folded) {
        return folded.substring(slash(folded) + 1);
    }

    private static int slash(String text) {
        return Math.max(text.lastIndexOf('\\'), text.lastIndexOf('/'));
    }

    /** Whether a value is what is asked for. */
    boolean matches(Value value) {
        return place(value.folded(), NOWHERE);
    }

    /** Where in a value that matches the characters stand that were asked for, in order; empty where only wildcards were. */
    List<Span> spans(Value value) {
        List<Span> spans = new ArrayList<>(1);
        place(value.folded(), (start, end) -> {
            if (end > start) {
                spans.add(new Span(start, end));
            }
        });
        return spans;
    }

    /** Hands the place of each piece to {@code sink}. */
    private boolean place(String value, Places sink) {
        int last = pieces.length - 1;
        Piece tail = pieces[last];
        int end = value.length() - tail.length();
        if (last == 0) {
            return end == 0 && placed(tail, value, 0, sink);
        }
        int from = pieces[0].length();
        if (end < from || !placed(pieces[0], value, 0, sink)) {
            return false;
        }
        for (int i = 1; i < last; i++) {
            int at = pieces[i].find(value, from, end);
            if (at < 0) {
                return false;
            }
            from = at + pieces[i].length();
            sink.place(at, from);
        }
        return placed(tail, value, end, sink);
    }

    private static boolean placed(Piece piece, String value, int at, Places sink) {
        boolean stands = piece.standsAt(value, at);
        if (stands) {
            sink.place(at, at + piece.length());
        }
        return stands;
    }

    @FunctionalInterface
    private interface Places {
        void place(int start, int end);
    }

    /** Characters in a row, any of which may be {@link #ONE}. */
    private record Piece(String text, boolean plain) {

        Piece(String text) {
            this(text, text.indexOf(ONE) < 0);
        }

        int length() {
            return text.length();
        }

        boolean standsAt(String value, int at) {
            if (plain) {
                return value.startsWith(text, at);
            }
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) != ONE && text.charAt(i) != value.charAt(at + i)) {
                    return false;
                }
            }
            return true;
        }

        /** The first place from {@code from} on at which it stands and ends before or at {@code end}; -1 where there is none. */
        int find(String value, int from, int end) {
            if (plain) {
                int at = value.indexOf(text, from);
                return at + text.length() <= end ? at : -1;
            }
            for (int at = from; at + text.length() <= end; at++) {
                if (standsAt(value, at)) {
                    return at;
                }
            }
            return -1;
        }
    }
}
