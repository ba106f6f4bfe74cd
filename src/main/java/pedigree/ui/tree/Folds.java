package pedigree.ui.tree;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

import pedigree.lineage.ProcessTree;

/** What is folded: processes with all below them, similar siblings for which one stands, sections. Of the UI thread. */
final class Folds {

    private Arrangement arrangement = Arrangement.NONE;
    private BitSet closed = new BitSet();
    private BitSet hidden = new BitSet();
    private BitSet closedSections = new BitSet();
    private final Set<Integer> openRuns = new HashSet<>();

    /** Begins with a case that is arranged so: similar siblings folded, all else open. */
    static Folds of(Arrangement arrangement) {
        Folds folds = new Folds();
        folds.arrange(arrangement);
        return folds;
    }

    /** The processes stand otherwise now: those that are closed stay so. */
    void arrange(Arrangement other) {
        arrangement = other;
        hidden = other.similar().members();
        openRuns.clear();
        closedSections = new BitSet();
    }

    boolean isClosed(int process) {
        return closed.get(process);
    }

    boolean isHidden(int process) {
        return hidden.get(process);
    }

    boolean isSectionClosed(int section) {
        return closedSections.get(section);
    }

    void set(int process, boolean close) {
        closed.set(process, close && arrangement.tree().childCount(process) > 0);
    }

    void flipSection(int section) {
        closedSections.flip(section);
    }

    /** Opens everything but similar siblings. */
    void openAll() {
        closed = new BitSet();
        closedSections = new BitSet();
    }

    /** Opens so many levels below the roots, and no more. Linear. */
    void openTo(int levels) {
        ProcessTree tree = arrangement.tree();
        closed = new BitSet();
        for (int process = 0; process < tree.size(); process++) {
            closed.set(process, tree.depth(process) >= levels && tree.childCount(process) > 0);
        }
    }

    /** Opens whatever hides a process. */
    void reveal(int process) {
        ProcessTree tree = arrangement.tree();
        tree.ancestors(process).forEach(closed::clear);
        closedSections.clear(Math.max(0, arrangement.sections().at(tree.preorder(process))));
        if (hidden.get(process)) {
            foldSimilar(head(process), false);
        }
    }

    /** For how many a process stands now, itself included; 0 where for none but itself. */
    int standsFor(int process) {
        return openRuns.contains(process) ? 0 : similar(process);
    }

    /** How many siblings, itself included, a process may stand for. */
    int similar(int process) {
        return arrangement.similar().count(process);
    }

    /** The process that may stand for this one; {@link ProcessTree#NONE} where none may. */
    int head(int process) {
        return arrangement.similar().head(process);
    }

    /** Lets a process stand for those that are similar, or no longer. */
    void foldSimilar(int head, boolean fold) {
        if (fold ? openRuns.remove(head) : openRuns.add(head)) {
            arrangement.similar().fold(head, fold, arrangement.tree(), hidden);
        }
    }
}
