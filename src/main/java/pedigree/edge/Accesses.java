package pedigree.edge;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

import pedigree.event.Category;
import pedigree.event.ProcessClaim;
import pedigree.event.Timestamp;
import pedigree.store.Edge;
import pedigree.store.EventRow;
import pedigree.store.Link.Confidence;

/**
 * Processes that opened or entered others: one edge for each pair and what it may do. Image tampering, whose record names the victim only, is laid to
 * those that could write into it in the minute before.
 */
final class Accesses {

    private static final long MINUTE = 60 * Timestamp.SECOND;
    private static final int MASKS = 4;
    private static final String[] ENTERING = {"write", "alloc", "mapview", "apc", "setthreadcontext", "inject"};

    /** What one process did to another in one way. */
    private static final class Act {
        private int from;
        private int to;
        private Edge.Kind kind;
        private int rights;
        private boolean ownChild;
        private boolean byId;
        private long first = Long.MAX_VALUE;
        private long last = Long.MIN_VALUE;
        private final TreeSet<Integer> masks = new TreeSet<>();
        private final Records records = new Records();
        private Act next; // of the same pair
    }

    /** A process whose image was not what its file is. */
    private record Tampering(int process, long time, long event, String what) { }

    private final Cast cast;
    private final Friends friends;
    private final SpoofedParents spoofed;
    private final LongMap byPair = new LongMap();
    private final List<Act> pairs = new ArrayList<>();
    private final List<Act> acts = new ArrayList<>();
    private final BitSet hosts = new BitSet(); // whose records tell of accesses
    private final List<Tampering> tamperings = new ArrayList<>();

    Accesses(Cast cast, Friends friends, SpoofedParents spoofed) {
        this.cast = cast;
        this.friends = friends;
        this.spoofed = spoofed;
    }

    /** A process was opened, a thread was started in it, or its image was tampered with. */
    void read(EventRow event) throws SQLException {
        if (event.category() == Category.PROCESS_TAMPERING) {
            if (event.actor() != Cast.NONE && event.time() != EventRow.UNKNOWN) {
                tamperings.add(new Tampering(event.actor(), event.time(), event.id(), event.field("Type")));
            }
            return;
        }
        int from = event.actor();
        int to = event.target();
        if (event.category() == Category.PROCESS_ACCESS) {
            int host = from == Cast.NONE ? cast.host(event.host(), event.time()) : cast.host(from);
            if (host != Cast.NONE) {
                hosts.set(host);
            }
        }
        if (from == Cast.NONE || to == Cast.NONE || from == to || friends.opens(from, to)
                || !cast.fits(from, event.field("SourceImage")) || !cast.fits(to, event.field("TargetImage"))) {
            return;
        }
        int mask = AccessRights.parse(event.field("GrantedAccess"));
        if (event.category() == Category.CREATE_REMOTE_THREAD || mask < 0 && enters(event.type())) {
            note(event, Edge.Kind.INJECTED, from, to, 0);
        } else if (mask < 0 || (mask & AccessRights.TELLING) != 0) {
            spoofed.read(from, to, mask, event);
            note(event, Edge.Kind.ACCESSED, from, to, mask);
        }
    }

    /** An object of Windows' audit was opened that is a process: {@code target} is the only one of that image. */
    void readAudited(EventRow event, int from, int target) throws SQLException {
        int mask = AccessRights.parse(event.field("AccessMask"));
        if (mask > 0 && (mask & AccessRights.TELLING) != 0 && from != target && !friends.opens(from, target)) {
            note(event, Edge.Kind.ACCESSED, from, target, mask);
        }
    }

