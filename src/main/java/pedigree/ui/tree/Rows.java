package pedigree.ui.tree;

import java.util.Arrays;
import java.util.BitSet;

import pedigree.lineage.ProcessTree;

/**
 * What has a row, in preorder: all processes but those below a closed one, those that a search leaves out and those for which a similar one stands; and the headings
 * of sections. Immutable. A row is the number of its process, or, below {@link ProcessTree#NONE}, that of its heading.
 *
 * <p>Made anew at each fold, in one run over the tree's preorder, which is fast as it goes straight through memory.
 */
final class Rows {

    private static final int FIRST_HEADING = ProcessTree.NONE - 1; // those of the other sections are below it

    private final ProcessTree tree;
    private final Sections sections;
    private final int[] rows;

    private Rows(ProcessTree tree, Sections sections, int[] rows) {
        this.tree = tree;
        this.sections = sections;
        this.rows = rows;
    }

    /**
     * The rows of a tree. Linear in the number of processes that are not below a closed one.
     *
     * @param folds what is folded
     * @param shown processes that may have rows; with each its ancestors
     * @param alike whether one row may stand for similar siblings
     */
    static Rows of(Arrangement arrangement, Folds folds, BitSet shown, boolean alike) {
        ProcessTree tree = arrangement.tree();
        Sections sections = arrangement.sections();
        int[] rows = new int[shown.cardinality() + sections.count()];
        int count = 0;
        int place = 0;
        int section = -1;
        boolean headed = true;
        while (place < tree.size()) {
            if (section + 1 < sections.count() && sections.starts()[section + 1] <= place) {
                section++;
                headed = false;
            }
            int process = tree.atPreorder(place);
            boolean visible = shown.get(process) && !(alike && folds.isHidden(process));
            if (visible && !headed) {
                rows[count++] = heading(section);
                headed = true;
            }
            if (visible && section >= 0 && folds.isSectionClosed(section)) {
                place = sections.starts()[section] + sections.size(section, tree.size());
                continue;
            }
            if (visible) {
                rows[count++] = process;
            }
            place += visible && !folds.isClosed(process) ? 1 : 1 + tree.descendants(process);
        }
        return new Rows(tree, sections, count == rows.length ? rows : Arrays.copyOf(rows, count));
    }

    /** The row of the heading of a section. */
    static int heading(int section) {
        return FIRST_HEADING - section;
    }

    /** Whether a row is a heading. */
    static boolean isHeading(int row) {
        return row <= FIRST_HEADING;
    }

    /** The section of a heading. */
    static int section(int heading) {
        return FIRST_HEADING - heading;
    }

    int size() {
        return rows.length;
    }

    /** The process in a row, from 0; or the heading. */
    int process(int row) {
        return rows[row];
    }

    /** The row of a process or a heading, from 0; -1 where it has none, or there is no such process. O(log n). */
    int row(int process) {
        boolean known = isHeading(process) ? section(process) < sections.count() : process >= 0 && process < tree.size();
        int found = known ? firstAtLeast(key(process)) : rows.length;
        return found < rows.length && rows[found] == process ? found : -1;
    }

    /** Whether a later sibling of a process that has a row has one, too. O(log n). */
    boolean hasLaterSibling(int process) {
        int next = firstAtLeast(2L * (tree.preorder(process) + tree.descendants(process) + 1));
        return next < rows.length && !isHeading(rows[next]) && tree.parent(rows[next]) == tree.parent(process);
    }

    private int firstAtLeast(long key) {
        int from = 0;
        int to = rows.length;
        while (from < to) {
            int middle = from + to >>> 1;
            if (key(rows[middle]) < key) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** Ascends with the rows: a heading stands before the first process of its section. */
    private long key(int row) {
        return isHeading(row) ? 2L * sections.starts()[section(row)] : 2L * tree.preorder(row) + 1;
    }

    /** The processes alone, without headings. Linear where there are any. */
    int[] processes() {
        return sections.count() == 0 ? rows : Arrays.stream(rows).filter(row -> !isHeading(row)).toArray();
    }
}
