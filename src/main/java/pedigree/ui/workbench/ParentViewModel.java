package pedigree.ui.workbench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import pedigree.event.SafeText;
import pedigree.investigation.Snapshot;
import pedigree.job.Jobs;
import pedigree.job.Progress;
import pedigree.lineage.ProcessTree;
import pedigree.query.Query;
import pedigree.query.QueryException;
import pedigree.query.Searched;
import pedigree.store.CaseFile;
import pedigree.store.Link;
import pedigree.store.StoredProcess;
import pedigree.ui.style.Wording;

/**
 * Which processes may be set as the parent of one: its present parent, which is no change, and those that were weighed for it, until something is searched
 * for. What is found is not of another host, does not descend from the process, and is not its parent already. Of the UI thread.
 */
final class ParentViewModel {

    private static final int LISTED = 50;

    /**
     * A process that may be set.
     *
     * @param process its number; {@link ProcessTree#NONE} for no parent
     * @param present whether it is the parent now, so that there is nothing to set
     */
    record Candidate(int process, String text, String remark, boolean present) { }

    private record Found(String child, List<Candidate> candidates) { }

    private final Jobs jobs;
    private final Snapshot snapshot;
    private final int child;
    private final ObservableList<Candidate> candidates = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");

    ParentViewModel(Jobs jobs, Snapshot snapshot, int child) {
        this.jobs = jobs;
        this.snapshot = snapshot;
        this.child = child;
    }

    /** Lists what a key, a PID, a name or a query finds; what was weighed, where nothing is asked for. */
    void search(String text) {
        jobs.run("Looking for parents", progress -> {
            try (CaseFile caseFile = CaseFile.openReadOnly(snapshot.file())) {
                StoredProcess process = caseFile.processes().process(child);
                return new Found(name(process), text.isBlank() ? weighed(caseFile) : found(caseFile, process, text.strip(), progress));
            }
        }, found -> {
            title.set(found.child);
            candidates.setAll(found.candidates);
        });
    }

    private List<Candidate> weighed(CaseFile caseFile) throws SQLException {
        List<Candidate> weighed = new ArrayList<>(List.of(present(caseFile)));
        for (Link.Rejected rejected : caseFile.links().link(child).map(Link::rejected).orElse(List.of())) {
            if (rejected.process() != snapshot.tree().parent(child) && !descends(rejected.process())) {
                weighed.add(new Candidate(rejected.process(), name(caseFile.processes().process(rejected.process())), Wording.sentence(rejected.reason()), false));
            }
        }
        if (snapshot.tree().parent(child) != ProcessTree.NONE) {
            weighed.add(new Candidate(ProcessTree.NONE, "No parent", "It began a tree of its own", false));
        }
        return weighed;
    }

    private Candidate present(CaseFile caseFile) throws SQLException {
        int parent = snapshot.tree().parent(child);
        String text = parent == ProcessTree.NONE ? "No parent" : name(caseFile.processes().process(parent));
        return new Candidate(parent, text, "As it is now", true);
    }

    private List<Candidate> found(CaseFile caseFile, StoredProcess process, String text, Progress progress) throws SQLException {
        OptionalInt keyed = caseFile.processes().find(text);
        BitSet matching = new BitSet();
        keyed.ifPresent(matching::set);
        if (keyed.isEmpty()) {
            try {
                matching = Query.parse(text.chars().allMatch(Character::isDigit) ? "pid:" + text : text)
                        .run(new Searched(caseFile, snapshot.tree(), snapshot.levels()), progress);
            } catch (QueryException e) {
                return List.of(); // not written to its end yet
            }
        }
        List<Candidate> found = new ArrayList<>();
        for (int number = matching.nextSetBit(0); number >= 0 && found.size() < LISTED; number = matching.nextSetBit(number + 1)) {
            progress.checkCancelled();
            StoredProcess other = caseFile.processes().process(number);
            if (number != child && number != snapshot.tree().parent(child) && other.host().equalsIgnoreCase(process.host()) && !descends(number)) {
                found.add(new Candidate(number, name(other), SafeText.of(other.field("CommandLine")), false));
            }
        }
        return found;
    }

    private boolean descends(int process) {
        int next = process;
        while (next != ProcessTree.NONE && next != child) {
            next = snapshot.tree().parent(next);
        }
        return next == child;
    }

    private static String name(StoredProcess process) {
        String name = process.image().isEmpty() ? "unknown" : process.imageName();
        String pid = process.pid().isPresent() ? " (" + process.pid().getAsLong() + ")" : "";
        return SafeText.of(name + pid) + process.start().map(start -> "  " + Wording.time(start)).orElse(process.inferred() ? "  not logged" : "");
    }

    /** The processes to choose from. */
    ObservableList<Candidate> candidates() {
        return candidates;
    }

    /** What the process is called; empty until it is read. */
    ReadOnlyStringProperty title() {
        return title.getReadOnlyProperty();
    }
}
