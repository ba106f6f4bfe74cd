package pedigree.query;

import java.util.Locale;
import java.util.Optional;

/** What a name that is not known may have been meant to be. */
final class Spelling {

    private static final int SHORT = 4;
    private static final int LONGEST = 40; // a longer text is no misspelt name

    private Spelling() {
    }

    /** The known name nearest to {@code name}, in any letter case; empty where none is near: one mistake in a short name, two in a longer. */
    static Optional<String> nearest(String name, Iterable<String> known) {
        String folded = name.toLowerCase(Locale.ROOT);
        int least = folded.length() > LONGEST ? 0 : folded.length() <= SHORT ? 2 : 3;
        String best = null;
        for (String other : known) {
            int mistakes = Math.abs(other.length() - folded.length()) < least ? distance(folded, other.toLowerCase(Locale.ROOT)) : least;
            if (mistakes < least) {
                least = mistakes;
                best = other;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Characters left out, added, replaced, and neighbours exchanged (optimal string alignment). */
    static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int step(int[][] cost, String a, String b, int i, int j) {
        int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean exchanged = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return exchanged ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
