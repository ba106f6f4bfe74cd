package pedigree.ui.timeline;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.IntConsumer;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import pedigree.event.Level;
import pedigree.event.TimeRange;
import pedigree.event.Timestamp;
import pedigree.investigation.Snapshot;
import pedigree.job.Jobs;
import pedigree.job.Lookup;
import pedigree.lineage.Lifetimes;
import pedigree.lineage.ProcessTree;
import pedigree.ui.style.TimeAxis;
import pedigree.ui.style.TimeScale;
import pedigree.ui.style.Wording;

/** The rows of the tree, and the span of time in sight. Of the UI thread. */
public final class TimelineViewModel {

    private final Jobs jobs;
    private final Executor soon;
    private final IntConsumer choose;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<TimeRange>> range = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyLongWrapper redrawn = new ReadOnlyLongWrapper();
    private Optional<Snapshot> snapshot = Optional.empty();
    private Optional<Lookup<Integer, Line>> lines = Optional.empty();
    private List<Band> bands = List.of();
    private Lifetimes times = Lifetimes.none();
    private List<Integer> rows = List.of();
    private Optional<Sight> all = Optional.empty();
    private Optional<Sight> sight = Optional.empty();
    private int selected = ProcessTree.NONE;
    private Lineage lineage = Lineage.NONE;
    private double top;
    private boolean isToBeShown; // the selected row, once it is known where rows are
    private Grid grid = new Grid(0, 1, 24, 0, 0, new TimeScale(0, 1, 1));

    /** @param soon runs something on the UI thread, after what it is doing now */
    public TimelineViewModel(Jobs jobs, Executor soon, IntConsumer choose) {
        this.jobs = jobs;
        this.soon = soon;
        this.choose = choose;
        shown.addListener((property, old, now) -> appeared());
        range.addListener((property, old, now) -> ranged(now));
    }

    /** Shows another case, or the same one after something was added. */
    public void show(Snapshot other) {
        boolean same = snapshot.isPresent() && snapshot.get().file().equals(other.file());
        snapshot = Optional.of(other);
        lines = Optional.of(new Lookup<>(jobs, soon, "Reading lifelines", new Lines(other.file()), this::redraw));
        bands = Band.of(other);
        times = Lifetimes.none();
        if (!same) {
            sight = Optional.empty();
            all = Optional.empty();
            top = 0;
        }
        redraw();
    }

    /** The times of the case's processes, once they are read. */
    public void show(Lifetimes read) {
        times = read;
        jobs.run("Measuring times", progress -> extent(read), extent -> {
            all = extent;
            if (sight.isEmpty()) {
                begin();
            }
            redraw();
        });
    }

    private static Optional<Sight> extent(Lifetimes of) {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (int process = 0; process < of.size(); process++) {
            long start = of.start(process);
            long end = of.end(process);
            if (TimeAxis.isPlausible(start)) {
                first = Math.min(first, start);
                last = Math.max(last, start);
            }
            if (TimeAxis.isPlausible(end)) {
                first = Math.min(first, end);
                last = Math.max(last, end);
            }
        }
        return last < first ? Optional.empty() : Optional.of(Sight.around(first, last));
    }

    private void begin() {
        sight = range.get().map(Sight::of).or(() -> all);
        if (range.get().isEmpty()) {
            fitLineage();
        }
    }

    /** The processes that have a row in the tree, in that order: they have one here. */
    public void rows(List<Integer> processes) {
        rows = processes;
        locate();
        isToBeShown = true;
        redraw();
    }

    private void appeared() {
        locate();
        showSelected();
    }

    /** Finds the rows of the selected process and of those above it; only where they can be seen. */
    private void locate() {
        lineage = shown.get() && snapshot.isPresent() ? Lineage.of(rows, selected, snapshot.get().tree()) : Lineage.NONE;
    }

    /** A range that is chosen elsewhere comes into sight. */
    private void ranged(Optional<TimeRange> now) {
        now.filter(next -> sight.isEmpty() || next.from().ticks() < sight.get().from() || next.to().ticks() > sight.get().to())
                .map(Sight::of).ifPresent(this::look);
        redraw();
    }

    /** The span of time that every pane shows; empty for all of it. */
    public ObjectProperty<Optional<TimeRange>> range() {
        return range;
    }

    /** Goes to a process that was selected elsewhere; {@link ProcessTree#NONE} for none. */
    public void select(int process) {
        selected = process;
        locate();
        showSelected();
    }

    private void showSelected() {
        if (shown.get() && lineage.row() != Grid.NONE) {
            isToBeShown = true;
            Lifeline life = life(selected);
            if (life.isKnown() && sight.isPresent() && (life.last() < sight.get().from() || life.from() >= sight.get().to())) {
                look(sight.get().showing(life.from()));
            }
        }
        redraw();
    }

    private Grid with(Grid like, double scrolled) {
        return new Grid(like.names(), like.bottom(), like.row(), scrolled, rows.size(), like.scale());
    }

    /** Whether the pane is on screen: what is not loads nothing. */
    public BooleanProperty shown() {
        return shown;
    }

    /** Where things are in a pane whose rows have so much room, in pixels; what is scrolled too far is scrolled back. */
    Grid lay(double width, double height, double names, double row) {
        Sight now = sight.orElse(new Sight(0, 1));
        grid = new Grid(names, Math.max(1, height), row, top, rows.size(), new TimeScale(now.from(), now.to(), Math.max(1, width - names)));
        if (isToBeShown && lineage.row() != Grid.NONE && height > 0) {
            isToBeShown = false;
            top = grid.showing(lineage.row());
        }
        top = Math.max(0, Math.min(grid.lowest(), top));
        grid = with(grid, top);
        return grid;
    }

