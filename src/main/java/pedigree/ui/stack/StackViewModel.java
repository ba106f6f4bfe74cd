package pedigree.ui.stack;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import pedigree.event.ActivityKind;
import pedigree.event.TimeRange;
import pedigree.event.Timestamp;
import pedigree.investigation.Snapshot;
import pedigree.job.Jobs;
import pedigree.job.Progress;
import pedigree.store.CaseFile;
import pedigree.ui.style.Wording;

/** Values counted. Of the UI thread. */
public final class StackViewModel {

    /** By how many fields can be counted at once. */
    static final int MOST_FIELDS = 3;

    private final Jobs jobs;
    private final Executor soon;
    private final Consumer<String> narrow;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<ActivityKind>> kind = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<StackField>> fields = new ReadOnlyObjectWrapper<>(StackField.offered(Optional.empty()).subList(0, 1));
    private final ReadOnlyObjectWrapper<Stack> stack = new ReadOnlyObjectWrapper<>(Stack.NONE);
    private final ReadOnlyObjectWrapper<String> problem = new ReadOnlyObjectWrapper<>("");
    private final Set<String> known = new TreeSet<>();
    private Stack.Order order = Stack.Order.USUAL;
    private Optional<Snapshot> snapshot = Optional.empty();
    private Optional<BitSet> searched = Optional.empty();
    private Optional<TimeRange> range = Optional.empty();
    private Optional<Progress> counting = Optional.empty();
    private boolean stale;
    private boolean asked;

    /** @param soon runs something on the UI thread, after what it is doing now */
    public StackViewModel(Jobs jobs, Executor soon, Consumer<String> narrow) {
        this.jobs = jobs;
        this.soon = soon;
        this.narrow = narrow;
        kind.addListener((property, old, now) -> {
            fields.set(StackField.offered(now).subList(0, 1));
            order = Stack.Order.USUAL;
            problem.set("");
            recount();
        });
        shown.addListener((property, old, now) -> shownOrHidden(now));
    }

    /** Shows another case, or the same one after something was added. */
    public void show(Snapshot other) {
        snapshot = Optional.of(other);
        stack.set(Stack.NONE);
        known.clear();
        recount();
    }

    /** Shows only the processes that were searched for, and what happened in a span of time; empty for all. */
    public void filter(Optional<BitSet> processes, Optional<TimeRange> span) {
        searched = processes;
        range = span;
        recount();
    }

    private void shownOrHidden(boolean now) {
        if (!now) {
            stale |= counting.isPresent();
            counting.ifPresent(Progress::cancel);
            counting = Optional.empty();
        } else if (stale) {
            recount();
        }
    }

    /** Counts anew, once, after what is being done now: a search changes twice when its text and its span do. */
    private void recount() {
        stale = true;
        if (shown.get() && snapshot.isPresent() && !asked) {
            asked = true;
            soon.execute(this::count);
        }
    }

    private void count() {
        asked = false;
        if (!shown.get() || snapshot.isEmpty()) {
            return;
        }
        stale = false;
        counting.ifPresent(Progress::cancel);
        Snapshot of = snapshot.get();
        Optional<ActivityKind> counted = kind.get();
        List<StackField> by = fields.get();
        Optional<BitSet> wanted = searched;
        Optional<TimeRange> within = range;
        Stack.Order sorted = order;
        Set<String> names = new TreeSet<>();
        counting = Optional.of(new Progress()); // where jobs run at once, it is over before it is known
        Progress progress = jobs.run("Counting values", work -> {
            try (CaseFile caseFile = CaseFile.openReadOnly(of.file())) {
                names.addAll(caseFile.events().fieldNames());
                Counting count = new Counting(caseFile, by, wanted, work, Counter.MOST);
                Stack all = counted.isPresent() ? count.ofEvents(counted.get(), within) : count.ofProcesses(of);
                return all.sorted(sorted);
            }
        }, counts -> {
            counting = Optional.empty();
            known.addAll(names);
            stack.set(counts);
        });
        counting = counting.map(unknown -> progress);
    }

