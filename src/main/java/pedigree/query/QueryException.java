package pedigree.query;

/** A text that is no query: where it goes wrong, what was expected, what was found. */
public final class QueryException extends Exception {

    private static final long serialVersionUID = 1;

    private final int position;

    /** @param position where in the text, from 0 */
    QueryException(int position, String expected, String found) {
        super("character %d: expected %s, found %s".formatted(position + 1, expected, found));
        this.position = position;
    }

    /** Where in the text it goes wrong, from 0. */
    public int position() {
        return position;
    }
}
