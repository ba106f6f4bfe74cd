package pedigree.ui.stack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import pedigree.ui.style.Wording;

/**
 * What was counted.
 *
 * @param fields by which
 * @param rows   in their order
 * @param total  how many processes or events were counted
 * @param left   how many of them had values beyond those that are kept
 */
record Stack(List<StackField> fields, List<StackRow> rows, long total, long left) {

    /** Nothing counted yet. */
    static final Stack NONE = new Stack(List.of(), List.of(), 0, 0);

    /** By which column rows are sorted: the place of a value, or one of what stands behind the values. */
    record Order(int column, boolean descending) {

        static final int COUNT = -1;
        static final int HOSTS = -2;
        static final int FIRST = -3;
        static final int LAST = -4;

        /** Rarest first. */
        static final Order USUAL = new Order(COUNT, false);

        private Comparator<StackRow> comparator() {
            Comparator<StackRow> by = switch (column) {
                case COUNT -> Comparator.comparingLong(StackRow::count);
                case HOSTS -> Comparator.comparingInt(StackRow::hosts);
                case FIRST -> Comparator.comparingLong(StackRow::first);
                case LAST -> Comparator.comparingLong(StackRow::last);
                default -> Comparator.comparing(row -> row.values().get(column), String.CASE_INSENSITIVE_ORDER);
            };
            return descending ? by.reversed() : by;
        }
    }

    /** The same rows in another order; those alike by their first values. O(n log n). */
    Stack sorted(Order order) {
        List<StackRow> sorted = new ArrayList<>(rows);
        sorted.sort(order.comparator().thenComparing(row -> row.values().get(0), String.CASE_INSENSITIVE_ORDER));
        return new Stack(fields, List.copyOf(sorted), total, left);
    }

    /** How many there are, in words: {@code 41 values of 1,204 processes}. */
    String summary(String one, String many) {
        if (fields.isEmpty()) {
            return "";
        }
        String values = Wording.count(rows.size(), fields.size() == 1 ? "value" : "combination", fields.size() == 1 ? "values" : "combinations");
        String more = left == 0 ? "" : ", the values of " + Wording.number(left) + " more are not kept";
        return values + " of " + Wording.count(total, one, many) + more;
    }
}
