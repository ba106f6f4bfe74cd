package pedigree.edge;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import pedigree.event.Timestamp;
import pedigree.store.Edge;
import pedigree.store.EventRow;
import pedigree.store.Link.Confidence;

/**
 * Processes that were started from another host of the case: a connection that one process there made, seconds before, to the port by which such a
 * process is asked for. Seen on both sides it is likely; a logon (4624, type 3 or 10) that names address and port stands for the other side, too.
 *
 * <p>Only connections near the start of a process that can come from elsewhere ({@link Entry}) are kept.
 */
final class Hops {

    private static final long SIDES = 30 * Timestamp.SECOND; // how far the two hosts' records of one connection may be apart
    private static final int NEAREST = 200; // connections that are weighed for one start

    /** One side of a connection: {@code from} and {@code to} are the hashes of the caller's address and port, and of the address that was called. */
    private record Side(int host, int process, long time, long from, int ownPort, long to, int port, long event, String logon) { }

    private static final Comparator<Side> BY_HOST = Comparator.comparingInt(Side::host).thenComparingLong(Side::time).thenComparingLong(Side::event);
    private static final Comparator<Side> BY_CALLER = Comparator.comparingLong(Side::from).thenComparingLong(Side::time).thenComparingLong(Side::event);

    private final Cast cast;
    private final List<Side> outgoing = new ArrayList<>();
    private final List<Side> incoming = new ArrayList<>();
    private final LongMap hostOf = new LongMap(); // by the hash of an address
    private int[] entries;
    private long[] starts;

    Hops(Cast cast) {
        this.cast = cast;
    }

    /** A connection was made or taken. */
    void readConnection(EventRow event) throws SQLException {
        int called = port(event.field("DestinationPort"));
        long time = called <= 0 || !Entry.anyComesBy(called) ? EventRow.UNKNOWN : event.time();
        if (time == EventRow.UNKNOWN) {
            return;
        }
        String caller = address(event.field("SourceIp"));
        String other = address(event.field("DestinationIp"));
        boolean taken = event.field("Initiated").equalsIgnoreCase("false");
        int actor = event.actor();
        int host = actor == Cast.NONE ? cast.host(event.host(), time) : cast.host(actor);
        if (host == Cast.NONE || caller.isEmpty() || other.isEmpty() || caller.equals(other)) {
            return;
        }
        long own = Hash.of(taken ? other : caller);
        int known = hostOf.get(own);
        hostOf.put(own, known == LongMap.NONE ? host : Math.min(known, host)); // an address that two hosts had is the elder one's
        if (isNearEntry(time) && (taken || actor != Cast.NONE)) {
            int port = port(event.field("SourcePort"));
            Side side = new Side(host, actor, time, key(caller, port), port, Hash.of(other), called, event.id(), "");
            (taken ? incoming : outgoing).add(side);
        }
    }

    /** Somebody logged on. */
    void readLogon(EventRow event) throws SQLException {
        long time = event.time();
        String type = event.field("LogonType");
        String caller = address(event.field("IpAddress"));
        int port = port(event.field("IpPort"));
        boolean remote = type.equals("3") || type.equals("10");
        int host = remote && !caller.isEmpty() && port > 0 && time != EventRow.UNKNOWN ? cast.host(event.host(), time) : Cast.NONE;
        if (host != Cast.NONE && isNearEntry(time)) {
            incoming.add(new Side(host, Cast.NONE, time, key(caller, port), port, 0, 0, event.id(), event.field("TargetLogonId")));
        }
    }

    private static long key(String address, int port) {
        return Hash.with(Hash.of(address), port);
    }

