package pedigree.query;

/**
 * Reads a value: bare up to a blank or a bracket, in quotes, or a regular expression between slashes.
 *
 * <p>In quotes a backslash is a backslash, so that paths stand as they are, unless it stands before a quote: {@code \"} is a quote, and {@code \\"} a
 * backslash at the end (as on a Windows command line). A slash begins a regular expression only where another ends it before a blank, a bracket or
 * the end, so that {@code /usr/bin/sh} and {@code /c} are what they say.
 */
final class ValueReader {

    /**
     * A value as it stands in the query.
     *
     * @param text  without quotes or slashes
     * @param regex whether it is a regular expression
     * @param start where it begins, with its quote or slash
     */
    record Value(String text, boolean regex, int start, int end) { }

    private final Cursor in;

    ValueReader(Cursor in) {
        this.in = in;
    }

    /**
     * The value that begins here.
     *
     * @param before what it stands behind, for a message; empty for a word
     * @param stops  characters that end a bare value beside blanks and brackets
     */
    Value next(String before, String stops) throws QueryException {
        int start = in.at();
        if (in.peek(0) == '"') {
            return quoted(start);
        }
        int slash = in.peek(0) == '/' ? closingSlash(stops) : -1;
        if (slash > 0) {
            in.to(slash + 1);
            return new Value(in.text().substring(start + 1, slash).replace("\\/", "/"), true, start, slash + 1);
        }
        bare(stops);
        if (in.at() == start) {
            String found = before.isEmpty() || before.equals("(") ? in.found() : "none behind '" + before + "'";
            throw new QueryException(start, start, "a value", found);
        }
        return new Value(in.text().substring(start, in.at()), false, start, in.at());
    }

    private void bare(String stops) {
        int open = 0;
        while (!in.isAtEnd() && !Character.isWhitespace(in.peek(0)) && stops.indexOf(in.peek(0)) < 0) {
            open += in.peek(0) == '(' ? 1 : in.peek(0) == ')' ? -1 : 0;
            if (open < 0) {
                return;
            }
            in.to(in.at() + 1);
        }
    }

    private Value quoted(int start) throws QueryException {
        StringBuilder text = new StringBuilder();
        in.take("\"");
        while (!in.isAtEnd()) {
            int backslashes = backslashes();
            if (in.peek(backslashes) != '"') {
                int size = Math.max(1, backslashes);
                text.append(in.text(), in.at(), in.at() + size);
                in.to(in.at() + size);
                continue;
            }
            text.append("\\".repeat(backslashes / 2));
            in.to(in.at() + backslashes + 1);
            if (backslashes % 2 == 0) {
                return closed(text.toString(), start);
            }
            text.append('"');
        }
        throw new QueryException(in.text().length(), in.text().length(), "a closing quote", "the end");
    }

    private Value closed(String text, int start) throws QueryException {
        if (text.isEmpty()) {
            throw new QueryException(start, in.at(), "a value", "empty quotes");
        }
        return new Value(text, false, start, in.at());
    }

    private int backslashes() {
        int count = 0;
        while (in.peek(count) == '\\') {
            count++;
        }
        return count;
    }

    /** Where the regular expression that begins here ends; -1 where none does. */
    private int closingSlash(String stops) {
        String text = in.text();
        for (int i = in.at() + 1; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '\\') {
                i++;
            } else if (character == '/') {
                boolean last = i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1)) || text.charAt(i + 1) == ')'
                        || stops.indexOf(text.charAt(i + 1)) >= 0;
                return last && i > in.at() + 1 ? i : -1;
            }
        }
        return -1;
    }
}
