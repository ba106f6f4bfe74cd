package pedigree.source.forms;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;

import pedigree.event.FieldNames;
import pedigree.event.Fields;

/** Makes records of leaves, each by its own form. What it finds out about leaves of some names it keeps for the next ones. Thread-safe. */
final class Recogniser {

    static final int KEPT = 100_000; // names of leaves; hostile files have other ones in every record
    private static final int KEPT_GUESSES = 500;
    private static final int GUESSES = 5; // that are said

    private final Optional<CustomMapping> custom;
    private final ByNames<FieldNames> names = new ByNames<>(FieldNames::of);
    private final Unknown unknown = new Unknown();
    private final JsonLeaves json = new JsonLeaves();
    private final Map<Set<String>, Optional<Form>> forms = new ConcurrentHashMap<>(); // whatever the order of the names
    private final ByNames<Optional<Layout>> layouts = new ByNames<>(this::layout);
    private final Map<String, ByNames<Layout>> ofForm = new ConcurrentHashMap<>(); // where the form is known already, by its name
    private final AtomicInteger kept = new AtomicInteger();
    private final Map<Map<String, String>, Optional<Form>> guessed = new ConcurrentHashMap<>(); // by what columns mean
    private final Set<String> guesses = new ConcurrentSkipListSet<>(); // what is said of them

    /** Knows the built-in forms, and what the analyst has told. */
    Recogniser(Optional<CustomMapping> custom) {
        this.custom = custom;
    }

    JsonLeaves json() {
        return json;
    }

    Unknown unknown() {
        return unknown;
    }

    /** Hands the record that {@code leaves} are to {@code sink}, or the records of a result in rows. */
    void record(long position, Leaves leaves, FormSink sink) {
        leaves.rows().forEach(row -> one(position, leaves.with(row), sink));
        if (leaves.rows().isEmpty()) {
            one(position, leaves, sink);
        }
    }

    private void one(long position, Leaves leaves, FormSink sink) {
        Optional<Layout> layout = layouts.of(leaves.names());
        if (layout.isEmpty()) {
            unknown.add(position, leaves.names());
        } else if (layout.get().form().mapping().isPresent()) {
            if (!isEvent(position, layout.get(), leaves, sink)) {
                mapped(position, layout.get().form().mapping().get(), leaves, sink);
            }
        } else if (layout.get().open().length == 0) {
            planned(position, layout.get(), leaves, sink);
        } else {
            opened(position, layout.get().form(), leaves, sink);
        }
    }

    private Optional<Layout> layout(List<String> leaves) {
        Set<String> set = Set.copyOf(leaves);
        Optional<Form> form = forms.get(set);
        if (form == null) {
            form = find(set);
            if (kept.get() + set.size() <= KEPT) {
                kept.addAndGet(set.size());
                forms.put(set, form);
            }
        }
        return form.map(known -> known.isUnordered() ? layout(known, leaves.stream().sorted().toList()).reordered(leaves) : new Layout(known, leaves, names));
    }

    /** The analyst's mapping, where it says when it applies; a form that is built in; the mapping where it does not say; a guess. */
    private Optional<Form> find(Set<String> set) {
        return custom.filter(mapping -> mapping.isFirst(set)).map(CustomMapping::form)
                .or(() -> Forms.of(set))
                .or(() -> custom.filter(mapping -> mapping.isLast(set)).map(CustomMapping::form))
                .or(() -> guess(set));
    }

    private Optional<Form> guess(Set<String> set) {
        Map<String, String> columns = Guess.columns(new TreeSet<>(set));
        Optional<Form> guessed = guessed(columns);
        guessed.filter(form -> guesses.size() < GUESSES).ifPresent(form -> guesses.add(form.name()));
        return guessed;
    }

    /** The form of a table whose columns mean these; the same for all that differ in other columns only. */
    private Optional<Form> guessed(Map<String, String> columns) {
        Optional<Form> same = guessed.get(columns);
        if (same == null) {
            same = Guess.form(columns);
            if (guessed.size() < KEPT_GUESSES) {
                guessed.put(columns, same);
            }
        }
        return same;
    }

    /** How many forms were guessed and are kept. */
    int guesses() {
        return guessed.size();
    }

    /** How many names of leaves are kept, whose form is known. */
    int kept() {
        return kept.get();
    }

