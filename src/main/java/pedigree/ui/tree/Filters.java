package pedigree.ui.tree;

import java.util.BitSet;
import java.util.Optional;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import pedigree.investigation.Snapshot;
import pedigree.lineage.ProcessTree;

/** What is left out of the tree, by a search and by the choice of what is suspicious, and what of that was asked for nevertheless. Of the UI thread. */
final class Filters {

    private final ReadOnlyBooleanWrapper suspicious = new ReadOnlyBooleanWrapper();
    private Optional<Kept> searched = Optional.empty();
    private int search; // of which that is
    private Optional<BitSet> matching = Optional.empty(); // of both together
    private Optional<LeftOut> leftOut = Optional.empty();
    private BitSet shown = new BitSet();

    /** Leaves out nothing of a tree. */
    void clear(ProcessTree tree) {
        searched = Optional.empty();
        suspicious.set(false);
        leaveOutNothing(tree);
    }

    private void leaveOutNothing(ProcessTree tree) {
        matching = Optional.empty();
        leftOut = Optional.empty();
        shown = new BitSet(tree.size());
        shown.set(0, tree.size());
    }

    /** Whether what a search with that number finds is more of what one found before. */
    boolean isSameSearch(int number) {
        return searched.isPresent() && search == number;
    }

    void search(Kept found, int number) {
        searched = Optional.of(found);
        search = number;
    }

    void endSearch() {
        searched = Optional.empty();
    }

    void setSuspicious(boolean only) {
        suspicious.set(only);
    }

    ReadOnlyBooleanProperty suspicious() {
        return suspicious.getReadOnlyProperty();
    }

    /** What was asked for that the filters leave out. */
    BitSet asked() {
        return leftOut.map(LeftOut::asked).orElseGet(BitSet::new);
    }

    /** Works out what is left of a case, which stands as {@code tree} says, and of what was asked for. */
    void apply(Snapshot snapshot, ProcessTree tree, BitSet asked) {
        Optional<Kept> flagged = suspicious.get() ? Optional.of(Kept.suspicious(snapshot.tree(), snapshot.levels())) : Optional.empty();
        Optional<Kept> kept = searched.isPresent() && flagged.isPresent() ? searched.map(found -> found.and(flagged.get(), snapshot.tree()))
                : searched.isPresent() ? searched : flagged;
        leaveOutNothing(tree);
        kept.ifPresent(left -> {
            matching = Optional.of(left.matching());
            shown = (BitSet) left.shown().clone();
            shown.or(asked);
            leftOut = Optional.of(new LeftOut(tree, shown, asked));
        });
    }

    /** The processes that may have rows. */
    BitSet shown() {
        return shown;
    }

    /** Whether anything is filtered at all. */
    boolean isOn() {
        return matching.isPresent();
    }

    boolean isSearched() {
        return searched.isPresent();
    }

    /** Whether a process was asked for itself; all are where nothing is filtered. */
    boolean isMatching(int process) {
        return matching.isEmpty() || matching.get().get(process);
    }

    Optional<LeftOut> leftOut() {
        return leftOut;
    }
}
