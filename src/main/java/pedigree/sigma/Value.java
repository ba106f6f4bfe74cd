package pedigree.sigma;

import java.util.Locale;

/**
 * A value of an event, as it is and folded for comparing.
 *
 * @param text   as the evidence has it
 * @param folded the same without letter case, character by character, so that a place in one is the same place in the other
 */
public record Value(String text, String folded) {

    /** The value {@code text}. */
    public static Value of(String text) {
        return new Value(text, folded(text));
    }

    /** A text without letter case: by Unicode's mapping of single characters, the same in every locale. */
    static String folded(String text) {
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT); // the same, and many at once
        }
        char[] characters = text.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            characters[i] = folded(characters[i]);
        }
        return new String(characters);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static char folded(char character) {
        if (character < 0x80) {
            return character >= 'A' && character <= 'Z' ? (char) (character + ('a' - 'A')) : character;
        }
        return Character.toLowerCase(Character.toUpperCase(character));
    }
}