    /** Scrolls the rows by so many pixels. */
    void scroll(double by) {
        top = Math.max(0, Math.min(grid.lowest(), top + by));
        redraw();
    }

    /** Makes the time in sight so many times as long, a time staying where it is. */
    void zoom(double factor, long fixed) {
        sight.ifPresent(now -> look(now.zoomed(factor, fixed)));
    }

    /** The same where the selected process began; in the middle, where that is out of sight. */
    void zoom(double factor) {
        sight.ifPresent(now -> {
            long start = selected == ProcessTree.NONE ? Lifetimes.UNKNOWN : life(selected).from();
            zoom(factor, start >= now.from() && start < now.to() ? start : now.from() + now.length() / 2);
        });
    }

    /** Goes so many times the time in sight later. */
    void move(double part) {
        sight.ifPresent(now -> look(now.moved(part)));
    }

    private void look(Sight at) {
        sight = Optional.of(at);
        redraw();
    }

    /** Brings all of the case into sight. */
    void fitAll() {
        all.ifPresent(this::look);
    }

    /** Brings the life of the selected process into sight, as far as it is known. */
    void fitSelected() {
        fit(selected, 0);
    }

    /** Brings the selected process into sight, with its parent's start where that is known; some minutes at least, so that others are seen, too. */
    private void fitLineage() {
        int parent = selected == ProcessTree.NONE || snapshot.isEmpty() ? ProcessTree.NONE : snapshot.get().tree().parent(selected);
        fit(parent == ProcessTree.NONE ? selected : parent, 2 * TimeAxis.MINUTE);
    }

    /** Brings what is from the start of {@code first} to the last of the selected process into sight. */
    private void fit(int first, long least) {
        if (first == ProcessTree.NONE || !life(selected).isKnown()) {
            return;
        }
        Lifeline life = life(selected);
        Lifeline before = life(first);
        long from = before.starts() && life.from() - before.from() < TimeAxis.DAY ? Math.min(before.from(), life.from()) : life.from();
        long lack = Math.max(0, least - (life.last() - from)) / 2;
        look(Sight.around(from - lack, life.last() + lack));
    }

    /** Shows in every pane only what is in sight here. */
    void narrow() {
        sight.ifPresent(now -> range.set(Optional.of(TimeRange.of(now.from(), now.to()))));
    }

    /** Shows a span in every pane; all of the time where it is none. */
    void narrow(long from, long to) {
        range.set(from == to ? Optional.empty() : Optional.of(TimeRange.of(Math.min(from, to), Math.max(from, to))));
    }

    void clearRange() {
        range.set(Optional.empty());
    }

    /** Selects the process of a row, in all panes. */
    void choose(int row) {
        if (row >= 0 && row < rows.size()) {
            choose.accept(rows.get(row));
        }
    }

    /** Selects the process so many rows below the selected one. */
    void step(int by) {
        choose(lineage.row() == Grid.NONE ? 0 : Math.max(0, Math.min(rows.size() - 1, lineage.row() + by)));
    }

    private void redraw() {
        redrawn.set(redrawn.get() + 1);
    }

    /** Changes whenever all is to be drawn again. */
    ReadOnlyLongProperty redrawn() {
        return redrawn.getReadOnlyProperty();
    }

    Optional<Sight> sight() {
        return sight;
    }

    /** How far time is known: where lives that did not end are drawn to. */
    long end() {
        return all.map(Sight::to).orElse(0L);
    }

    List<Integer> rows() {
        return rows;
    }

    int selected() {
        return selected;
    }

    Lineage lineage() {
        return lineage;
    }

    int depth(int process) {
        return snapshot.get().tree().depth(process);
    }

    Optional<Level> level(int process) {
        return snapshot.get().levels().of(process);
    }

    Line line(int process) {
        return lines.flatMap(known -> known.get(process)).orElse(Line.LOADING);
    }

    Lifeline life(int process) {
        return snapshot.isEmpty() ? Lifeline.NONE : Lifeline.of(process, times, snapshot.get().tree(), line(process).marks());
    }

    /** What logs do not tell of the hosts of the rows in sight. */
    List<Band> bands(Grid in) {
        Set<String> hosts = new HashSet<>();
        for (int row = in.first(); row < in.last(); row++) {
            String host = line(rows.get(row)).host();
            if (!host.isEmpty()) {
                hosts.add(Band.key(host));
            }
        }
        return bands.stream().filter(band -> band.concerns(hosts)).toList();
    }

    /** {@code 17:54:00 – 17:56:00 UTC}, with days where there are several; empty where no time is known. */
    String sightText() {
        return sight.map(now -> TimeAxis.span(rounded(now.from(), now), rounded(now.to(), now), false) + " UTC").orElse("");
    }

    /** {@code 2022-09-09 UTC}: the day in sight, the first one of several; empty where no time is known. */
    String dayText() {
        return sight.map(now -> Wording.time(new Timestamp(now.from())).substring(0, 10) + " UTC").orElse("");
    }

    private static long rounded(long ticks, Sight in) {
        long unit = in.length() > 20 * Timestamp.SECOND ? Timestamp.SECOND : Timestamp.MILLISECOND;
        return Math.floorDiv(ticks + unit / 2, unit) * unit;
    }

    /** Why there is nothing to be seen, and what to do; empty where there is something. */
    String hint() {
        if (snapshot.isEmpty() || times.size() != snapshot.get().tree().size()) {
            return "Reading times…";
        }
        if (rows.isEmpty()) {
            return "No process has a row: clear the search (Ctrl+Shift+F)";
        }
        return sight.isEmpty() && all.isEmpty() ? "No process of this case has a time: the tree (Ctrl+1) shows who started whom" : "";
    }
}
