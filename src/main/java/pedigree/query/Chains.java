package pedigree.query;

import java.sql.SQLException;
import java.util.BitSet;

import pedigree.job.Progress;
import pedigree.lineage.Ancestry;
import pedigree.lineage.ProcessTree;

/** How many interpreters in a row lead to each process. One scan of their images, each of which is looked at once. */
final class Chains {

    private Chains() {
    }

    static int[] of(Searched in, Progress progress) throws SQLException {
        ProcessTree tree = in.tree();
        BitSet interpreters = interpreters(in, progress);
        int[] run = new int[tree.size()]; // that ends with each
        int[] longest = new int[tree.size()];
        for (int process = 0; process < longest.length; process++) { // a parent's number is smaller than its child's
            int parent = tree.parent(process);
            run[process] = interpreters.get(process) ? 1 + (parent == ProcessTree.NONE ? 0 : run[parent]) : 0;
            longest[process] = Math.max(run[process], parent == ProcessTree.NONE ? 0 : longest[parent]);
        }
        return longest;
    }

    private static BitSet interpreters(Searched in, Progress progress) throws SQLException {
        BitSet looked = new BitSet(); // at images, by the numbers of their texts
        BitSet images = new BitSet();
        BitSet interpreters = new BitSet(in.tree().size());
        in.caseFile().processes().scan(false, row -> {
            progress.checkCancelled();
            int image = row.imageText();
            if (!looked.get(image)) {
                looked.set(image);
                images.set(image, Ancestry.isInterpreter(row.text(image)));
            }
            interpreters.set(row.number(), images.get(image));
        });
        return interpreters;
    }
}