    private static boolean enters(String type) {
        String folded = type.toLowerCase(Locale.ROOT);
        for (String word : ENTERING) {
            if (folded.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private void note(EventRow event, Edge.Kind kind, int from, int to, int mask) throws SQLException {
        long time = event.time();
        boolean ownChild = kind == Edge.Kind.ACCESSED && cast.tree.parent(to) == from && time != EventRow.UNKNOWN
                && Math.abs(time - cast.start[to]) <= Timestamp.SECOND;
        Act act = act(kind, from, to, mask < 0 ? 0 : mask & AccessRights.TELLING, ownChild);
        if (!act.byId) {
            act.byId = isGuid(event.field("SourceProcessGUID")) && isGuid(event.field("TargetProcessGUID"));
        }
        if (mask > 0 && act.masks.add(mask) && act.masks.size() > MASKS) {
            act.masks.pollLast();
        }
        if (time != EventRow.UNKNOWN) {
            act.first = Math.min(act.first, time);
            act.last = Math.max(act.last, time);
        }
        act.records.add(event.id());
    }

    private static boolean isGuid(String text) {
        return !ProcessClaim.guid(text).isEmpty();
    }

    private Act act(Edge.Kind kind, int from, int to, int rights, boolean ownChild) {
        long pair = (long) from << 32 | to;
        int number = byPair.get(pair);
        Act act = number == LongMap.NONE ? null : pairs.get(number);
        while (act != null && (act.kind != kind || act.rights != rights || act.ownChild != ownChild)) {
            act = act.next;
        }
        if (act == null) {
            act = new Act();
            act.kind = kind;
            act.from = from;
            act.to = to;
            act.rights = rights;
            act.ownChild = ownChild;
            acts.add(act);
            if (number == LongMap.NONE) {
                byPair.put(pair, pairs.size());
                pairs.add(act);
            } else {
                act.next = pairs.get(number).next;
                pairs.get(number).next = act;
            }
        }
        return act;
    }

    /** Adds the edges, in the order in which they were met. */
    void finish(Sink sink) throws SQLException {
        for (Act act : acts) {
            if (!act.ownChild) {
                Confidence confidence = act.byId ? Confidence.CERTAIN : Confidence.LIKELY;
                sink.add(new Edge(act.kind, act.from, act.to, confidence, reason(act), act.records.toList(), act.records.count()));
            }
        }
        blame(sink);
        for (int host = hosts.nextSetBit(0); host >= 0; host = hosts.nextSetBit(host + 1)) {
            sink.addAccessHost(cast.hostName(host));
        }
    }

    private static String reason(Act act) {
        if (act.kind == Edge.Kind.INJECTED) {
            return "the record of it names both";
        }
        if (act.masks.isEmpty()) {
            return "opened it; the record does not say what for";
        }
        StringBuilder masks = new StringBuilder();
        for (int mask : act.masks) {
            masks.append(masks.length() == 0 ? "0x" : ", 0x").append(Integer.toHexString(mask));
        }
        return "granted access " + masks + ": may " + AccessRights.text(act.rights | act.masks.first());
    }

    private void blame(Sink sink) throws SQLException {
        if (tamperings.isEmpty()) {
            return;
        }
        LongMap first = new LongMap();
        for (int i = 0; i < tamperings.size(); i++) {
            int known = first.get(tamperings.get(i).process());
            if (known == LongMap.NONE || tamperings.get(i).time() < tamperings.get(known).time()) {
                first.put(tamperings.get(i).process(), i); // of one process, the first says enough
            }
        }
        for (Act act : acts) {
            int number = first.get(act.to);
            if (number != LongMap.NONE && act.kind == Edge.Kind.ACCESSED && (act.rights & AccessRights.CHANGING) == AccessRights.CHANGING) {
                Tampering tampering = tamperings.get(number);
                if (act.first <= tampering.time() + Timestamp.SECOND && act.last >= tampering.time() - MINUTE) {
                    sink.add(new Edge(Edge.Kind.INJECTED, act.from, act.to, Confidence.POSSIBLE, "its image was tampered with ("
                            + tampering.what() + ") within a minute after this one could write into it",
                            List.of(act.records.toList().get(0), tampering.event()), 2));
                }
            }
        }
    }
}
