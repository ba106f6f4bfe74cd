package pedigree.ui.findings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import pedigree.store.Finding;

/** Groups as the rows of a list; what was folded stays so while its title is there. Of the UI thread. */
final class FindingRows {

    private final ObservableList<FindingRow> rows = FXCollections.observableArrayList();
    private final Set<String> folded = new HashSet<>();
    private List<FindingGroup> groups = List.of();
    private boolean headed;

    /** Shows other groups, under their heads or without any. */
    void show(List<FindingGroup> others, boolean withHeads) {
        groups = others;
        headed = withHeads;
        List<FindingRow> all = new ArrayList<>();
        for (FindingGroup group : groups) {
            boolean closed = headed && folded.contains(group.title());
            if (headed) {
                all.add(new FindingRow.Head(group.title(), group.worst(), group.count(), closed));
            }
            if (!closed) {
                group.entries().forEach(entry -> all.add(new FindingRow.Item(entry)));
            }
        }
        rows.setAll(all);
    }

    /** Closes or opens the group whose head stands in a row. */
    void fold(int row, boolean close) {
        String title = ((FindingRow.Head) rows.get(row)).title();
        if (close) {
            folded.add(title);
        } else {
            folded.remove(title);
        }
        show(groups, headed);
    }

    /** The rows, from above. */
    ObservableList<FindingRow> all() {
        return rows;
    }

    /** How many findings there are, also in folded groups. */
    int count() {
        return groups.stream().mapToInt(FindingGroup::count).sum();
    }

    /** What stands in a row; empty for a head, and where there is none. */
    Optional<FindingEntry> entry(int row) {
        return row >= 0 && row < rows.size() && rows.get(row) instanceof FindingRow.Item item ? Optional.of(item.entry()) : Optional.empty();
    }

    /** The row of the head above a row, itself if it is one; -1 where there are no groups. */
    int head(int row) {
        int head = Math.min(row, rows.size() - 1);
        while (head >= 0 && !(rows.get(head) instanceof FindingRow.Head)) {
            head--;
        }
        return head;
    }

    /** Where a finding stands; -1 where it does not. */
    int indexOf(Finding finding) {
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row) instanceof FindingRow.Item item && item.entry().all().contains(finding)) {
                return row;
            }
        }
        return -1;
    }

    /** The next row, or that before, with a finding or with the head of a folded group; behind the last comes the first. -1 where there is none. */
    int step(int from, int by) {
        int size = rows.size();
        int row = from < 0 && by < 0 ? 0 : from;
        for (int steps = 0; steps < size; steps++) {
            row = Math.floorMod(row + by, size);
            if (!(rows.get(row) instanceof FindingRow.Head head) || head.folded()) {
                return row;
            }
        }
        return -1;
    }
}
