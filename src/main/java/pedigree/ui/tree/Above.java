package pedigree.ui.tree;

import java.util.ArrayList;
import java.util.List;

import pedigree.lineage.ProcessTree;

/** Which ancestors stay in sight above the rows, when these are scrolled so far that the ancestors' own are not. */
final class Above {

    /** How many stay at most: of more, the nearest. */
    static final int MOST = 5;

    private Above() {
    }

    /**
     * The ancestors, uppermost first, of the first row that they themselves do not cover. At most some steps for each of {@link #MOST}, and one up the lineage.
     *
     * @param top the first row in sight
     */
    static List<Integer> of(Rows rows, ProcessTree tree, int top) {
        List<Integer> lines = List.of();
        for (int covered = 0; covered <= MOST && top + covered < rows.size(); covered++) {
            lines = of(rows, tree, rows.process(top + covered), top + covered);
            if (lines.size() <= covered) {
                return lines;
            }
        }
        return lines;
    }

    /** The ancestors of a process whose own rows come before {@code first}. */
    private static List<Integer> of(Rows rows, ProcessTree tree, int process, int first) {
        List<Integer> lines = new ArrayList<>(MOST);
        for (int up = parent(tree, process); up != ProcessTree.NONE && lines.size() < MOST; up = tree.parent(up)) {
            if (rows.row(up) < first) {
                lines.add(0, up);
            }
        }
        return lines;
    }

    private static int parent(ProcessTree tree, int row) {
        return Rows.isHeading(row) ? ProcessTree.NONE : tree.parent(row);
    }
}
