package pedigree.source.forms;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import pedigree.event.FieldNames;

/** What is known of records whose leaves have the same names in the same order: their form, and where each leaf goes. Thread-safe. */
final class Layout {

    private static final int NONE = -1;
    private static final int KEPT = 300; // kinds are made of what records say, which may be anything
    private static final int LONGEST = 40;

    private final Form form;
    private final Function<String, Plan> planner;
    private final int[] open;
    private final int provider;
    private final int channel;
    private final int id;
    private final Map<String, Plan> plans = new ConcurrentHashMap<>(2);

    /** Of leaves with these names; their fields' names are taken from {@code known}. */
    Layout(Form form, List<String> names, ByNames<FieldNames> known) {
        this(form, names, kind -> Plan.of(form, names, kind, known));
    }

    private Layout(Form form, List<String> names, Function<String, Plan> planner) {
        this.form = form;
        this.planner = planner;
        open = form.list("open").stream().mapToInt(names::indexOf).filter(leaf -> leaf >= 0).toArray();
        provider = first(names, "Provider_Name");
        channel = first(names, "Channel");
        id = first(names, "EventID");
    }

    /** Of these leaves, which are in the order of their names, in that of {@code others}. */
    Layout reordered(List<String> others) {
        Integer[] order = new Integer[others.size()];
        Arrays.setAll(order, Integer::valueOf);
        Arrays.sort(order, (a, b) -> others.get(a).compareTo(others.get(b)));
        return new Layout(form, others, kind -> plan(kind).reordered(order));
    }

    private int first(List<String> names, String field) {
        return form.renamed().getOrDefault(field, List.of()).stream().mapToInt(names::indexOf).filter(leaf -> leaf >= 0).findFirst().orElse(NONE);
    }

    Form form() {
        return form;
    }

    /** The leaves that hold XML, JSON or pairs themselves. */
    int[] open() {
        return open;
    }

    /** Where the leaves of {@code record} go. */
    Plan plan(Leaves record) {
        return plan(form.hasKinds() ? kind(record) : "");
    }

    private Plan plan(String kind) {
        Plan plan = plans.get(kind);
        if (plan == null) {
            plan = planner.apply(kind);
            if (plans.size() < KEPT && kind.length() < LONGEST) {
                plans.put(kind, plan);
            }
        }
        return plan;
    }

    /** The kind of a record, {@code sysmon/1}, whose fields may stand at other places; empty where no form knows of it. */
    private String kind(Leaves record) {
        String named = text(record, provider);
        String writer = named.isEmpty() ? text(record, channel) : named;
        if (writer.contains("Sysmon")) {
            return "sysmon/" + text(record, id);
        }
        return writer.startsWith("Sec") || writer.endsWith("Security-Auditing") ? "security/" + text(record, id) : "";
    }

    private static String text(Leaves record, int leaf) {
        return leaf == NONE ? "" : record.value(leaf);
    }
}
