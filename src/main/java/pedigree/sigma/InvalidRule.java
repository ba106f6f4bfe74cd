package pedigree.sigma;

/** A rule that cannot be used: where it goes wrong, what was expected, what was found. */
public final class InvalidRule extends Exception {

    private static final long serialVersionUID = 1;
    private static final int LONGEST = 80;

    /** @param place the part of the rule, such as {@code detection.selection} */
    InvalidRule(String place, String expected, String found) {
        super("%s: expected %s, found %s".formatted(place, expected, found.length() > LONGEST ? found.substring(0, LONGEST) + "…" : found));
    }

    /** The failure of a rule in a file. */
    InvalidRule(String file, int document, String reason) {
        super("%s, rule %d: %s".formatted(file, document, reason));
    }
}
