package pedigree.lineage;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import pedigree.event.Role;
import pedigree.store.ClaimTable.Row;

/**
 * The processes under way to a tree: one column a fact, a process is an index. The logged ones come first, in order of reading, the inferred
 * ones behind them.
 *
 * <p>{@link Row#UNKNOWN} stands for an absent time, PID or record id, 0 for an absent text, name or id.
 */
final class Processes {

    private static final Comparator<ParentSaid> PARENT_ORDER = Comparator.comparing(ParentSaid::role).thenComparingLong(ParentSaid::time)
            .thenComparingLong(ParentSaid::recordId);

    /** No process. */
    static final int NONE = -1;

    final Longs event;
    final Ints role;
    final Ints host;
    final Ints provider;
    final Longs pid;
    final Ints image;
    final Ints name;
    final Ints id;
    final Longs recordId;
    /** When it started; of an inferred one, when it was first named. */
    final Longs time;
    final Longs end;
    final Ints endProvider;
    final Ints boot;
    /** The kernel's number of its start, where that is said apart from the id, or 0. */
    final Longs startKey;

    /** What a record names as its parent: its creation record, or the one by which an inferred one is known. */
    final Longs parentPid;
    final Ints parentImage;
    final Ints parentName;
    final Ints parentId;
    final Longs parentStartKey;

    /** The other images that a PID has run, one after the other (rule 8 of linking): their names; of few processes. */
    private final Map<Integer, Set<Integer>> formerNames = new HashMap<>();

    /** Of the inferred ones whose parent is named: the record that names it, and as what. */
    private final Map<Integer, ParentSaid> parentSaid = new HashMap<>();

    private final Claims claims;
    private int logged;

    /** @param time when it was said, and by which record of its log */
    private record ParentSaid(long event, Role role, long time, long recordId) { }

    Processes(int logged, Claims claims) {
        this.claims = claims;
        event = new Longs(logged);
        role = new Ints(logged);
        host = new Ints(logged);
        provider = new Ints(logged);
        pid = new Longs(logged);
        image = new Ints(logged);
        name = new Ints(logged);
        id = new Ints(logged);
        recordId = new Longs(logged);
        time = new Longs(logged);
        end = new Longs(logged);
        endProvider = new Ints(logged);
        boot = new Ints(logged);
        startKey = new Longs(logged);
        parentPid = new Longs(logged);
        parentImage = new Ints(logged);
        parentName = new Ints(logged);
        parentId = new Ints(logged);
        parentStartKey = new Longs(logged);
    }

    /** Adds a process with what its record claims of it, and returns its index. */
    int add(Named named, int role, int boot) {
        event.add(named.event());
        this.role.add(role);
        host.add(named.host());
        provider.add(named.provider());
        pid.add(named.pid());
        image.add(named.image());
        name.add(named.name());
        id.add(named.id());
        recordId.add(named.recordId());
        time.add(named.time());
        end.add(Row.UNKNOWN);
        endProvider.add(0);
        this.boot.add(boot);
        startKey.add(named.startKey());
        parentPid.add(Row.UNKNOWN);
        parentImage.add(0);
        parentName.add(0);
        parentId.add(0);
        parentStartKey.add(0);
        return event.size() - 1;
    }

    /** Adds a process that has a creation record, and what that names as its parent. */
    int addLogged(Named named, Named parent) {
        int process = add(named, Role.CREATION.ordinal(), 0);
        claimParent(process, parent);
        logged++;
        return process;
    }

    /** Notes what a record names as the parent of an inferred process, and what that is to the record; the record that says most counts, of those the first. */
    void claimParent(int process, Named parent, Role role) {
        ParentSaid known = parentSaid.get(process);
        ParentSaid said = new ParentSaid(parent.event(), role, parent.time(), parent.recordId());
        if (known == null || PARENT_ORDER.compare(said, known) < 0) {
            claimParent(process, parent);
            parentSaid.put(process, said);
        }
    }

    /** Takes over what is known of the parent of another inferred process that has turned out to be the same. */
    void adoptParent(int process, int other) {
        ParentSaid known = parentSaid.get(process);
        ParentSaid said = parentSaid.get(other);
        if (said != null && (known == null || PARENT_ORDER.compare(said, known) < 0)) {
            copyParent(process, other);
            parentSaid.put(process, said);
        }
    }

