package pedigree.sigma;

/** A rule that cannot be used: where it goes wrong, what was expected, what was found. */
public final class InvalidRule extends Exception {

    private static final long serialVersionUID = 1;
    private static final int LONGEST = 80;

    private final int line;

    /** @param line the line of the file, from 1 */
    InvalidRule(int line, String expected, String found) {
        super("expected %s, found %s".formatted(expected, found.length() > LONGEST ? found.substring(0, LONGEST) + "…" : found));
        this.line = line;
    }

    /** The same failure, of a file that has a name. */
    InvalidRule(String file, InvalidRule failure) {
        super("%s, line %d: %s".formatted(file, failure.line, failure.getMessage()));
        line = failure.line;
    }

    /** A rule whose query is refused, and why. */
    public InvalidRule(String file, SigmaRule.Asked query, String why) {
        super("%s, line %d: query, %s".formatted(file, query.line(), why));
        line = query.line();
    }

    /** The line of the file, from 1. */
    public int line() {
        return line;
    }
}
