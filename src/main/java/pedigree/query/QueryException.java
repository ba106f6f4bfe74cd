package pedigree.query;

import java.util.Optional;

/** A text that is no query, or none that this case can answer: where it goes wrong, what was expected, what was found, what may have been meant. */
public final class QueryException extends Exception {

    private static final long serialVersionUID = 1;

    private final int position;
    private final int end;

    /**
     * @param position where in the text, from 0
     * @param end      behind the last character that is wrong; {@code position} where something is missing
     */
    QueryException(int position, int end, String expected, String found) {
        super("character %d: expected %s, found %s".formatted(position + 1, expected, found));
        this.position = position;
        this.end = end;
    }

    private QueryException(int position, int end, String message) {
        super("character %d: %s".formatted(position + 1, message));
        this.position = position;
        this.end = end;
    }

    /** A name that is not known: {@code character 1: unknown field 'imgae'; did you mean 'image'?}. */
    static QueryException unknown(int position, String what, String name, Iterable<String> known) {
        Optional<String> near = Spelling.nearest(name, known);
        String meant = near.map(other -> "; did you mean '" + other + "'?").orElse("");
        return new QueryException(position, position + name.length(), "unknown " + what + " '" + Shown.of(name) + "'" + meant);
    }

    /** Something that is understood and cannot be done. */
    static QueryException refused(int position, int end, String why) {
        return new QueryException(position, end, why);
    }

    /** Where in the text it goes wrong, from 0. */
    public int position() {
        return position;
    }

    /** Behind the last character that is wrong; {@link #position} where something is missing. */
    public int end() {
        return end;
    }
}
