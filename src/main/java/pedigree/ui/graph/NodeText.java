package pedigree.ui.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import pedigree.event.SafeText;
import pedigree.store.ActivityCount;
import pedigree.store.Edge;
import pedigree.store.StoredProcess;
import pedigree.ui.style.Wording;

/**
 * What a box shows of its process, safe to be shown.
 *
 * @param name     the image's file name
 * @param pid      empty where none is known
 * @param lived    how long; empty where that is not known
 * @param activity what it did, {@code 14 modules}, what tells most first
 * @param inferred whether its start was never logged
 * @param detail   the same in several lines, with its command line: for a tooltip
 * @param edges    what joins it with others beside the tree, at most {@link #EDGES}
 */
record NodeText(String name, String pid, String lived, List<String> activity, boolean inferred, String detail, List<Edge> edges) {

    /** How many edges of a process are shown. */
    static final int EDGES = 12;

    /** What is shown until the text is read. */
    static final NodeText LOADING = new NodeText("…", "", "", List.of(), false, "", List.of());

    private static final int EXPLAINED = 4; // edges whose reasons stand in a tooltip
    private static final int LONGEST = 400; // characters of a command line in a tooltip

    NodeText {
        activity = List.copyOf(activity);
        edges = List.copyOf(edges);
    }

    static NodeText of(StoredProcess process, List<ActivityCount> did, List<Edge> edges) {
        String name = SafeText.of(process.image().isEmpty() ? "unknown" : process.imageName());
        String pid = process.pid().isPresent() ? Long.toString(process.pid().getAsLong()) : "";
        String lived = process.start().isPresent() && process.end().isPresent() ? Wording.duration(process.start().get(), process.end().get()) : "";
        List<String> activity = ActivityWords.of(did);
        return new NodeText(name, pid, lived, activity, process.inferred(), detail(process, name, pid, lived, activity, edges), edges);
    }

    private static String detail(StoredProcess process, String name, String pid, String lived, List<String> activity, List<Edge> edges) {
        List<String> lines = new ArrayList<>();
        lines.add(pid.isEmpty() ? name : name + " " + pid + " on " + SafeText.of(process.host()));
        Optional<String> started = process.start().map(Wording::time);
        lines.add(process.inferred() ? "its start was not logged: other records name it"
                : "started " + started.map(time -> time + " UTC").orElse("at an unknown time") + (lived.isEmpty() ? "" : ", lived " + lived));
        String line = SafeText.of(process.field("CommandLine"));
        if (!line.isEmpty()) {
            lines.add(line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line);
        }
        if (!activity.isEmpty()) {
            lines.add(String.join(", ", activity));
        }
        for (Edge edge : edges.subList(0, Math.min(EXPLAINED, edges.size()))) {
            lines.add((edge.from() == process.number() ? Joins.does(edge.kind()) : Joins.suffers(edge.kind())) + ": " + SafeText.of(edge.reason()));
        }
        return String.join("\n", lines);
    }
}
