package pedigree.query;

import java.util.Locale;

/**
 * What a value must hold: a text anywhere in it, in any letter case; with {@code *} (any characters) or {@code ?} (one), the whole value.
 *
 * @param text as written
 */
record Pattern(String text) {

    /** Whether {@code value} holds it. O(length of the value) without wildcards. */
    boolean matches(String value) {
        String folded = value.toLowerCase(Locale.ROOT);
        String wanted = text.toLowerCase(Locale.ROOT);
        return wanted.indexOf('*') < 0 && wanted.indexOf('?') < 0 ? folded.contains(wanted) : glob(wanted, folded);
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
