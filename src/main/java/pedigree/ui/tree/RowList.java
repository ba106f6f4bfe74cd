package pedigree.ui.tree;

import java.util.AbstractList;
import java.util.RandomAccess;

/** The rows as a list of processes and headings, made as they are asked for. */
final class RowList extends AbstractList<Integer> implements RandomAccess {

    private final Rows rows;

    RowList(Rows rows) {
        this.rows = rows;
    }

    @Override
    public Integer get(int row) {
        return rows.process(row);
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public int indexOf(Object process) {
        return process instanceof Integer number ? rows.row(number) : -1;
    }

    /** Only itself: what is told of a change compares the old with the new, which must not take a look at a million rows. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
