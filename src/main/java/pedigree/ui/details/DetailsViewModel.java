package pedigree.ui.details;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import pedigree.detection.RuleText;
import pedigree.event.TimeRange;
import pedigree.export.ProcessDetails;
import pedigree.export.ScriptBlocks;
import pedigree.investigation.RecordText;
import pedigree.investigation.Snapshot;
import pedigree.job.Jobs;
import pedigree.job.Progress;
import pedigree.lineage.ProcessTree;
import pedigree.query.Term;
import pedigree.store.CaseFile;

/** Everything about the selected process, read in the background. Of the UI thread. */
public final class DetailsViewModel {

    private final Jobs jobs;
    private final IntConsumer onChosen;
    private final Consumer<? super Term> narrow;
    private final Consumer<? super TimeRange> limit;
    private final ReadOnlyObjectWrapper<Optional<ProcessDetails>> details = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Sheet>> sheet = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Surroundings>> surroundings = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Long>> others = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<RecordText>> record = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ScriptBlocks>> scripts = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final List<Progress> running = new ArrayList<>();
    private Optional<Snapshot> snapshot = Optional.empty();

    /**
     * Nothing shown yet.
     *
     * @param onChosen is told which process is chosen in the breadcrumb, or elsewhere in the details
     * @param narrow   is told what to search for, too
     * @param limit    is told which span of time to look at
     */
    public DetailsViewModel(Jobs jobs, IntConsumer onChosen, Consumer<? super Term> narrow, Consumer<? super TimeRange> limit) {
        this.jobs = jobs;
        this.onChosen = onChosen;
        this.narrow = narrow;
        this.limit = limit;
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
        sheet.set(Optional.empty());
        details.set(Optional.empty());
        clearLater();
    }

    /** What is read after the rest, or when it is asked for. */
    private void clearLater() {
        record.set(Optional.empty());
        scripts.set(Optional.empty());
        surroundings.set(Optional.empty());
        others.set(List.of());
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
                return Sheet.of(caseFile, of, process, ZoneId.systemDefault());
            }
        }, read -> {
            clearLater();
            sheet.set(Optional.of(read));
            details.set(Optional.of(read.details()));
            look(of, read);
        }));
    }

    /** What takes as long as a search comes after what is read at once. */
    private void look(Snapshot of, Sheet read) {
        running.add(jobs.run("Looking around the process", progress -> {
            try (CaseFile caseFile = CaseFile.openReadOnly(of.file())) {
                return Surroundings.of(caseFile, of, read.details().process(), progress);
            }
        }, surroundings::set));
        running.add(jobs.run("Looking for the same elsewhere", progress -> {
            try (CaseFile caseFile = CaseFile.openReadOnly(of.file())) {
                List<Long> counts = new ArrayList<>();
                for (Same same : read.same()) {
                    counts.add(same.others(caseFile, of, read.details().process().number(), progress));
                }
                return List.copyOf(counts);
            }
        }, others::set));
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

    /** Searches for all that have something in common with the process, too. */
    void narrow(Same same) {
        narrow.accept(same.term());
    }

    /** Looks at what was around the process, on its host and in its half hour. */
    void narrow(Surroundings around) {
        around.host().ifPresent(narrow);
        limit.accept(around.range());
    }

    /** Reads how a built-in rule is written, and hands it to {@code shown}. */
    void readRule(String id, Consumer<? super String> shown) {
        running.add(jobs.run("Reading the rule", progress -> RuleText.of(id),
                text -> shown.accept(text.orElse("This rule did not come with Pedigree, and a finding keeps only what is said of it here."))));
    }

    /** All that is read at once of the process that is shown; empty for none. */
    ReadOnlyObjectProperty<Optional<Sheet>> sheet() {
        return sheet.getReadOnlyProperty();
    }

    /** What was around it; empty until it is read, and where nothing tells when it started. */
    ReadOnlyObjectProperty<Optional<Surroundings>> surroundings() {
        return surroundings.getReadOnlyProperty();
    }

    /** How many other processes have what the sheet names as common, in that order; empty until they are counted. */
    ReadOnlyObjectProperty<List<Long>> others() {
        return others.getReadOnlyProperty();
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