    /** What is counted: events of a kind, or, where it is empty, processes. */
    ObjectProperty<Optional<ActivityKind>> kind() {
        return kind;
    }

    /** By what it is counted: one to three fields. */
    ReadOnlyObjectProperty<List<StackField>> fields() {
        return fields.getReadOnlyProperty();
    }

    /** The names of fields that may be chosen: those that are offered first, then all of the case. */
    List<String> choices() {
        List<String> names = new ArrayList<>();
        StackField.offered(kind.get()).forEach(field -> names.add(field.title()));
        known.stream().filter(name -> !names.contains(name)).forEach(names::add);
        return names;
    }

    /** Counts by the field that {@code text} names, at the {@code place} from 0; an empty text takes the field there away, unless it is the only one. */
    void choose(int place, String text) {
        List<StackField> now = new ArrayList<>(fields.get());
        Optional<StackField> chosen = StackField.of(text.strip(), kind.get(), known);
        problem.set("");
        if (text.isBlank()) {
            if (place < now.size() && now.size() > 1) {
                now.remove(place);
            }
        } else if (chosen.isEmpty()) {
            problem.set("No event of the case has a field '" + text.strip() + "'");
        } else if (place >= now.size()) {
            now.add(chosen.get());
        } else {
            now.set(place, chosen.get());
        }
        List<StackField> distinct = now.stream().distinct().limit(MOST_FIELDS).toList();
        if (!distinct.equals(fields.get())) {
            fields.set(distinct);
            order = Stack.Order.USUAL;
            recount();
        }
    }

    /** Puts the rows in another order, in the background. */
    void sort(Stack.Order other) {
        if (!other.equals(order)) {
            order = other;
            Stack now = stack.get();
            jobs.run("Sorting values", progress -> now.sorted(other), sorted -> {
                if (stack.get() == now) {
                    stack.set(sorted);
                }
            });
        }
    }

    /** What was counted. */
    ReadOnlyObjectProperty<Stack> stack() {
        return stack.getReadOnlyProperty();
    }

    /** Why what was chosen cannot be; empty where it can. */
    ReadOnlyObjectProperty<String> problem() {
        return problem.getReadOnlyProperty();
    }

    /** How many values there are, in words. */
    String summary() {
        String one = kind.get().map(of -> of.text() + " event").orElse("process");
        return stack.get().summary(one, kind.get().isPresent() ? one + "s" : "processes");
    }

    /** Why there are no rows, and what to do; empty where there are some, or nothing was counted yet. */
    String hint() {
        Stack now = stack.get();
        if (!now.rows().isEmpty() || now.fields().isEmpty()) {
            return "";
        }
        String what = kind.get().map(of -> of.text() + " events of known processes").orElse("processes");
        return "No " + what + (searched.isPresent() || range.isPresent() ? " among what was searched for" : " in this case");
    }

    /** Searches for the processes of a row, too. */
    void narrow(StackRow row) {
        Optional<String> query = Narrowing.of(kind.get(), stack.get().fields(), row.values());
        problem.set(query.isPresent() ? "" : "A query cannot say this value");
        query.ifPresent(narrow);
    }

    /** A row as a line for a table. */
    static String tsv(StackRow row) {
        StringBuilder line = new StringBuilder();
        row.values().forEach(value -> line.append(cell(value)).append('\t'));
        return line.append(row.count()).append('\t').append(row.hosts()).append('\t').append(String.join(", ", row.hostNames().stream().map(StackViewModel::cell).toList()))
                .append('\t').append(time(row.first())).append('\t').append(time(row.last())).toString();
    }

    private static String cell(String value) {
        return value.replace('\t', ' ').replace("\r\n", " ").replace('\n', ' ').replace('\r', ' ');
    }

    /** A time as it is shown; empty where it is not known. */
    static String time(long ticks) {
        return ticks == Tally.UNKNOWN ? "" : Wording.time(new Timestamp(ticks));
    }

    /** Whether the pane is on screen: what is not loads nothing. */
    public BooleanProperty shown() {
        return shown;
    }
}
