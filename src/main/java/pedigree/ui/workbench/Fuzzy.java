package pedigree.ui.workbench;

import java.util.Locale;
import java.util.OptionalInt;

/** How well letters fit a title that they abbreviate: {@code stp} fits "Set the parent…". */
final class Fuzzy {

    private static final int BEGINS = 8; // a word
    private static final int FOLLOWS = 5; // the letter before it
    private static final int ANYWHERE = 1;

    private Fuzzy() {
    }

    /**
     * How well it fits: more is better. Blanks do not count, nor does letter case.
     *
     * @return empty where a letter is not there, in that order
     */
    static OptionalInt score(String letters, String title) {
        String folded = title.toLowerCase(Locale.ROOT);
        String asked = letters.toLowerCase(Locale.ROOT).replace(" ", "");
        int best = -1;
        for (int from = 0; from < folded.length() && best < Integer.MAX_VALUE; from++) {
            best = Math.max(best, from(asked, folded, from));
        }
        return asked.isEmpty() ? OptionalInt.of(0) : best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    /** How well it fits where the first letter stands at {@code from} or behind it; -1 where it does not. */
    private static int from(String asked, String title, int from) {
        int score = 0;
        int last = from - 2;
        for (int i = 0; i < asked.length(); i++) {
            int at = next(title, asked.charAt(i), Math.max(from, last + 1), last);
            if (at < 0) {
                return -1;
            }
            score += at == last + 1 && i > 0 ? FOLLOWS : begins(title, at) ? BEGINS : ANYWHERE;
            last = at;
        }
        return score;
    }

    /** Where a letter stands next: right behind the last one, else at the beginning of a word, else anywhere. */
    private static int next(String title, char letter, int from, int last) {
        if (from < title.length() && from == last + 1 && title.charAt(from) == letter) {
            return from;
        }
        for (int i = from; i < title.length(); i++) {
            if (title.charAt(i) == letter && begins(title, i)) {
                return i;
            }
        }
        return title.indexOf(letter, from);
    }

    private static boolean begins(String title, int at) {
        return at == 0 || !Character.isLetterOrDigit(title.charAt(at - 1));
    }
}