    private static int port(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** An address in one spelling; empty for none, and for those by which a host calls itself. */
    private static String address(String text) {
        String folded = text.toLowerCase(Locale.ROOT);
        folded = folded.startsWith("::ffff:") ? folded.substring("::ffff:".length()) : folded;
        boolean own = folded.equals("-") || folded.equals("::1") || folded.equals("::") || folded.startsWith("127.") || folded.equals("0.0.0.0");
        return own ? "" : folded;
    }

    private boolean isNearEntry(long time) throws SQLException {
        if (starts == null) {
            findEntries();
        }
        int place = Arrays.binarySearch(starts, time - Timestamp.SECOND);
        int first = place < 0 ? -place - 1 : place;
        return first < starts.length && starts[first] <= time + Entry.LONGEST;
    }

    private void findEntries() throws SQLException {
        int[] found = new int[64];
        int count = 0;
        for (int process = 0; process < cast.size(); process++) {
            if (cast.start[process] != Cast.UNKNOWN && Entry.of(cast, process) != null) {
                found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
                found[count++] = process;
            }
        }
        entries = Arrays.copyOf(found, count);
        starts = new long[count];
        for (int i = 0; i < count; i++) {
            starts[i] = cast.start[entries[i]];
        }
        Arrays.sort(starts);
    }

    /** Adds the edges. */
    void finish(Sink sink) throws SQLException {
        if (outgoing.isEmpty()) {
            return;
        }
        outgoing.sort(BY_CALLER);
        incoming.sort(BY_HOST);
        List<Side> byCalled = byCalled();
        for (int process : entries) {
            Entry entry = Entry.of(cast, process);
            long start = cast.start[process];
            long late = start + Timestamp.SECOND; // records of logons and filters are written a little later
            if (!seenOnBothSides(process, entry, start, sink) && !seenOnBothSides(process, entry, late, sink)) {
                seenByCaller(process, entry, byCalled, sink);
            }
        }
    }

    /** The connections to hosts of the case, as if those had logged them. */
    private List<Side> byCalled() {
        List<Side> called = new ArrayList<>();
        for (Side side : outgoing) {
            int host = hostOf.get(side.to());
            if (host != LongMap.NONE && host != side.host()) {
                called.add(new Side(host, side.process(), side.time(), side.from(), side.ownPort(), side.to(), side.port(), side.event(), ""));
            }
        }
        called.sort(BY_HOST);
        return called;
    }

    private boolean seenOnBothSides(int process, Entry entry, long latest, Sink sink) throws SQLException {
        int looked = 0;
        for (int place = last(incoming, process, latest); place >= 0 && looked < NEAREST; place--, looked++) {
            Side taken = incoming.get(place);
            if (!isFor(taken, process, entry)) {
                return false;
            }
            Side made = entry.comesBy(taken.port()) ? maker(taken) : null;
            if (made != null && (taken.port() != 0 || entry.comesBy(made.port()))) {
                boolean sameLogon = !taken.logon().isEmpty() && taken.logon().equalsIgnoreCase(cast.stored(process).field("LogonId"));
                boolean likely = entry.telling && taken.port() != 0 || sameLogon;
                String seen = taken.port() != 0 ? "seen on both hosts" : sameLogon ? "whose logon it runs in" : "by which somebody logged on";
                sink.add(edge(made, process, likely, seen, List.of(made.event(), taken.event())));
                return true;
            }
        }
        return false;
    }

    /** Where the last side on a process's host stands that is not later than {@code latest}. */
    private int last(List<Side> sides, int process, long latest) {
        int low = 0;
        int high = sides.size();
        while (low < high) {
            int middle = low + high >>> 1;
            Side side = sides.get(middle);
            boolean after = side.host() > cast.host(process) || side.host() == cast.host(process) && side.time() > latest;
            high = after ? middle : high;
            low = after ? low : middle + 1;
        }
        return low - 1;
    }

    private boolean isFor(Side side, int process, Entry entry) {
        return side.host() == cast.host(process) && side.time() >= cast.start[process] - entry.window;
    }

    /** The other side of a connection that was taken, on another host; {@code null} where it is not in the case. */
    private Side maker(Side taken) {
        int low = 0;
        int high = outgoing.size();
        while (low < high) {
            int middle = low + high >>> 1;
            Side side = outgoing.get(middle);
            boolean before = side.from() < taken.from() || side.from() == taken.from() && side.time() < taken.time() - SIDES;
            low = before ? middle + 1 : low;
            high = before ? high : middle;
        }
        Side best = null;
        for (int place = low; place < outgoing.size() && place < low + NEAREST; place++) {
            Side side = outgoing.get(place);
            if (side.from() != taken.from() || side.time() > taken.time() + SIDES) {
                break;
            }
            boolean same = side.host() != taken.host() && (taken.port() == 0 || side.port() == taken.port() && side.to() == taken.to());
            boolean nearer = best == null || Math.abs(side.time() - taken.time()) < Math.abs(best.time() - taken.time());
            best = same && nearer ? side : best;
        }
        return best;
    }

    private void seenByCaller(int process, Entry entry, List<Side> byCalled, Sink sink) throws SQLException {
        int looked = 0;
        for (int place = last(byCalled, process, cast.start[process]); place >= 0 && looked < NEAREST; place--, looked++) {
            Side made = byCalled.get(place);
            if (!isFor(made, process, entry)) {
                return;
            }
            if (entry.comesBy(made.port())) {
                sink.add(edge(made, process, false, "seen on the caller's host only", List.of(made.event())));
                return;
            }
        }
    }

    private Edge edge(Side made, int process, boolean likely, String seen, List<Long> records) {
        long before = cast.start[process] - made.time();
        String reason = "connected from port %d to port %d of this host %s %s, %s".formatted(
                made.ownPort(), made.port(), Spans.text(before), before < 0 ? "after, by its clock" : "before", seen);
        return new Edge(Edge.Kind.HOP, made.process(), process, likely ? Confidence.LIKELY : Confidence.POSSIBLE, reason, records, records.size());
    }
}
