package pedigree.ui.tree;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import pedigree.lineage.Ancestry;
import pedigree.lineage.ProcessTree;
import pedigree.store.ActivityCount;
import pedigree.store.CaseFile;
import pedigree.store.EdgeTable;

/** A case that is open while the texts of some rows are read: what they share is read once for all of them. */
final class RowSource {

    private final CaseFile caseFile;
    private final ProcessTree tree;
    private final Ancestry ancestry;
    private final EdgeTable edges;
    private final boolean oneDay;
    private final int[] wanted;
    private Map<Integer, List<ActivityCount>> activity = Map.of();
    private boolean counted;

    /**
     * A case, linked as {@code tree} says.
     *
     * @param oneDay whether all of it happened on one day
     * @param wanted the processes whose rows are read
     */
    RowSource(CaseFile caseFile, ProcessTree tree, boolean oneDay, List<Integer> wanted) {
        this.caseFile = caseFile;
        this.tree = tree;
        this.oneDay = oneDay;
        this.wanted = wanted.stream().mapToInt(Integer::intValue).toArray();
        ancestry = new Ancestry(caseFile, tree);
        edges = caseFile.edges();
    }

    CaseFile caseFile() {
        return caseFile;
    }

    ProcessTree tree() {
        return tree;
    }

    Ancestry ancestry() {
        return ancestry;
    }

    EdgeTable edges() {
        return edges;
    }

    boolean isOneDay() {
        return oneDay;
    }

    /** What a process did; the first question reads it for all that are wanted. */
    List<ActivityCount> activity(int process) throws SQLException {
        if (!counted) {
            activity = caseFile.activity().of(wanted);
            counted = true;
        }
        return activity.getOrDefault(process, List.of());
    }
}
