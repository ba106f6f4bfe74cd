package pedigree.ui.details;

import java.util.Locale;

/** Where a text stands in another one, in any letter case, and which place is looked at. Immutable but for that. */
final class TextFind {

    private static final int MOST = 10_000;

    private final int length;
    private final int[] places = new int[MOST];
    private int count;
    private int at = -1;

    /** All places of {@code wanted}, the first {@value #MOST}; none of an empty text. */
    TextFind(String text, String wanted) {
        length = wanted.length();
        String folded = text.toLowerCase(Locale.ROOT);
        String sought = wanted.toLowerCase(Locale.ROOT);
        boolean same = folded.length() == text.length() && sought.length() == length; // a few letters fold to two
        String within = same ? folded : text;
        String find = same ? sought : wanted;
        for (int place = find.isEmpty() ? -1 : within.indexOf(find); place >= 0 && count < MOST; place = within.indexOf(find, place + length)) {
            places[count++] = place;
        }
    }

    /** Goes to the next place, or by -1 to the one before; from the last to the first. */
    void step(int by) {
        at = count == 0 ? -1 : at < 0 && by < 0 ? count - 1 : Math.floorMod(at + by, count);
    }

    /** Whether a place is looked at. */
    boolean isAnywhere() {
        return at >= 0;
    }

    /** Where the place begins that is looked at. */
    int start() {
        return places[at];
    }

    /** Where it ends. */
    int end() {
        return places[at] + length;
    }

    /** {@code 2 of 7}; {@code none} where there is none; empty where nothing is looked for. */
    String text() {
        return length == 0 ? "" : count == 0 ? "none" : (at + 1) + " of " + count + (count == MOST ? " or more" : "");
    }
}
