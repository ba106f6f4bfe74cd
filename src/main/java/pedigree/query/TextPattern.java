package pedigree.query;

import java.util.OptionalLong;

/**
 * A plain value, or one with wildcards. What it asks for depends on what the values are: see {@link Kind}. Letter case never counts. A value with
 * {@code *} or {@code ?} is the whole of what is compared, also where a plain one may stand anywhere.
 *
 * @param kind   what the values are
 * @param asked  what they must be, {@link Folded}
 * @param wild   whether there is a wildcard in it
 * @param number its value where it is a number: {@code 0x1bd} and {@code 445} ask for the same
 */
record TextPattern(Kind kind, String asked, boolean wild, OptionalLong number) implements Pattern {

    static TextPattern of(Kind kind, String text) {
        String plain = kind == Kind.KEY ? text.replace("{", "").replace("}", "") : text;
        return new TextPattern(kind, Folded.of(plain), text.indexOf('*') >= 0 || text.indexOf('?') >= 0, Numbers.of(text));
    }

    @Override
    public boolean matches(String value) {
        if (value.isEmpty()) {
            return false;
        }
        return switch (kind) {
            case TEXT -> wild ? is(value, 0, value.length()) : Folded.contains(value, asked);
            case PATH -> is(value, 0, value.length()) || is(value, Math.max(value.lastIndexOf('\\'), value.lastIndexOf('/')) + 1, value.length());
            case USER -> isUser(value);
            case HOST -> is(value, 0, value.length()) || value.indexOf('.') > 0 && is(value, 0, value.indexOf('.'));
            case KEY -> isKey(value);
            case HASH -> isHash(value);
            case EVENT -> is(value, 0, value.length()) || is(value, value.lastIndexOf('/') + 1, value.length());
            default -> is(value, 0, value.length()) || number.isPresent() && number.equals(Numbers.of(value));
        };
    }

    private boolean is(String value, int from, int to) {
        return wild ? Folded.glob(value, from, to, asked) : Folded.is(value, from, to, asked);
    }

    private boolean isUser(String value) {
        int at = value.indexOf('@');
        return is(value, 0, value.length()) || is(value, value.lastIndexOf('\\') + 1, value.length()) || at > 0 && is(value, 0, at);
    }

    private boolean isKey(String value) {
        int from = value.startsWith("{") ? 1 : 0;
        return wild ? Folded.glob(value, from, value.endsWith("}") ? value.length() - 1 : value.length(), asked) : Folded.isAt(value, from, asked);
    }

    /** {@code MD5=…,SHA256=…}, or one hash alone. */
    private boolean isHash(String value) {
        int from = 0;
        while (from <= value.length()) {
            int comma = value.indexOf(',', from);
            int to = comma < 0 ? value.length() : comma;
            int equals = value.indexOf('=', from);
            if (is(value, from, to) || equals > 0 && equals < to && is(value, equals + 1, to)) {
                return true;
            }
            from = to + 1;
        }
        return false;
    }
}
