package pedigree.sigma;

import java.util.Locale;

/**
 * A value of an event, as it is and folded for comparing.
 *
 * @param text   as the evidence has it
 * @param folded the same in lower case, of the same length where that is possible
 */
public record Value(String text, String folded) {

    /** The value {@code text}. */
    public static Value of(String text) {
        return new Value(text, text.toLowerCase(Locale.ROOT));
    }
}
