package pedigree.ui.findings;

import java.util.List;

import pedigree.event.Level;

/**
 * Findings with something in common.
 *
 * @param title   what that is, safe to be shown; empty where all are of one group
 * @param entries in the order that is wanted
 */
record FindingGroup(String title, List<FindingEntry> entries) {

    /** The level of the worst of them. */
    Level worst() {
        return entries.stream().map(entry -> entry.finding().rule().level()).max(Level::compareTo).orElse(Level.INFORMATIONAL);
    }

    /** How many findings there are, each record by itself. */
    int count() {
        return entries.stream().mapToInt(FindingEntry::count).sum();
    }
}
