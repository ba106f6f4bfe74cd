package pedigree.ui.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import pedigree.archive.Failure;
import pedigree.export.FindingExport;
import pedigree.ingest.Inputs;
import pedigree.ingest.Pasted;
import pedigree.investigation.Investigation;
import pedigree.investigation.Snapshot;
import pedigree.job.Jobs;
import pedigree.lineage.ProcessTree;
import pedigree.source.ReadOptions;
import pedigree.store.CaseFile;
import pedigree.store.Source;
import pedigree.store.Source.Outcome;
import pedigree.ui.style.Wording;
import pedigree.ui.workbench.Opening.Opened;

/** One window's state: the case that is open, and the view models of its panes, joined. Of the UI thread. */
final class WorkbenchViewModel {

    /** The job that opens and adds: one at a time. */
    static final String OPENING = "Opening";

    private static final String CORRECTING = "Correcting";
    private static final String CORRECTED = " (corrected)";
    private static final int LISTED = 1_000;
    private static final int SHOWN = 60; // characters of a text that is no log

    private final Jobs jobs;
    private final Executor soon;
    private final Panes panes;
    private final CentreViewModel centre = new CentreViewModel();
    private final ReadOnlyObjectWrapper<Optional<Snapshot>> snapshot = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<String>> problems = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Locked>> locked = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper unreadable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper corrected = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper takenBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private Optional<Investigation> investigation = Optional.empty();
    private int openings;
    private String title = "";
    private Optional<Path> strange = Optional.empty();
    private ReadOptions chosen = ReadOptions.PLAIN;
    private boolean tried; // a password, for what is opened

    /**
     * Nothing is open yet.
     *
     * @param soon       runs something on the UI thread, after what it is doing now
     * @param afterPaint the same, once what is shown is on screen
     */
    WorkbenchViewModel(Jobs jobs, Executor soon, Executor afterPaint) {
        this.jobs = jobs;
        this.soon = soon;
        panes = new Panes(jobs, soon, afterPaint);
    }

    /** Opens a case, or a temporary one made of log files; what is open already is closed. */
    void open(List<Path> files) {
        open(files, ReadOptions.PLAIN);
    }

    /** Opens log files as chosen. */
    void open(List<Path> files, ReadOptions options) {
        boolean isCase = files.size() == 1 && files.get(0).toString().endsWith(".pedigree");
        Opening opening = new Opening(files.size() == 1 ? files.get(0).getFileName().toString() : files.size() + " files", Optional.empty());
        chosen = options.withPassword("");
        tried = !options.password().isEmpty();
        if (isCase) {
            busy.set(true);
            openings++;
            jobs.run(OPENING, progress -> opening.stored(files.get(0)), this::opened);
        } else {
            run(opening, (made, progress) -> made.add(files.stream().map(Path::toString).toList(), options, progress), this::opened);
        }
    }

    /** Adds the events in a text to what is open, or to a new case. */
    void paste(String text) {
        Pasted pasted = Pasted.at(Instant.now(), text);
        Opening opening = new Opening(isOpen().get() ? title + " + " + pasted.name() : pasted.name(), snapshot.get().map(Snapshot::file));
        run(opening, (made, progress) -> List.of(made.add(pasted, chosen, progress)), opened -> pasted(opened, text));
    }

    /** Gives a process another parent, {@link ProcessTree#NONE} for none, in a copy of the case; why, may be empty. */
    void setParent(int child, int parent, String reason) {
        correct((made, progress) -> made.correct((corrections, now) -> corrections.setParent(now, child, parent, reason), progress));
    }

    /** Takes the last correction back, in a copy of the case. */
    void undo() {
        correct((made, progress) -> made.undo(progress).orElseThrow());
    }

    /** Makes the correction again that was taken back last, in a copy of the case. */
    void redo() {
        correct((made, progress) -> made.redo(progress).orElseThrow());
    }

    /** Corrects a copy of the case and shows that; what is selected stays so. */
    void correct(Correcting.Change change) {
        snapshot.get().ifPresent(now -> {
            int asked = ++openings;
            busy.set(true);
            Opening copy = new Opening(title.endsWith(CORRECTED) ? title : title + CORRECTED, Optional.of(now.file()));
            Correcting correcting = new Correcting(copy, panes.tree().selected().get());
            jobs.run(CORRECTING, progress -> correcting.by(change, progress), done -> corrected(done, asked));
        });
    }

