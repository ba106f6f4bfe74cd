package pedigree.edge;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import pedigree.event.Timestamp;
import pedigree.store.Edge;
import pedigree.store.EventRow;
import pedigree.store.Link.Confidence;

/**
 * Parents that are made up, by rule B: CreateProcess gives its caller a handle that may do everything, so a process that holds one on a new process,
 * and is not its declared parent, is the real one; the more so if it had opened the declared one before, with the right to start processes as its
 * children. Services that start processes for others are brokers, and programs whose work is to open others are left out ({@link Friends}).
 */
final class SpoofedParents {

    private static final long AT_START = Timestamp.SECOND;
    private static final long BEFORE = 2 * Timestamp.SECOND;

    /** One process opened another. */
    private record Opened(int from, int to, long time, long event, int mask, String service) { }

    private static final Comparator<Opened> BY_PAIR = Comparator.comparingInt(Opened::from).thenComparingInt(Opened::to).thenComparingLong(Opened::time);

    private final Cast cast;
    private final Friends friends;
    private final List<Opened> children = new ArrayList<>();
    private final List<Opened> parents = new ArrayList<>();

    SpoofedParents(Cast cast, Friends friends) {
        this.cast = cast;
        this.friends = friends;
    }

    /** A process was opened. */
    void read(int from, int to, int mask, EventRow event) throws SQLException {
        if (mask < 0 || (mask & AccessRights.CREATE_PROCESS) == 0 || event.time() == EventRow.UNKNOWN) {
            return;
        }
        String trace = event.field("CallTrace");
        Opened opened = new Opened(from, to, event.time(), event.id(), mask, CallTrace.broker(trace));
        int parent = cast.tree.parent(to);
        boolean ofOther = parent != Cast.NONE && parent != from && cast.start[to] != Cast.UNKNOWN;
        if (ofOther && (mask & AccessRights.ALL) == AccessRights.ALL && Math.abs(opened.time - cast.start[to]) <= AT_START
                && !CallTrace.isOpening(trace)) {
            children.add(opened);
        }
        if (cast.tree.firstChild(to) != Cast.NONE) {
            parents.add(opened);
        }
    }

    /** Adds the edges. */
    void finish(Sink sink) throws SQLException {
        parents.sort(BY_PAIR);
        children.sort(Comparator.comparingInt(Opened::to).thenComparingLong(Opened::time).thenComparingInt(Opened::from));
        for (int i = 0; i < children.size();) {
            int end = i + 1;
            while (end < children.size() && children.get(end).to == children.get(i).to) {
                end++;
            }
            decide(children.subList(i, end), sink);
            i = end;
        }
    }

    /** Of those that opened one new process, the one that had opened its parent; else the first. */
    private void decide(List<Opened> holders, Sink sink) throws SQLException {
        Opened best = null;
        Opened before = null;
        Set<Integer> brokers = new HashSet<>();
        for (Opened holder : holders) {
            Friends.Kind kind = friends.of(holder.from);
            if (kind == Friends.Kind.BROKER || kind == Friends.Kind.UNKNOWN_SERVICE) {
                if (brokers.add(holder.from)) {
                    broker(holder, kind, sink);
                }
            } else if (kind == Friends.Kind.STRANGER && before == null) {
                before = parentOpened(holder);
                best = best == null || before != null ? holder : best;
            }
        }
        if (best != null) {
            real(best, before, sink);
        }
    }

    private Opened parentOpened(Opened holder) {
        long start = cast.start[holder.to];
        int parent = cast.tree.parent(holder.to);
        int low = 0;
        int high = parents.size();
        while (low < high) {
            int middle = low + high >>> 1;
            boolean after = BY_PAIR.compare(parents.get(middle), new Opened(holder.from, parent, start + 1, 0, 0, "")) >= 0;
            high = after ? middle : high;
            low = after ? low : middle + 1;
        }
        Opened last = low == 0 ? null : parents.get(low - 1);
        return last != null && last.from == holder.from && last.to == parent && start - last.time <= BEFORE ? last : null;
    }

    private void real(Opened holder, Opened before, Sink sink) throws SQLException {
        String held = "had full access (0x%x) to it %s from its start".formatted(holder.mask, Spans.text(holder.time - cast.start[holder.to]));
        if (before == null) {
            sink.add(new Edge(Edge.Kind.REAL, holder.from, holder.to, Confidence.POSSIBLE, held + ", as only its creator has; it is not the declared parent",
                    List.of(holder.event), 1));
            return;
        }
        String opened = ", and had opened the declared parent with 0x%x, to start processes as its children, %s before".formatted(
                before.mask, Spans.text(cast.start[holder.to] - before.time));
        sink.add(new Edge(Edge.Kind.REAL, holder.from, holder.to, Confidence.LIKELY, held + opened, List.of(before.event, holder.event), 2));
    }

    private void broker(Opened holder, Friends.Kind kind, Sink sink) throws SQLException {
        boolean named = !holder.service.isEmpty();
        boolean known = named || kind == Friends.Kind.BROKER;
        sink.add(new Edge(Edge.Kind.BROKERED, holder.from, holder.to, known ? Confidence.LIKELY : Confidence.POSSIBLE,
                known ? "the service %sstarted it for its parent, and had full access to it at its start".formatted(named ? holder.service + ' ' : "")
                        : "this service host, of which no record tells the services, had full access to it at its start", List.of(holder.event), 1));
    }
}
