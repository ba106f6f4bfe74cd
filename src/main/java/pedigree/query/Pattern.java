package pedigree.query;

import java.util.Locale;

/**
 * What a value must hold: a text anywhere in it, in any letter case; with {@code *} (any characters) or {@code ?} (one), the whole value.
 *
 * @param text  as written
 * @param fold  the same in lower case
 * @param plain whether there is no wildcard in it
 */
record Pattern(String text, String fold, boolean plain) {

    /** The pattern that {@code text} spells. */
    static Pattern of(String text) {
        return new Pattern(text, text.toLowerCase(Locale.ROOT), text.indexOf('*') < 0 && text.indexOf('?') < 0);
    }

    /** Whether {@code value} holds it. O(length of the value) without wildcards. */
    boolean matches(String value) {
        String folded = value.toLowerCase(Locale.ROOT);
        return plain ? folded.contains(fold) : glob(fold, folded);
    }

    private static boolean glob(String glob, String value) {
        int at = 0;
        int star = -1;
        int resume = 0;
        int i = 0;
        while (i < value.length()) {
            if (at < glob.length() && glob.charAt(at) == '*') {
                star = at++;
                resume = i;
            } else if (at < glob.length() && (glob.charAt(at) == '?' || glob.charAt(at) == value.charAt(i))) {
                at++;
                i++;
            } else if (star >= 0) {
                at = star + 1;
                i = ++resume;
            } else {
                return false;
            }
        }
        while (at < glob.length() && glob.charAt(at) == '*') {
            at++;
        }
        return at == glob.length();
    }
}
