package pedigree.ui.tree;

import java.sql.SQLException;

import pedigree.investigation.Snapshot;
import pedigree.job.Progress;
import pedigree.job.Work;
import pedigree.lineage.ProcessTree;
import pedigree.store.CaseFile;

/** Puts the processes of a case in an order, splits them, and finds what is alike. Reads the case only as far as that needs it. */
record Arranging(Snapshot snapshot, Sorting sorting) implements Work<Arrangement> {

    @Override
    public Arrangement run(Progress progress) throws Exception {
        ProcessTree tree = snapshot.tree();
        boolean inOrder = sorting.column().isEmpty() && sorting.grouping() == Grouping.TOGETHER;
        boolean crowded = Similar.isPossible(tree);
        if (inOrder && !crowded) {
            return Arrangement.of(tree, snapshot.levels());
        }
        try (CaseFile caseFile = CaseFile.openReadOnly(snapshot.file())) {
            Groups groups = Groups.of(sorting.grouping(), caseFile, tree, progress);
            ProcessTree arranged = inOrder ? tree : groups.cut(tree).sorted(order(caseFile, groups, progress));
            Sections sections = groups.sections(arranged);
            Similar similar = crowded || sections.count() > 0 ? Similar.of(arranged, sections, caseFile.processes().images(), snapshot.levels()) : Similar.NONE;
            return Arrangement.of(arranged, sections, similar, snapshot.levels());
        }
    }

    /** All processes: group by group, by rank, then as they started. */
    private int[] order(CaseFile caseFile, Groups groups, Progress progress) throws SQLException {
        Ranking ranking = new Ranking(caseFile, snapshot.tree(), progress);
        long[] ranks = AllColumns.rank(sorting.column()).isPresent() ? AllColumns.rank(sorting.column()).get().of(ranking) : new long[snapshot.tree().size()];
        progress.checkCancelled();
        return groups.order(Order.of(ranks, sorting.descending(), snapshot.tree()));
    }
}
