package pedigree.query;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * Where in a query a caret stands, whether or not it can be read already.
 *
 * @param wanted          what may come there
 * @param field           whose value is wanted; else empty
 * @param typed           what stands there before the caret, without a quote
 * @param from            where that begins, with its quote
 * @param to              behind the word in which the caret stands
 * @param behindCondition whether a condition stands before it
 */
record CaretPlace(Wanted wanted, String field, String typed, int from, int to, boolean behindCondition) {

    /** What may come at a place. */
    enum Wanted { CONDITION, VALUE, ACTIVITY, EDGE }

    private static final String SIGNS = ":<>=!";

    static CaretPlace of(String text, int caret) {
        int at = Math.max(0, Math.min(caret, text.length()));
        Deque<Integer> open = new ArrayDeque<>(); // brackets
        int start = 0; // of the word in which the caret stands
        boolean quoted = false;
        for (int i = 0; i < at; i++) {
            char character = text.charAt(i);
            if (character == '"' && (i == 0 || text.charAt(i - 1) != '\\')) {
                quoted = !quoted;
            } else if (!quoted && (Character.isWhitespace(character) || "(),".indexOf(character) >= 0)) {
                start = i + 1;
                if (character == '(') {
                    open.push(i);
                } else if (character == ')' && !open.isEmpty()) {
                    open.pop();
                }
            }
        }
        return of(text, at, start, open.isEmpty() ? -1 : open.peek(), quoted);
    }

    private static CaretPlace of(String text, int caret, int start, int bracket, boolean quoted) {
        int from = start;
        while (from < caret && text.charAt(from) == '-') {
            from++;
        }
        int to = wordEnd(text, caret, quoted);
        String before = bracket < 0 ? "" : nameBefore(text, bracket);
        if (bracket >= 0 && before.endsWith(":")) {
            return value(text, before.substring(0, before.length() - 1), from, caret, to);
        }
        boolean first = bracket >= 0 && text.substring(bracket + 1, start).isBlank();
        if (first && before.equalsIgnoreCase("has")) {
            return new CaretPlace(Wanted.ACTIVITY, "", text.substring(from, caret), from, to, false);
        } else if (first && before.equalsIgnoreCase("edge")) {
            return new CaretPlace(Wanted.EDGE, "", text.substring(from, caret), from, to, false);
        }
        int sign = sign(text, from, caret);
        if (sign > from) {
            int begin = sign;
            while (begin < caret && SIGNS.indexOf(text.charAt(begin)) >= 0) {
                begin++;
            }
            return value(text, text.substring(from, sign), begin, caret, to);
        }
        String ahead = text.substring(bracket + 1, start).strip().toLowerCase(Locale.ROOT);
        boolean behind = !ahead.isEmpty() && !ahead.matches("(?s).*\\b(and|or|not)") && !ahead.endsWith(":") && !ahead.endsWith(">") && !ahead.endsWith(",");
        int end = nameEnd(text, caret);
        return new CaretPlace(Wanted.CONDITION, "", text.substring(from, caret), from, end, behind);
    }

    private static CaretPlace value(String text, String field, int from, int caret, int to) {
        String typed = text.substring(Math.min(from, caret), caret);
        return new CaretPlace(Wanted.VALUE, field, typed.startsWith("\"") ? typed.substring(1) : typed, from, to, false);
    }

    /** The name, and a colon behind it, that stands before a bracket. */
    private static String nameBefore(String text, int bracket) {
        int from = bracket;
        while (from > 0 && (Character.isLetterOrDigit(text.charAt(from - 1)) || "_.:".indexOf(text.charAt(from - 1)) >= 0)) {
            from--;
        }
        return text.substring(from, bracket);
    }

    /** Where the sign behind the name of a field stands; -1 where there is none. */
    private static int sign(String text, int from, int caret) {
        for (int i = from; i < caret; i++) {
            if (SIGNS.indexOf(text.charAt(i)) >= 0) {
                return i - from > 1 ? i : -1;
            } else if (!Character.isLetterOrDigit(text.charAt(i)) && "_.".indexOf(text.charAt(i)) < 0) {
                return -1;
            }
        }
        return -1;
    }

    private static int wordEnd(String text, int caret, boolean quoted) {
        int end = caret;
        while (end < text.length() && (quoted ? text.charAt(end) != '"' : !Character.isWhitespace(text.charAt(end)) && "(),".indexOf(text.charAt(end)) < 0)) {
            end++;
        }
        return quoted && end < text.length() ? end + 1 : end;
    }

    /** Behind the name in which the caret stands, and behind its sign. */
    private static int nameEnd(String text, int caret) {
        int end = caret;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || "_.".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end < text.length() && (text.charAt(end) == ':' || text.charAt(end) == '(') && end > caret ? end + 1 : end;
    }
}
