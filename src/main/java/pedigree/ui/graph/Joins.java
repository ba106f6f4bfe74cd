package pedigree.ui.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import pedigree.store.Edge;

/** What joins drawn processes beside the tree, as far as it has been read. Of the UI thread. */
final class Joins {

    private static final int MOST = 2_000;

    private final Map<Key, Edge> known = new LinkedHashMap<>();

    private record Key(Edge.Kind kind, int from, int to) { }

    /** Learns of the edges of a process. */
    void add(List<Edge> edges) {
        for (Edge edge : edges) {
            if (known.size() < MOST && edge.from() != edge.to()) {
                known.putIfAbsent(new Key(edge.kind(), edge.from(), edge.to()), edge);
            }
        }
    }

    /** Those whose both ends are drawn. */
    List<Edge> within(Drawing drawing) {
        List<Edge> within = new ArrayList<>();
        for (Edge edge : known.values()) {
            if (drawing.processes().contains(edge.from()) && drawing.processes().contains(edge.to())) {
                within.add(edge);
            }
        }
        return within;
    }

    /** The processes at the other ends of the edges of {@code process} that are not drawn. */
    static int[] missing(Drawing drawing, int process, List<Edge> edges) {
        return edges.stream().mapToInt(edge -> edge.from() == process ? edge.to() : edge.from()).distinct()
                .filter(other -> !drawing.processes().contains(other)).toArray();
    }

    /** What joins {@code process} with those that are not drawn: {@code + 3 · wrote, accessed}; empty where nothing does. */
    static String stub(Drawing drawing, int process, List<Edge> edges) {
        int count = missing(drawing, process, edges).length;
        List<String> words = edges.stream().filter(edge -> !drawing.processes().contains(edge.from() == process ? edge.to() : edge.from()))
                .map(edge -> edge.from() == process ? does(edge.kind()) : suffers(edge.kind())).distinct().limit(2).toList();
        return count == 0 ? "" : String.format(Locale.ROOT, "+ %d · %s", count, String.join(", ", words));
    }

    /** What {@code from} did to {@code to}. */
    static String does(Edge.Kind kind) {
        return switch (kind) {
            case REAL -> "really started";
            case BROKERED -> "brokered";
            case WROTE -> "wrote";
            case INSTALLED -> "installed";
            case HOP -> "hop";
            case INJECTED -> "injected";
            case ACCESSED -> "accessed";
        };
    }

    /** What {@code to} suffered. */
    static String suffers(Edge.Kind kind) {
        return switch (kind) {
            case REAL -> "really started by";
            case BROKERED -> "brokered by";
            case WROTE -> "written by";
            case INSTALLED -> "installed by";
            case HOP -> "hop from";
            case INJECTED -> "injected by";
            case ACCESSED -> "accessed by";
        };
    }
}
