package pedigree.ui.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import pedigree.store.Finding;

/**
 * What one rule says of one process: as many findings as there are records that show it.
 *
 * @param all the findings, in the order of the case; of one process, or one that has none
 */
record FindingEntry(List<Finding> all) {

    /** What tells findings apart that are not of the same process by the same rule; those of no process have each a number of their own, below 0. */
    private record Key(String rule, int process) { }

    FindingEntry {
        all = List.copyOf(all);
    }

    /** The first of them, which is the worst and the earliest. */
    Finding finding() {
        return all.get(0);
    }

    /** How many records gave it. */
    int count() {
        return all.size();
    }

    /** Findings with those of one rule and one process put together, in the order of the first of each; linear. */
    static List<FindingEntry> of(List<Finding> findings) {
        Map<Key, List<Finding>> together = new LinkedHashMap<>();
        int alone = 0;
        for (Finding finding : findings) {
            int process = finding.process().isPresent() ? finding.process().getAsInt() : --alone;
            together.computeIfAbsent(new Key(finding.rule().id(), process), none -> new ArrayList<>(1)).add(finding);
        }
        return together.values().stream().map(FindingEntry::new).toList();
    }
}
