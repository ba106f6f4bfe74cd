package pedigree.ui.events;

import java.util.Map;
import java.util.Set;

import pedigree.event.Category;
import pedigree.ui.style.Wording;

/** What is said of the events that are shown, and where there are none. */
final class Words {

    private Words() {
    }

    /** {@code 1,204 events · 3 kinds}; of one process that did nothing, that there is only its start. */
    static String summary(Map<Category, Integer> counts, int rows, Scope scope) {
        long all = counts.values().stream().mapToLong(Integer::longValue).sum();
        if (all == 0) {
            return "";
        }
        if (scope == Scope.PROCESS && counts.keySet().equals(Set.of(Category.PROCESS_CREATION))) {
            return Wording.count(all, "event", "events") + " · only its start";
        }
        String shown = rows == all ? "" : Wording.number(rows) + " of ";
        String kinds = counts.size() == 1 ? KindName.of(counts.keySet().iterator().next()) : Wording.count(counts.size(), "kind", "kinds");
        return shown + Wording.count(all, "event", "events") + " · " + kinds;
    }

    /** Why there is no row, and what to do. */
    static String hint(Scope scope, boolean selected, Map<Category, Integer> counts) {
        if (!counts.isEmpty()) {
            long others = counts.values().stream().mapToLong(Integer::longValue).sum();
            return "None of the kinds chosen, " + Wording.number(others) + " of others";
        }
        return switch (scope) {
            case PROCESS, DESCENDANTS -> selected ? "No event tells of this process: others only name it as their parent"
                    : "Select a process in the tree to see its events here";
            case FILTER -> "No event of what was searched for";
            case ALL -> "No events";
        };
    }
}
