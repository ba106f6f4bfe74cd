package pedigree.ui.tree;

import java.util.List;
import java.util.Locale;

/** Integrity levels of Windows, by how much they may do. */
final class Integrity {

    private static final List<String> NAMES = List.of("untrusted", "low", "medium", "mediumplus", "high", "system", "protected");
    private static final List<String> SIDS = List.of("s-1-16-0", "s-1-16-4096", "s-1-16-8192", "s-1-16-8448", "s-1-16-12288", "s-1-16-16384", "s-1-16-20480");
    private static final int HIGH = NAMES.indexOf("high");

    private Integrity() {
    }

    /** The rank of a level by its name or SID, 0 for the least; -1 where it is none. */
    static int rank(String level) {
        String folded = level.toLowerCase(Locale.ROOT);
        return Math.max(NAMES.indexOf(folded), SIDS.indexOf(folded));
    }

    /** Whether a process got rights that the one that started it did not have: High or more, of less than that. */
    static boolean isElevated(String parent, String child) {
        return rank(child) >= HIGH && rank(parent) >= 0 && rank(parent) < HIGH;
    }
}
