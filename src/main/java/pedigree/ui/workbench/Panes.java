package pedigree.ui.workbench;

import java.util.BitSet;
import java.util.Optional;
import java.util.concurrent.Executor;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import pedigree.event.TimeRange;
import pedigree.investigation.Snapshot;
import pedigree.job.Jobs;
import pedigree.lineage.Lifetimes;
import pedigree.lineage.ProcessTree;
import pedigree.store.CaseFile;
import pedigree.ui.details.DetailsViewModel;
import pedigree.ui.events.EventsViewModel;
import pedigree.ui.findings.FindingsViewModel;
import pedigree.ui.graph.GraphViewModel;
import pedigree.ui.histogram.HistogramViewModel;
import pedigree.ui.search.FiltersViewModel;
import pedigree.ui.search.SearchViewModel;
import pedigree.ui.search.SearchViewModel.Found;
import pedigree.ui.sources.SourcesViewModel;
import pedigree.ui.stack.StackViewModel;
import pedigree.ui.timeline.TimelineViewModel;
import pedigree.ui.tree.TreeViewModel;

/**
 * The view models of all panes, joined: one selection, which is a process, and one filter, which is a search and a span of time, are the same
 * in all of them. Of the UI thread.
 */
final class Panes {

    private final Jobs jobs;
    private final Executor afterPaint;
    private final TreeViewModel tree;
    private final FindingsViewModel findings;
    private final DetailsViewModel details;
    private final SearchViewModel search;
    private final HistogramViewModel histogram;
    private final GraphViewModel graph;
    private final TimelineViewModel timeline;
    private final EventsViewModel events;
    private final StackViewModel stack;
    private final FiltersViewModel filters;
    private final SourcesViewModel sources = new SourcesViewModel();
    private final ReadOnlyObjectWrapper<Trail> trail = new ReadOnlyObjectWrapper<>(Trail.NONE);
    private boolean onTrail; // what is selected is on it, and adds nothing to it

    /**
     * No case yet.
     *
     * @param soon       runs something on the UI thread, after what it is doing now
     * @param afterPaint the same, once what is shown is on screen
     */
    Panes(Jobs jobs, Executor soon, Executor afterPaint) {
        this.jobs = jobs;
        this.afterPaint = afterPaint;
        tree = new TreeViewModel(jobs, soon, afterPaint);
        findings = new FindingsViewModel(jobs, soon);
        search = new SearchViewModel(jobs, soon);
        details = new DetailsViewModel(jobs, this::select, search::narrow, range -> search.range().set(Optional.of(range)));
        filters = new FiltersViewModel(jobs, search);
        histogram = new HistogramViewModel(jobs, soon);
        graph = new GraphViewModel(jobs, soon, this::select);
        timeline = new TimelineViewModel(jobs, soon, this::select);
        events = new EventsViewModel(jobs, soon, this::select);
        stack = new StackViewModel(jobs, soon, search::narrow);
        joinSelection();
        joinFilter();
    }

    private void joinSelection() {
        findings.looks().addListener((property, old, now) -> findings.finding().ifPresent(finding -> goTo(() -> tree.show(finding))));
        tree.selected().addListener((property, old, process) -> {
            details.show(process.intValue());
            graph.select(process.intValue());
            timeline.select(process.intValue());
            events.select(process.intValue());
            visit(old.intValue(), process.intValue());
        });
        tree.processes().addListener((property, old, now) -> timeline.rows(now));
    }

    private void joinFilter() {
        histogram.range().bindBidirectional(search.range());
        timeline.range().bindBidirectional(search.range());
        search.found().addListener((property, old, found) -> {
            found.ifPresentOrElse(result -> tree.filter(result.matching(), result.shown(), result.search()), tree::clearFilter);
            filter();
        });
        search.range().addListener((property, old, range) -> filter());
    }

    private void filter() {
        Optional<BitSet> matching = search.found().get().map(Found::matching);
        Optional<TimeRange> range = search.range().get();
        histogram.filter(matching);
        events.filter(matching, range);
        stack.filter(matching, range);
    }

    /** Goes to a process, whatever hides it. */
    void select(int process) {
        goTo(() -> tree.reveal(process));
    }

    private void visit(int from, int process) {
        if (!onTrail && process != ProcessTree.NONE) {
            trail.set(trail.get().to(process, from != ProcessTree.NONE && tree.areNeighbours(from, process)));
        }
    }

    /** Goes to the process that was selected before. */
    void back() {
        trail.get().earlier().ifPresent(process -> along(process, trail.get().back()));
    }

    /** Goes to the process that was gone back from. */
    void forward() {
        trail.get().later().ifPresent(process -> along(process, trail.get().forward()));
    }

    private void along(int process, Trail way) {
        onTrail = true;
        select(process);
        onTrail = false;
        trail.set(way);
    }

    /** Where one was, of which the commands back and forward are. */
    ReadOnlyObjectProperty<Trail> trail() {
        return trail.getReadOnlyProperty();
    }

    /** Goes somewhere in the tree; a search that hid that place is over, and does not stay in its box. */
    private void goTo(Runnable place) {
        boolean filtered = tree.isFiltered();
        place.run();
        if (filtered && !tree.isFiltered()) {
            search.clear();
        }
    }

    /** Shows another case, or the same one after something was added. */
    void show(Snapshot now) {
        trail.set(Trail.NONE); // the processes have other numbers
        tree.show(now);
        details.show(now);
        findings.show(now);
        search.show(now);
        sources.show(now);
        filters.show(now);
        histogram.show(now);
        graph.show(now);
        timeline.show(now);
        events.show(now);
        stack.show(now);
        afterPaint.execute(() -> readTimes(now));
    }

    private void readTimes(Snapshot now) {
        jobs.run("Reading times", progress -> {
            try (CaseFile caseFile = CaseFile.openReadOnly(now.file())) {
                return Lifetimes.of(caseFile);
            }
        }, this::show);
    }

    private void show(Lifetimes times) {
        histogram.show(times);
        graph.show(times);
        timeline.show(times);
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

    FiltersViewModel filters() {
        return filters;
    }

    SourcesViewModel sources() {
        return sources;
    }

    HistogramViewModel histogram() {
        return histogram;
    }

    GraphViewModel graph() {
        return graph;
    }

    TimelineViewModel timeline() {
        return timeline;
    }

    EventsViewModel events() {
        return events;
    }

    StackViewModel stack() {
        return stack;
    }
}
