package pedigree.query;

/** A place in the text of a query. */
final class Cursor {

    private final String text;
    private int at;

    Cursor(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    int at() {
        return at;
    }

    void to(int position) {
        at = position;
    }

    void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    boolean isAtEnd() {
        return at >= text.length();
    }

    /** The character {@code ahead} from here; NUL behind the end. */
    char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : 0;
    }

    /** Goes on behind {@code sign} if it stands here. */
    boolean take(String sign) {
        boolean there = text.startsWith(sign, at);
        at += there ? sign.length() : 0;
        return there;
    }

    /** Whether a blank, a bracket or the end stands {@code ahead} from here. */
    boolean isBreak(int ahead) {
        return at + ahead >= text.length() || Character.isWhitespace(peek(ahead)) || peek(ahead) == '(' || peek(ahead) == ')';
    }

    /** Goes on behind {@code word} if it stands here alone, in any letter case. */
    boolean takeWord(String word) {
        boolean there = text.regionMatches(true, at, word, 0, word.length()) && isBreak(word.length());
        at += there ? word.length() : 0;
        return there;
    }

    /** Where the name that begins here ends: a letter, then letters, digits, {@code _} and {@code .}; here where none begins. */
    int nameEnd() {
        int end = at;
        while (end < text.length() && isName(text.charAt(end), end == at)) {
            end++;
        }
        return end;
    }

    private static boolean isName(char character, boolean first) {
        return Character.isLetter(character) || !first && (Character.isDigit(character) || character == '_' || character == '.');
    }

    /** What stands here, for a message. */
    String found() {
        if (isAtEnd()) {
            return "the end";
        }
        int end = at + 1;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && text.charAt(end) != '(' && text.charAt(end) != ')') {
            end++;
        }
        return "'" + Shown.of(text.substring(at, end)) + "'";
    }
}
