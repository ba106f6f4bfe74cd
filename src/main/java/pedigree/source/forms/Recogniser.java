package pedigree.source.forms;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import pedigree.event.Fields;

/** Makes records of leaves, each by its own form. What it finds out about leaves of some names it keeps for the next ones. Thread-safe. */
final class Recogniser {

    private static final int KEPT = 5_000;
    private static final int LONGEST = 300; // names of records that are worth to be kept

    private final Names names = new Names();
    private final Unknown unknown = new Unknown();
    private final JsonLeaves json = new JsonLeaves();
    private final Map<List<String>, Optional<Form>> forms = new ConcurrentHashMap<>();
    private final Map<Set<String>, Optional<Form>> sets = new ConcurrentHashMap<>(); // whatever their order
    private final Map<Key, Plan> plans = new ConcurrentHashMap<>();

    private record Key(String form, String kind, List<String> names) { }

    JsonLeaves json() {
        return json;
    }

    Unknown unknown() {
        return unknown;
    }

    /** Hands the record that {@code leaves} are to {@code sink}. */
    void record(long position, Leaves leaves, FormSink sink) {
        Optional<Form> form = form(leaves.names());
        if (form.isEmpty()) {
            unknown.add(position, leaves.names());
            return;
        }
        Optional<Mapping> mapping = form.get().mapping();
        if (mapping.isPresent()) {
            Fields raw = fields(leaves);
            sink.record(position, raw, mapping.get().map(raw));
            return;
        }
        formed(position, form.get(), form.get().isUnordered() ? leaves.sorted() : leaves, sink);
    }

    private void formed(long position, Form form, Leaves leaves, FormSink sink) {
        for (String name : form.list("open")) {
            int index = leaves.names().indexOf(name);
            if (index >= 0 && open(position, leaves, index, sink)) {
                return;
            }
        }
        planned(position, form, leaves, sink);
    }

    private Optional<Form> form(List<String> leaves) {
        Optional<Form> known = forms.get(leaves);
        if (known == null) {
            Set<String> set = new HashSet<>(leaves);
            known = sets.get(set);
            if (known == null) {
                known = Forms.of(set);
                keep(sets, set, known, set.size());
            }
            keep(forms, List.copyOf(leaves), known, leaves.size());
        }
        return known;
    }

    private static <K, V> void keep(Map<K, V> known, K key, V value, int size) {
        if (known.size() < KEPT && size <= LONGEST) {
            known.put(key, value);
        }
    }

    /** Puts what a leaf holds into its place. Whether that was the whole record, and is told. */
    private boolean open(long position, Leaves leaves, int index, FormSink sink) {
        String text = leaves.value(index).strip();
        try {
            if (text.startsWith("<")) {
                return xml(position, text, leaves, index, sink);
            }
            Leaves inner = text.startsWith("{") ? json.of(text) : Pairs.of(text);
            Optional<RenderedText> rendered = inner.size() == 0 ? RenderedText.of(text) : Optional.empty();
            if (rendered.isPresent() && rendered.get().system().has("EventID")) {
                sink.record(position, false, fields(rendered.get().system()), fields(rendered.get().data()));
                return true;
            }
            if (inner.size() > 0) {
                leaves.replace(index, below(leaves.name(index), inner));
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

    private void planned(long position, Form form, Leaves leaves, FormSink sink) {
        Plan plan = plan(form, form.hasKinds() ? kind(form, leaves) : "", leaves.names());
        Fields system = plan.meant(plan.system().of(leaves));
        Fields data = plan.data().of(leaves);
        Optional<RenderedText> message = plan.message() < 0 ? Optional.empty() : RenderedText.of(leaves.value(plan.message()));
        sink.record(position, form.isUtc(),
                message.isPresent() ? merged(system, message.get().system()) : system,
                message.isPresent() ? merged(data, message.get().data()) : data);
    }

    /** The kind of record, {@code sysmon/1}, whose fields may stand at other places; empty where the form knows of none. */
    private static String kind(Form form, Leaves leaves) {
        String provider = first(form, "Provider_Name", leaves);
        String writer = provider.isEmpty() ? first(form, "Channel", leaves) : provider;
        if (writer.contains("Sysmon")) {
            return "sysmon/" + first(form, "EventID", leaves);
        }
        return writer.startsWith("Sec") || writer.endsWith("Security-Auditing") ? "security/" + first(form, "EventID", leaves) : "";
    }

    private static String first(Form form, String field, Leaves leaves) {
        for (String leaf : form.renamed().getOrDefault(field, List.of())) {
            if (leaves.has(leaf)) {
                return leaves.text(leaf);
            }
        }
        return "";
    }

    private Plan plan(Form form, String kind, List<String> leaves) {
        Plan known = plans.get(new Key(form.name(), kind, leaves));
        if (known == null) {
            known = Plan.of(form, leaves, kind, names);
            keep(plans, new Key(form.name(), kind, List.copyOf(leaves)), known, leaves.size());
        }
        return known;
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