    /** Whether records with leaves of these names are of a form that is known, or can be guessed. */
    boolean knows(Set<String> set) {
        return find(set).isPresent();
    }

    /** Says what was guessed, and which records were of no form. */
    void say(FormSink sink) {
        guesses.forEach(sink::note);
        unknown.say(sink);
    }

    private Layout layout(Form form, List<String> leaves) {
        return ofForm.computeIfAbsent(form.name(), name -> new ByNames<>(list -> new Layout(form, list, names))).of(leaves);
    }

    /** Whether a leaf of another source holds a whole event, such as Sysmon's in a journal, and that is told. */
    private boolean isEvent(long position, Layout layout, Leaves leaves, FormSink sink) {
        for (int index : layout.open()) {
            if (leaves.value(index).startsWith("<Event") && open(position, leaves, index, sink)) {
                return true;
            }
        }
        return false;
    }

    private void mapped(long position, Mapping mapping, Leaves leaves, FormSink sink) {
        for (Leaves record : mapping.unfold(leaves)) {
            Fields raw = fields(record);
            sink.record(position, raw, mapping.map(raw));
        }
    }

    /** A record with leaves that hold others. */
    private void opened(long position, Form form, Leaves leaves, FormSink sink) {
        for (String name : form.list("open")) {
            int index = leaves.names().indexOf(name);
            if (index >= 0 && open(position, leaves, index, sink)) {
                return;
            }
        }
        planned(position, layout(form, leaves.names()), leaves, sink);
    }

    /** Puts what a leaf holds into its place. Whether that was the whole record, and is told. */
    private boolean open(long position, Leaves leaves, int index, FormSink sink) {
        String text = leaves.value(index).strip();
        try {
            if (text.startsWith("<")) {
                return xml(position, text, leaves, index, sink);
            }
            Leaves inner = text.startsWith("{") ? json.of(text, leaves.name(index)) : below(leaves.name(index), Pairs.of(text));
            Optional<RenderedText> rendered = inner.size() == 0 ? RenderedText.of(text) : Optional.empty();
            if (rendered.isPresent() && rendered.get().system().has("EventID")) {
                sink.record(position, false, fields(rendered.get().system()), fields(rendered.get().data()));
                return true;
            }
            if (inner.size() > 0) {
                leaves.replace(index, inner);
            }
        } catch (IOException e) {
            return false; // it stays as it is
        }
        return false;
    }

    private boolean xml(long position, String text, Leaves leaves, int index, FormSink sink) throws IOException {
        Leaves system = new Leaves();
        Leaves data = new Leaves();
        XmlLeaves.read(text, system, data);
        if (text.startsWith("<Event ") || text.startsWith("<Event>")) {
            sink.record(position, true, fields(system), fields(data));
            return true;
        }
        leaves.replace(index, below(leaves.name(index), data));
        return false;
    }

    private static Leaves below(String name, Leaves inner) {
        Leaves named = new Leaves();
        for (int i = 0; i < inner.size(); i++) {
            named.add(name + '.' + inner.name(i), inner.value(i));
        }
        return named;
    }

    private void planned(long position, Layout layout, Leaves leaves, FormSink sink) {
        Plan plan = layout.plan(leaves);
        Fields system = plan.meant(plan.system().of(leaves));
        Fields data = plan.data().of(leaves);
        Optional<RenderedText> message = plan.message() < 0 ? Optional.empty() : RenderedText.of(leaves.value(plan.message()));
        sink.record(position, plan.form().isUtc(),
                message.isPresent() ? merged(system, message.get().system()) : system,
                message.isPresent() ? merged(data, message.get().data()) : data);
    }

    /** What {@code fields} lack of {@code more} behind them. */
    private Fields merged(Fields fields, Leaves more) {
        Leaves all = new Leaves();
        fields.forEach(all::add);
        for (int i = 0; i < more.size(); i++) {
            if (fields.names().indexOf(more.name(i)) < 0 || fields.text(more.name(i)).isEmpty() && !all.has(more.name(i))) {
                all.add(more.name(i), more.value(i));
            }
        }
        return fields(all);
    }

    /** Leaves that bear EVTX's names already. */
    Fields fields(Leaves leaves) {
        return Fields.of(names.of(leaves.names()), leaves.values().toArray(new String[0]));
    }
}
