package pedigree.ui.findings;

import pedigree.event.Level;

/** A row of the list. */
sealed interface FindingRow {

    /**
     * The head of a group.
     *
     * @param title  what its findings have in common, safe to be shown
     * @param worst  the level of the worst of them
     * @param count  how many there are
     * @param folded whether their rows are left out
     */
    record Head(String title, Level worst, int count, boolean folded) implements FindingRow { }

    /** A card. */
    record Item(FindingEntry entry) implements FindingRow { }
}
