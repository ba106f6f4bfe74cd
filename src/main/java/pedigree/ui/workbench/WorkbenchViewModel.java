package pedigree.ui.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import pedigree.export.FindingExport;
import pedigree.investigation.Investigation;
import pedigree.investigation.Snapshot;
import pedigree.job.Jobs;
import pedigree.job.Progress;
import pedigree.source.ReadOptions;
import pedigree.store.CaseFile;
import pedigree.store.Source;
import pedigree.store.Source.Outcome;
import pedigree.ui.details.DetailsViewModel;
import pedigree.ui.findings.FindingsViewModel;
import pedigree.ui.search.SearchViewModel;
import pedigree.ui.sources.SourcesViewModel;
import pedigree.ui.tree.TreeViewModel;

/** One window's state: the case that is open, and the view models of its panes, joined. Of the UI thread. */
final class WorkbenchViewModel {

    /** The job that opens and adds: one at a time. */
    static final String OPENING = "Opening";

    private static final int LISTED = 1_000;

    private final Jobs jobs;
    private final Executor soon;
    private final TreeViewModel tree;
    private final FindingsViewModel findings;
    private final DetailsViewModel details;
    private final SearchViewModel search;
    private final SourcesViewModel sources = new SourcesViewModel();
    private final ReadOnlyObjectWrapper<Optional<Snapshot>> snapshot = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<String>> problems = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper unreadable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private Optional<Investigation> investigation = Optional.empty();
    private int openings;
    private String title = "";

    /** @param soon runs something on the UI thread, after what it is doing now */
    WorkbenchViewModel(Jobs jobs, Executor soon) {
        this.jobs = jobs;
        this.soon = soon;
        tree = new TreeViewModel(jobs, soon);
        findings = new FindingsViewModel(jobs);
        search = new SearchViewModel(jobs);
        details = new DetailsViewModel(jobs, process -> goTo(() -> tree.reveal(process)));
        findings.looks().addListener((property, old, now) -> findings.finding().ifPresent(finding -> goTo(() -> tree.show(finding))));
        tree.selected().addListener((property, old, process) -> details.show(process.intValue()));
        search.found().addListener((property, old, found) -> found.ifPresentOrElse(
                result -> tree.filter(result.matching(), result.shown()), tree::clearFilter));
    }

    /** Goes somewhere in the tree; a search that hid that place is over, and does not stay in its box. */
    private void goTo(Runnable place) {
        boolean filtered = tree.isFiltered();
        place.run();
        if (filtered && !tree.isFiltered()) {
            search.text().set("");
        }
    }

    /** What became of files that were to be opened. */
    private record Opened(Investigation investigation, Snapshot snapshot, List<Source> added) { }

    /** Opens a case, or a temporary one made of log files; what is open already is closed. */
    void open(List<Path> files) {
        open(files, ReadOptions.PLAIN);
    }

    /** Opens log files as chosen. */
    void open(List<Path> files, ReadOptions options) {
        boolean isCase = files.size() == 1 && files.get(0).toString().endsWith(".pedigree");
        title = files.size() == 1 ? files.get(0).getFileName().toString() : files.size() + " files";
        busy.set(true);
        int asked = ++openings;
        jobs.run(OPENING, progress -> isCase ? openCase(files.get(0)) : openLogs(files, options, asked, progress), this::opened);
    }

    private static Opened openCase(Path file) throws IOException, SQLException {
        Investigation stored = Investigation.readOnly(file);
        return new Opened(stored, stored.snapshot(), List.of());
    }

    private Opened openLogs(List<Path> files, ReadOptions options, int asked, Progress progress) throws IOException, SQLException {
        Investigation temporary = Investigation.temporary();
        boolean kept = false;
        try {
            List<Source> added = temporary.add(files.stream().map(Path::toString).toList(), options, progress);
            kept = true;
            return new Opened(temporary, temporary.snapshot(), added);
        } catch (CancellationException e) {
            Snapshot finished = temporary.snapshot();
            kept = finished.events() > 0;
            if (kept) {
                soon.execute(() -> openedInPart(new Opened(temporary, finished, List.of()), asked));
            }
            throw e;
        } finally {
            if (!kept) {
                temporary.close();
            }
        }
    }

    /** Shows the logs that were finished when the opening was cancelled, unless something else was asked for since. */
    private void openedInPart(Opened finished, int asked) {
        if (asked == openings) {
            opened(finished);
        } else {
            closeLater(finished.investigation);
        }
    }

    private void opened(Opened opened) {
        busy.set(false);
        List<String> failed = opened.added.stream().filter(source -> source.outcome() == Outcome.FAILED)
                .map(source -> source.file() + ": " + source.message()).toList();
        tell(failed);
        if (!failed.isEmpty() && failed.size() == opened.added.size()) {
            closeLater(opened.investigation);
            return;
        }
        investigation.ifPresent(this::closeLater);
        investigation = Optional.of(opened.investigation);
        show(opened.snapshot);
    }

    private void show(Snapshot now) {
        snapshot.set(Optional.of(now));
        open.set(true);
        unreadable.set(now.unreadable() > 0);
        tree.show(now);
        details.show(now);
        findings.show(now);
        search.show(now);
        sources.show(now);
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

    ReadOnlyBooleanProperty isOpen() {
        return open.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty hasUnreadable() {
        return unreadable.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty isBusy() {
        return busy.getReadOnlyProperty();
    }

    TreeViewModel tree() {
        return tree;
    }

    FindingsViewModel findings() {
        return findings;
    }

    DetailsViewModel details() {
        return details;
    }

    SearchViewModel search() {
        return search;
    }

    SourcesViewModel sources() {
        return sources;
    }
}
