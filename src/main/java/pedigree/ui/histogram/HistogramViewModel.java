package pedigree.ui.histogram;

import java.util.BitSet;
import java.util.Optional;
import java.util.concurrent.Executor;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import pedigree.event.TimeRange;
import pedigree.event.Timestamp;
import pedigree.investigation.Snapshot;
import pedigree.job.Jobs;
import pedigree.lineage.Lifetimes;
import pedigree.store.ProcessLevels;
import pedigree.ui.style.TimeAxis;
import pedigree.ui.style.Wording;

/** How many processes started when. Of the UI thread. */
public final class HistogramViewModel {

    private final Jobs jobs;
    private final ObjectProperty<Optional<TimeRange>> range = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Bins>> bins = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Bars> bars = new ReadOnlyObjectWrapper<>(new Bars(0, 1, 1));
    private final BooleanProperty whole = new SimpleBooleanProperty();
    private Optional<Snapshot> snapshot = Optional.empty();
    private Lifetimes times = Lifetimes.none();
    private Optional<BitSet> filter = Optional.empty();
    private int most = 1;

    /** @param soon runs something on the UI thread, after what it is doing now */
    public HistogramViewModel(Jobs jobs, Executor soon) {
        this.jobs = jobs;
        whole.addListener((property, old, now) -> count());
    }

    /** Shows another case, or the same one after something was added. */
    public void show(Snapshot other) {
        if (snapshot.isPresent() && !snapshot.get().file().equals(other.file())) {
            whole.set(false);
            bins.set(Optional.empty());
        }
        snapshot = Optional.of(other);
        times = Lifetimes.none();
        filter = Optional.empty();
    }

    /** The times of the case's processes, once they are read. */
    public void show(Lifetimes read) {
        times = read;
        count();
    }

    /** The processes that a search found; empty for all. Bars of others are faint. */
    public void filter(Optional<BitSet> matching) {
        filter = matching;
        count();
    }

    private void count() {
        if (snapshot.isEmpty() || times.size() != snapshot.get().tree().size()) {
            return;
        }
        Lifetimes counted = times;
        ProcessLevels levels = snapshot.get().levels();
        boolean all = whole.get();
        Optional<BitSet> matching = filter;
        jobs.run("Counting starts", progress -> Extent.whole(counted)
                .map(extent -> Bins.of(counted, levels, all ? extent : Extent.busiest(counted, extent), matching)), now -> {
            bins.set(now);
            merge();
        });
    }

    /** Shows at most {@code bars} bars. */
    void fit(int bars) {
        most = Math.max(1, bars);
        merge();
    }

    private void merge() {
        bins.get().ifPresent(counted -> bars.set(counted.merged(most)));
    }

    /** The span of time that every pane shows; empty for all of it. */
    public ObjectProperty<Optional<TimeRange>> range() {
        return range;
    }

    /** Whether the whole case has bars, however rare they are; otherwise the part in which nearly all of it happened. */
    BooleanProperty whole() {
        return whole;
    }

    /** What was counted; empty while nothing is, and where no process has a start. */
    ReadOnlyObjectProperty<Optional<Bins>> bins() {
        return bins.getReadOnlyProperty();
    }

    /** What is drawn, where something was counted. */
    ReadOnlyObjectProperty<Bars> bars() {
        return bars.getReadOnlyProperty();
    }

    /** The first and last edge of the range among the bars: those of all bars where there is no range. */
    int[] edges() {
        Bars now = bars.get();
        return range.get().map(chosen -> {
            int from = Math.min(now.count() - 1, now.nearestEdge(chosen.from().ticks()));
            return new int[] {from, Math.max(from + 1, now.nearestEdge(chosen.to().ticks()))};
        }).orElseGet(() -> new int[] {0, now.count()});
    }

    /** Selects from one edge to another; all of them are no range. */
    void select(int from, int to) {
        Bars now = bars.get();
        range.set(from <= 0 && to >= now.count() ? Optional.empty() : Optional.of(now.range(from, to)));
    }

    /** Moves an end of the range by so many bars; at least one bar stays. */
    void move(boolean end, int by) {
        int[] edges = edges();
        if (end) {
            select(edges[0], Math.max(edges[0] + 1, Math.min(bars.get().count(), edges[1] + by)));
        } else {
            select(Math.max(0, Math.min(edges[1] - 1, edges[0] + by)), edges[1]);
        }
    }

    /** Shows all of the time again. */
    void clear() {
        range.set(Optional.empty());
    }

    /** The range in words; empty where there is none. */
    String rangeText() {
        return range.get().map(now -> TimeAxis.span(now.from().ticks(), now.to().ticks(), !isOneDay())).orElse("");
    }

    private boolean isOneDay() {
        Bars now = bars.get();
        return now.edge(0) / TimeAxis.DAY == (now.edge(now.count()) - 1) / TimeAxis.DAY;
    }

    /** {@code 2022-09-09 UTC}: the day, or the first and last of them. */
    String dayText() {
        Bars now = bars.get();
        String first = day(now.edge(0));
        return (isOneDay() ? first : first + " – " + day(now.edge(now.count()) - 1)) + " UTC";
    }

    private static String day(long ticks) {
        return Wording.time(new Timestamp(ticks)).substring(0, 10);
    }

    /** {@code 109 processes without a start time}, which are in no bar; empty where all have one. */
    String undatedText() {
        int undated = bins.get().map(Bins::undated).orElse(0);
        return undated == 0 ? "" : Wording.count(undated, "process", "processes") + " without a start time";
    }

    /** What a bar stands for. */
    String barText(int bar) {
        Bars now = bars.get();
        int started = now.all(bar);
        String matching = now.matching(bar) == started ? "" : ", " + Wording.number(now.matching(bar)) + " found";
        return TimeAxis.span(now.edge(bar), now.edge(bar + 1), true) + " UTC: " + Wording.count(started, "process", "processes") + matching
                + now.worst(bar).map(level -> ", worst finding " + Wording.level(level)).orElse("");
    }

    /** What is left out of the bars, or how to leave it out again; empty where nothing is. */
    String extentText() {
        if (bins.get().isEmpty()) {
            return "";
        }
        Bins now = bins.get().get();
        if (whole.get()) {
            return "Busiest time";
        }
        String outside = (now.earlier() == 0 ? "" : Wording.number(now.earlier()) + " earlier")
                + (now.earlier() == 0 || now.later() == 0 ? "" : ", ") + (now.later() == 0 ? "" : Wording.number(now.later()) + " later");
        return outside.isEmpty() ? "" : outside + now.worstOutside().map(level -> " (" + Wording.level(level) + ")").orElse("");
    }
}