    private void corrected(Correcting.Corrected done, int asked) {
        busy.set(false);
        if (asked != openings) {
            closeLater(done.opened().investigation()); // something else was opened since
            return;
        }
        take(done.opened());
        if (done.selected() != ProcessTree.NONE) {
            panes.tree().reveal(done.selected());
        }
    }

    /** Which processes may be the parent of the selected one. */
    ParentViewModel parents() {
        return new ParentViewModel(jobs, snapshot.get().orElseThrow(), panes.tree().selected().get());
    }

    private void pasted(Opened opened, String text) {
        busy.set(false);
        Source source = opened.added().get(0);
        if (source.outcome() == Outcome.READ && source.records() > 0) {
            take(opened);
            tell(List.of("Added " + Wording.count(source.records(), "event", "events") + " of the text that was pasted"));
        } else {
            closeLater(opened.investigation());
            tell(List.of(source.outcome() == Outcome.DUPLICATE ? "Nothing was added: " + source.message() : notUnderstood(text)));
        }
    }

    private static String notUnderstood(String text) {
        String found = text.lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst().orElse("");
        return "Nothing was added: expected Windows events as text (copied messages, XML, JSON or CSV), found "
                + (found.isEmpty() ? "no text" : '“' + (found.length() > SHOWN ? found.substring(0, SHOWN) + '…' : found) + '”');
    }

    /** Tries again to read what is encrypted. */
    void unlock(String password) {
        locked.get().ifPresent(archives -> {
            tried = true;
            ReadOptions options = chosen.withPassword(password);
            List<String> files = archives.names().stream().flatMap(name -> Inputs.file(name).stream()).map(Path::toString).distinct().toList();
            run(archives.opening(), (made, progress) -> made.add(files, options, progress), this::opened);
        });
    }

    /** Leaves unread what is encrypted. */
    void skipLocked() {
        locked.get().ifPresent(archives -> tell(archives.names().stream().map(name -> name + ": encrypted, not read").toList()));
    }

    private void run(Opening opening, Opening.Adding adding, Consumer<Opened> onDone) {
        busy.set(true);
        int asked = ++openings;
        jobs.run(OPENING, progress -> opening.with(adding, finished -> soon.execute(() -> openedInPart(finished, asked)), progress), onDone);
    }

    /** Shows the logs that were finished when the opening was cancelled, unless something else was asked for since. */
    private void openedInPart(Opened finished, int asked) {
        if (asked == openings) {
            opened(finished);
        } else {
            closeLater(finished.investigation());
        }
    }

    private void opened(Opened opened) {
        busy.set(false);
        strange = strange(opened.added());
        tell(opened.added().stream().filter(source -> source.outcome() == Outcome.FAILED).map(source -> source.file() + ": " + source.message()).toList());
        boolean nothing = !opened.added().isEmpty() && opened.added().stream().allMatch(source -> source.outcome().isFailure());
        if (nothing) {
            closeLater(opened.investigation());
        } else {
            take(opened);
        }
        ask(opened, nothing);
    }

    private static Optional<Path> strange(List<Source> added) {
        boolean one = added.size() == 1 && added.get(0).outcome() == Outcome.FAILED && added.get(0).message().equals(Failure.noLog(false));
        return one ? Inputs.file(added.get(0).file()) : Optional.empty();
    }

    /** The file that was to be opened alone and is of no form that is known: the analyst may know what its columns are. */
    Optional<Path> strange() {
        return strange;
    }

    private void take(Opened opened) {
        investigation.ifPresent(this::closeLater);
        investigation = Optional.of(opened.investigation());
        title = opened.opening().title();
        show(opened.snapshot());
    }

    /** Asks for the password of what is encrypted; what is read then is added to what was read already. */
    private void ask(Opened opened, boolean nothing) {
        List<String> names = opened.added().stream().filter(source -> source.outcome() == Outcome.ENCRYPTED).map(Source::file).toList();
        Opening again = nothing ? opened.opening() : new Opening(opened.opening().title(), Optional.of(opened.snapshot().file()));
        locked.set(names.isEmpty() ? Optional.empty() : Optional.of(new Locked(names, tried, again)));
    }

