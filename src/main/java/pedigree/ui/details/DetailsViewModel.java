package pedigree.ui.details;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import pedigree.export.ProcessDetails;
import pedigree.export.ScriptBlocks;
import pedigree.investigation.RecordText;
import pedigree.investigation.Snapshot;
import pedigree.job.Jobs;
import pedigree.job.Progress;
import pedigree.lineage.ProcessTree;
import pedigree.store.CaseFile;

/** Everything about the selected process, read in the background. Of the UI thread. */
public final class DetailsViewModel {

    private final Jobs jobs;
    private final IntConsumer onChosen;
    private final ReadOnlyObjectWrapper<Optional<ProcessDetails>> details = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<RecordText>> record = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ScriptBlocks>> scripts = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final List<Progress> running = new ArrayList<>();
    private Optional<Snapshot> snapshot = Optional.empty();

    /** @param onChosen is told which process is chosen in the breadcrumb */
    public DetailsViewModel(Jobs jobs, IntConsumer onChosen) {
        this.jobs = jobs;
        this.onChosen = onChosen;
    }

    /** Shows processes of another case from now on. */
    public void show(Snapshot other) {
        snapshot = Optional.of(other);
        cancel();
        clear();
    }

    /** What is read of one process is not shown with another. */
    private void cancel() {
        running.forEach(Progress::cancel);
        running.clear();
    }

    private void clear() {
        details.set(Optional.empty());
        record.set(Optional.empty());
        scripts.set(Optional.empty());
    }

    /** Shows a process; {@link ProcessTree#NONE} for none. */
    public void show(int process) {
        cancel();
        if (process == ProcessTree.NONE || snapshot.isEmpty()) {
            clear();
            return;
        }
        Snapshot of = snapshot.get();
        running.add(jobs.run("Reading the process", progress -> {
            try (CaseFile caseFile = CaseFile.openReadOnly(of.file())) {
                return ProcessDetails.of(caseFile, of.tree(), of.findings(), process);
            }
        }, read -> {
            record.set(Optional.empty());
            scripts.set(Optional.empty());
            details.set(Optional.of(read));
        }));
    }

    /** Reads the record that describes the process, from its source if that is still there. */
    void readRecord() {
        if (details.get().isPresent() && snapshot.isPresent()) {
            long event = details.get().get().process().event();
            Snapshot of = snapshot.get();
            running.add(jobs.run("Reading the record", progress -> {
                try (CaseFile caseFile = CaseFile.openReadOnly(of.file())) {
                    return RecordText.of(caseFile, event, progress);
                }
            }, read -> record.set(Optional.of(read))));
        }
    }

    /** Reads the script blocks that the process ran. */
    void readScripts() {
        if (details.get().isPresent() && snapshot.isPresent()) {
            int process = details.get().get().process().number();
            Snapshot of = snapshot.get();
            running.add(jobs.run("Reading script blocks", progress -> {
                try (CaseFile caseFile = CaseFile.openReadOnly(of.file())) {
                    return ScriptBlocks.of(caseFile, process);
                }
            }, read -> scripts.set(Optional.of(read))));
        }
    }

    /** Goes to another process. */
    void choose(int process) {
        onChosen.accept(process);
    }

    /** The process that is shown; empty for none. */
    public ReadOnlyObjectProperty<Optional<ProcessDetails>> details() {
        return details.getReadOnlyProperty();
    }

    /** Its record, once it was asked for. */
    ReadOnlyObjectProperty<Optional<RecordText>> record() {
        return record.getReadOnlyProperty();
    }

    /** Its script blocks, once they were asked for. */
    ReadOnlyObjectProperty<Optional<ScriptBlocks>> scripts() {
        return scripts.getReadOnlyProperty();
    }
}
