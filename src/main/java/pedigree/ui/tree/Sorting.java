package pedigree.ui.tree;

/**
 * In which order siblings stand, and what the tree is split by.
 *
 * @param column     the id of the column by which siblings are put in order; empty for the order of their starts
 * @param descending whether the greatest comes first
 * @param grouping   what the tree is split by
 */
record Sorting(String column, boolean descending, Grouping grouping) {

    /** As the processes started, in one tree. */
    static final Sorting INITIAL = new Sorting("", false, Grouping.TOGETHER);

    Sorting by(String otherColumn, boolean isDescending) {
        return new Sorting(otherColumn, isDescending && !otherColumn.isEmpty(), grouping);
    }

    Sorting by(Grouping other) {
        return new Sorting(column, descending, other);
    }
}