    /**
     * Archives whose password is asked for.
     *
     * @param names   as the case knows them
     * @param tried   whether a password was tried, and did not fit
     * @param opening how they are added once it is known
     */
    record Locked(List<String> names, boolean tried, Opening opening) { }

    private void show(Snapshot now) {
        snapshot.set(Optional.of(now));
        open.set(true);
        unreadable.set(now.unreadable() > 0);
        corrected.set(now.corrected());
        takenBack.set(now.takenBack());
        panes.show(now);
    }

    private void closeLater(Investigation old) {
        jobs.run("Closing", progress -> {
            old.close();
            return old;
        }, closed -> { });
    }

    /** Says that opening failed, so that nothing is waited for any more. */
    void failed() {
        busy.set(false);
    }

    /** Cancels one thing that is running. */
    void cancel(Jobs.Running job) {
        job.progress().cancel();
        busy.set(busy.get() && !job.title().equals(OPENING) && !job.title().equals(CORRECTING));
    }

    /** Cancels what is running. */
    void cancel() {
        busy.set(false);
        jobs.cancelAll();
    }

    /** Copies the case to another file. */
    void saveAs(Path file) {
        snapshot.get().ifPresent(now -> jobs.run("Saving " + file.getFileName(), progress -> {
            Path part = file.resolveSibling(file.getFileName() + ".part");
            CaseFile.copy(now.file(), part);
            return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }, saved -> open(List.of(saved))));
    }

    /** Writes the findings to a file; the file was chosen, and may be replaced. */
    void export(Path file, FindingExport.Format format) {
        snapshot.get().ifPresent(now -> jobs.run("Exporting", progress -> {
            try (CaseFile caseFile = CaseFile.openReadOnly(now.file())) {
                FindingExport.write(caseFile, now.tree(), now.findings(), new FindingExport.Target(file, format, true), progress);
            }
            return file;
        }, written -> tell(List.of("Exported " + now.findings().size() + " findings to " + written))));
    }

    /** Lists the first pieces that could not be read, in {@link #problems}. */
    void listUnreadable() {
        snapshot.get().ifPresent(now -> jobs.run("Listing", progress -> {
            List<String> lines = new ArrayList<>();
            try (CaseFile caseFile = CaseFile.openReadOnly(now.file())) {
                caseFile.sources().unreadable(LISTED, (origin, reason) -> lines.add(origin + ": " + reason));
            }
            return lines;
        }, this::tell));
    }

    /** Says it again even if it was said last: a listener hears of changes only. */
    private void tell(List<String> lines) {
        problems.set(List.of());
        problems.set(lines);
    }

    /** Closes the case; a temporary one is gone then. */
    void close() throws IOException, SQLException {
        if (investigation.isPresent()) {
            investigation.get().close();
        }
    }

    /** What the window is called: the case or the logs that are open. */
    String title() {
        return title;
    }

    ReadOnlyObjectProperty<Optional<Snapshot>> snapshot() {
        return snapshot.getReadOnlyProperty();
    }

    /** Lines to be shown to the user: files that could not be read, or what was asked for. */
    ReadOnlyObjectProperty<List<String>> problems() {
        return problems.getReadOnlyProperty();
    }

    /** Archives whose password is asked for; empty where nothing is encrypted. */
    ReadOnlyObjectProperty<Optional<Locked>> locked() {
        return locked.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty isOpen() {
        return open.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty hasUnreadable() {
        return unreadable.getReadOnlyProperty();
    }

    /** Whether there is a correction to take back. */
    ReadOnlyBooleanProperty isCorrected() {
        return corrected.getReadOnlyProperty();
    }

    /** Whether there is a correction to make again. */
    ReadOnlyBooleanProperty isTakenBack() {
        return takenBack.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty isBusy() {
        return busy.getReadOnlyProperty();
    }

    /** What the window shows of the case. */
    Panes panes() {
        return panes;
    }

    /** Which of it is on screen. */
    CentreViewModel centre() {
        return centre;
    }
}
