package pedigree.ui.findings;

import java.util.Locale;

import pedigree.event.Level;

/**
 * Which findings are shown, and how.
 *
 * @param grouping    by what they are put together
 * @param oldestFirst whether the earliest comes first; the worst otherwise
 * @param atLeast     the lowest level that is shown
 * @param text        what stands in the title, the rule, the technique, the process or the host, in any letter case; empty for anything
 */
record Wanted(Grouping grouping, boolean oldestFirst, Level atLeast, String text) {

    /** All of them, worst first. */
    static final Wanted ALL = new Wanted(Grouping.NONE, false, Level.INFORMATIONAL, "");

    Wanted with(Grouping other) {
        return new Wanted(other, oldestFirst, atLeast, text);
    }

    Wanted with(Level level) {
        return new Wanted(grouping, oldestFirst, level, text);
    }

    Wanted with(String other) {
        return new Wanted(grouping, oldestFirst, atLeast, other.strip().toLowerCase(Locale.ROOT));
    }

    Wanted withOldestFirst(boolean oldest) {
        return new Wanted(grouping, oldest, atLeast, text);
    }

    /** Whether some may be left out. */
    boolean isFiltered() {
        return atLeast != Level.INFORMATIONAL || !text.isEmpty();
    }

    /** Whether it cannot be told without knowing where each finding was made. */
    boolean needsPlaces() {
        return grouping == Grouping.HOST || !text.isEmpty();
    }
}
