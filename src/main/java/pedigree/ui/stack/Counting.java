package pedigree.ui.stack;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import pedigree.event.ActivityKind;
import pedigree.event.Category;
import pedigree.event.TimeRange;
import pedigree.investigation.Snapshot;
import pedigree.job.Progress;
import pedigree.lineage.ProcessTree;
import pedigree.query.Query;
import pedigree.query.QueryException;
import pedigree.query.Searched;
import pedigree.store.CaseFile;
import pedigree.store.EventRow;
import pedigree.store.Images;
import pedigree.store.Link;
import pedigree.store.ProcessRow;

/** Counts the values of a case in one scan, which can be left between two parts of it. One for each count. */
final class Counting {

    private static final int PART = 20_000;
    private static final int NAMED = 3; // hosts

    private final CaseFile caseFile;
    private final List<StackField> fields;
    private final Optional<BitSet> processes;
    private final Progress progress;
    private final Counter counter;
    private final Map<String, Integer> hostNumbers = new HashMap<>();
    private final List<String> hostNames = new ArrayList<>();
    private Optional<Images> images = Optional.empty();

    /** @param processes those that count; empty for all */
    Counting(CaseFile caseFile, List<StackField> fields, Optional<BitSet> processes, Progress progress, int most) {
        this.caseFile = caseFile;
        this.fields = fields;
        this.processes = processes;
        this.progress = progress;
        counter = new Counter(most);
    }

    /** The processes that have each value. */
    Stack ofProcesses(Snapshot of) throws SQLException {
        ProcessTree tree = of.tree();
        progress.begin("Counting processes", tree.size());
        List<Value> values = values(of);
        for (int from = 0; from < tree.size(); from += PART) {
            caseFile.processes().scan(true, from, from + PART, row -> {
                if (isWanted(row.number())) {
                    String[] found = new String[values.size()];
                    for (int i = 0; i < found.length; i++) {
                        found[i] = values.get(i).of(row);
                    }
                    counter.add(found, host(row.text(row.hostText())), row.start() == ProcessRow.ABSENT ? Tally.UNKNOWN : row.start());
                }
            });
            progress.advance(PART);
        }
        return stack();
    }

    /** The events of a kind that have each value, and a process that did it. */
    Stack ofEvents(ActivityKind kind, Optional<TimeRange> range) throws SQLException {
        long last = caseFile.events().last();
        progress.begin("Counting events", last);
        Set<Category> categories = ActivityKind.categories(EnumSet.of(kind));
        for (long from = 1; from <= last; from += PART) {
            caseFile.events().rows(categories, from, from + PART, row -> add(row, range));
            progress.advance(PART);
        }
        return stack();
    }

    private void add(EventRow row, Optional<TimeRange> range) throws SQLException {
        int actor = row.actor();
        if (actor == Link.NONE || !isWanted(actor)) {
            return;
        }
        long time = row.time();
        if (range.isPresent() && !range.get().contains(time)) {
            return;
        }
        String[] found = new String[fields.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = value(fields.get(i), row, actor);
        }
        counter.add(found, host(row.host()), time == EventRow.UNKNOWN ? Tally.UNKNOWN : time);
    }

    /** What an event says; of the image of its process, else what is known of that, as in a query. */
    private String value(StackField field, EventRow row, int actor) throws SQLException {
        if (field.part() == StackField.Part.HOST) {
            return row.host();
        }
        String own = row.field(field.field());
        if (!own.isEmpty() || !field.field().equals("Image")) {
            return field.part().of(own);
        }
        images = images.isPresent() ? images : Optional.of(caseFile.processes().images());
        return field.part().of(String.join("", images.get().of(actor)));
    }

    private boolean isWanted(int process) {
        return processes.isEmpty() || processes.get().get(process);
    }

    private int host(String name) {
        return hostNumbers.computeIfAbsent(name, added -> {
            hostNames.add(added);
            return hostNames.size() - 1;
        });
    }

    /** Reads one value of a process. */
    @FunctionalInterface
    private interface Value {

        String of(ProcessRow row) throws SQLException;
    }

    private List<Value> values(Snapshot of) throws SQLException {
        List<Value> values = new ArrayList<>();
        for (StackField field : fields) {
            values.add(value(field, of));
        }
        return values;
    }

    private Value value(StackField field, Snapshot of) throws SQLException {
        if (field.part() == StackField.Part.HOST) {
            return row -> row.text(row.hostText());
        }
        if (field.field().equals("Image")) {
            return row -> field.part().of(row.text(row.imageText()));
        }
        ProcessRow.Column column = new ProcessRow.Column(field.field());
        if (field.part() != StackField.Part.PARENT) {
            return row -> field.part().of(row.field(column));
        }
        Images parents = caseFile.processes().images();
        BitSet corrected = corrected(of);
        return row -> {
            String own = row.field(column);
            int parent = of.tree().parent(row.number());
            boolean set = corrected.get(row.number());
            String theirs = parent == ProcessTree.NONE || isWholePath(own) && !set ? "" : row.text(parents.number(parent));
            return theirs.isEmpty() && !set ? own : theirs;
        };
    }

    /** The processes whose parent the analyst has set: what their own records say of it does not count. */
    private BitSet corrected(Snapshot of) throws SQLException {
        try {
            return of.corrected() ? Query.parse("how:manual").run(new Searched(caseFile, of.tree(), of.levels()), progress) : new BitSet();
        } catch (QueryException e) {
            throw new IllegalStateException(e); // this is a query
        }
    }

    /** Whether a record says of a parent more than its file: else what the tree knows says more, as in a query. */
    private static boolean isWholePath(String image) {
        return image.indexOf('\\') >= 0 || image.indexOf('/') >= 0;
    }

    private Stack stack() {
        List<StackRow> rows = new ArrayList<>();
        for (Tally tally : counter.tallies()) {
            List<String> names = Arrays.stream(tally.hosts()).limit(NAMED).mapToObj(hostNames::get).toList();
            rows.add(new StackRow(List.of(tally.values()), tally.count(), tally.hostCount(), names, tally.first(), tally.last()));
        }
        return new Stack(fields, rows, counter.total(), counter.left());
    }
}
