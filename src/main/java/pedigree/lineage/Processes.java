package pedigree.lineage;

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

    /** What a record names as its parent: its creation record, or the one by which an inferred one is known. */
    final Longs parentPid;
    final Ints parentImage;
    final Ints parentName;
    final Ints parentId;

    /** The other images that a PID has run, one after the other (rule 8 of linking): their names; of few processes. */
    private final Map<Integer, Set<Integer>> formerNames = new HashMap<>();

    /** Of the inferred ones whose parent is named: the record that names it, and as what. */
    private final Map<Integer, ParentSaid> parentSaid = new HashMap<>();

    private int logged;

    private record ParentSaid(long event, Role role) { }

    Processes(int logged) {
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
        parentPid = new Longs(logged);
        parentImage = new Ints(logged);
        parentName = new Ints(logged);
        parentId = new Ints(logged);
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
        parentPid.add(Row.UNKNOWN);
        parentImage.add(0);
        parentName.add(0);
        parentId.add(0);
        return event.size() - 1;
    }

    /** Adds a process that has a creation record, and what that names as its parent. */
    int addLogged(Named named, Named parent) {
        int process = add(named, Role.CREATION.ordinal(), 0);
        claimParent(process, parent);
        logged++;
        return process;
    }

    /** Notes what a record names as the parent of an inferred process, and what that is to the record. */
    void claimParent(int process, Named parent, Role role) {
        claimParent(process, parent);
        parentSaid.put(process, new ParentSaid(parent.event(), role));
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
    }

    /** Whether a record names its parent. */
    boolean namesParent(int process) {
        return parentPid.at(process) != Row.UNKNOWN || parentId.at(process) != 0;
    }

    /** A process runs the image of {@code next} from now on, the same as another record has it: it keeps its start, its parent and its place. */
    void exec(int process, int next) {
        exec(process, event.at(next), image.at(next), name.at(next));
    }

    /** A process runs another image from now on, as {@code created} says. */
    void exec(int process, Named created) {
        exec(process, created.event(), created.image(), created.name());
    }

    private void exec(int process, long nextEvent, int nextImage, int nextName) {
        formerNames.computeIfAbsent(process, first -> new LinkedHashSet<>()).add(name.at(process));
        event.set(process, nextEvent);
        image.set(process, nextImage);
        name.set(process, nextName);
    }

    /** Whether a process has, or had, an image of this name, as far as both are known. */
    boolean agreesInName(int process, int otherName) {
        return Names.agree(name.at(process), otherName) || formerNames.getOrDefault(process, Set.of()).contains(otherName);
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

    /** Whether {@code one} comes before {@code other} in time; at the same time, by the record ids of one log. */
    boolean precedes(int one, int other) {
        int byTime = Long.compare(time.at(one), time.at(other));
        return byTime < 0 || byTime == 0 && recordId.at(one) < recordId.at(other);
    }
}
