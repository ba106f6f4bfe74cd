package pedigree.lineage;

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

    /** Of the logged ones only: what their creation record names as parent. */
    final Longs parentPid;
    final Ints parentImage;
    final Ints parentName;
    final Ints parentId;

    private int logged;

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
        return event.size() - 1;
    }

    /** Adds what the creation record of the process added last names as its parent. */
    void addParent(Named parent) {
        parentPid.add(parent.pid());
        parentImage.add(parent.image());
        parentName.add(parent.name());
        parentId.add(parent.id());
        logged++;
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
