package pedigree.query;

import java.util.regex.PatternSyntaxException;

/**
 * A regular expression, which must match somewhere in the value. Letter case does not count.
 *
 * <p>Java's engine goes back and tries again, and some expressions make that take longer than anybody waits. So each value may cost so many looks
 * at its characters; when they are used up, the search ends and says so.
 */
final class RegexPattern implements Pattern {

    private static final int LOOKS = 2_000_000; // some milliseconds; a line of 32,000 characters needs a hundredth of it

    private final java.util.regex.Pattern pattern;
    private final int position;
    private final int end;

    private RegexPattern(java.util.regex.Pattern pattern, int position, int end) {
        this.pattern = pattern;
        this.position = position;
        this.end = end;
    }

    /** @throws QueryException if {@code expression}, which stands there in the query, is none */
    static RegexPattern of(String expression, int position, int end) throws QueryException {
        try {
            int flags = java.util.regex.Pattern.CASE_INSENSITIVE | java.util.regex.Pattern.UNICODE_CASE | java.util.regex.Pattern.DOTALL;
            return new RegexPattern(java.util.regex.Pattern.compile(expression, flags), position, end);
        } catch (PatternSyntaxException e) {
            int at = Math.min(end, position + 1 + Math.max(0, e.getIndex()));
            throw new QueryException(Math.min(at, end), end, "a regular expression", "'" + Shown.of(expression) + "': " + e.getDescription());
        } catch (StackOverflowError e) { // the engine's parser calls itself for each bracket
            throw new QueryException(position, end, "a regular expression", "one that is nested too deep");
        }
    }

    /** @throws TooCostly if the value costs too much */
    @Override
    public boolean matches(String value) {
        try {
            return !value.isEmpty() && pattern.matcher(new Watched(value, 0, value.length(), new int[1], this)).find();
        } catch (StackOverflowError e) { // the engine calls itself for each turn of a group
            throw new TooCostly(this);
        }
    }

    /** Ends a search whose expression costs too much; {@link Query#run} makes it a {@link QueryException}. */
    static final class TooCostly extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient RegexPattern pattern;

        TooCostly(RegexPattern pattern) {
            super("a regular expression costs too much", null, false, false);
            this.pattern = pattern;
        }

        QueryException toQueryException() {
            return QueryException.refused(pattern.position, pattern.end, "this regular expression takes too long on a value of this case; expected one "
                    + "without repeated groups that can match the same text in several ways, such as (a+)+");
        }
    }

    /** A value that counts how often it is looked at. */
    private record Watched(String value, int from, int to, int[] looks, RegexPattern pattern) implements CharSequence {

        @Override
        public char charAt(int index) {
            if (++looks[0] > LOOKS) {
                throw new TooCostly(pattern);
            }
            return value.charAt(from + index);
        }

        @Override
        public int length() {
            return to - from;
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Watched(value, from + start, from + end, looks, pattern);
        }

        @Override
        public String toString() {
            return value.substring(from, to);
        }
    }
}