    /** Gives a process the parent that the record of another names. */
    void copyParent(int process, int other) {
        parentPid.set(process, parentPid.at(other));
        parentImage.set(process, parentImage.at(other));
        parentName.set(process, parentName.at(other));
        parentId.set(process, parentId.at(other));
        parentStartKey.set(process, parentStartKey.at(other));
    }

    /** The record that names the parent of a process. */
    long parentEvent(int process) {
        return isInferred(process) ? parentSaid.get(process).event() : event.at(process);
    }

    /** What the parent of a process is to the record that names it. */
    Role parentRole(int process) {
        return isInferred(process) ? parentSaid.get(process).role() : Role.PARENT;
    }

    private void claimParent(int process, Named parent) {
        parentPid.set(process, parent.pid());
        parentImage.set(process, parent.image());
        parentName.set(process, parent.name());
        parentId.set(process, parent.id());
        parentStartKey.set(process, parent.startKey());
    }

    /** The number of the boot and of the start in it, from its own field or the tail of its GUID; 0 where neither tells. */
    long startKey(int process) {
        return startKey.at(process) == 0 ? claims.ids.startKey(id.at(process)) : startKey.at(process);
    }

    /** Whether two of them have start keys that are those of two starts. */
    boolean differInStartKey(int one, int other) {
        return StartKeys.differ(startKey.at(one), claims.ids.startKey(id.at(one)), startKey.at(other), claims.ids.startKey(id.at(other)));
    }

    /** Whether a record names its parent. */
    boolean namesParent(int process) {
        return parentPid.at(process) != Row.UNKNOWN || parentId.at(process) != 0;
    }

    /** A process runs the image of {@code next} from now on, the same as another record has it: it keeps its start, its parent and its place. */
    void exec(int process, int next) {
        formerNames.computeIfAbsent(process, first -> new LinkedHashSet<>()).add(name.at(process));
        event.set(process, event.at(next));
        image.set(process, image.at(next));
        name.set(process, name.at(next));
    }

    /** Whether a process has, or had, an image of this name, as far as both are known. */
    boolean agreesInName(int process, int otherName) {
        return claims.images.agree(name.at(process), otherName) || formerNames.getOrDefault(process, Set.of()).contains(otherName);
    }

    /** Notes when a process ended. Its own sensor's word counts before another's, the first before later ones. */
    void end(int process, long when, int byProvider) {
        boolean own = byProvider == provider.at(process);
        boolean knownOwn = endProvider.at(process) == provider.at(process);
        if (end.at(process) == Row.UNKNOWN || own && !knownOwn || own == knownOwn && when < end.at(process)) {
            end.set(process, when);
            endProvider.set(process, byProvider);
        }
    }

    /** How many there are. */
    int size() {
        return event.size();
    }

    /** How many of them have a creation record. */
    int logged() {
        return logged;
    }

    boolean isInferred(int process) {
        return process >= logged;
    }

    /** Orders processes by time, then by record id, then by what else is known of them, so that the order of reading decides nothing. */
    int compare(int one, int other) {
        int byTime = Long.compare(time.at(one), time.at(other));
        int byRecord = byTime != 0 ? byTime : Long.compare(recordId.at(one), recordId.at(other));
        return byRecord != 0 ? byRecord : compareContent(one, other);
    }

    private int compareContent(int one, int other) {
        int byHost = Integer.compare(host.at(one), host.at(other));
        int byPid = byHost != 0 ? byHost : Long.compare(pid.at(one), pid.at(other));
        int byProvider = byPid != 0 ? byPid : claims.providers.compare(provider.at(one), provider.at(other));
        if (byProvider == 0 && recordId.at(one) == Row.UNKNOWN) {
            return Long.compare(event.at(one), event.at(other)); // logs without numbers are in order
        }
        int byId = byProvider != 0 ? byProvider : claims.ids.compare(id.at(one), id.at(other));
        int byName = byId != 0 ? byId : claims.images.compare(name.at(one), name.at(other));
        int byKind = byName != 0 ? byName : Boolean.compare(isInferred(one), isInferred(other)); // a record may name another of the same PID and image
        return byKind != 0 ? byKind : Long.compare(event.at(one), event.at(other));
    }
}
