package pedigree.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import pedigree.event.Role;
import pedigree.store.ClaimTable.Row;

/**
 * Processes that no creation record describes but a record names (rule 4 of linking): one for all records that name the same one.
 *
 * <p>The same one has the same unique id, or a twin of it, or, without an id, the same host, boot, PID and image between the same two
 * logged starts of that PID.
 */
final class Inference {

    /** Where a PID meant one process only: a host, a boot, a PID, and the logged start before it. */
    private record Span(int host, int boot, long pid, int position) { }

    /** What twin GUIDs share. */
    private record Twin(int host, int machine, long second, long pid, int name) { }

    private static final Role[] ROLES = Role.values();

    private final Processes processes;
    private final Ids ids;
    private final PidIndex pids;
    private final Boots boots;
    private final Map<Integer, Integer> byId = new HashMap<>();
    private final Map<Twin, Integer> byTwin = new HashMap<>();
    private final Map<Span, List<Integer>> bySpan = new HashMap<>();
    private final Map<Integer, Long> starts = new HashMap<>();

    Inference(Processes processes, Ids ids, PidIndex pids, Boots boots) {
        this.processes = processes;
        this.ids = ids;
        this.pids = pids;
        this.boots = boots;
    }

    /** The inferred process that has the id of {@code named} itself, or {@link Processes#NONE}. */
    int ofId(int id) {
        return byId.getOrDefault(id, Processes.NONE);
    }

    /** The process that {@code named} means by its id; a new one if none has that id or a twin of it. */
    int byId(Named named, Role role) {
        Integer known = byId.get(named.id());
        if (known == null && named.name() != 0 && SysmonGuid.hasSecond(ids.high(named.id()))) {
            known = byTwin.get(twin(named));
        }
        int process = known != null ? known : add(named, role);
        byId.putIfAbsent(named.id(), process);
        complete(process, named, role);
        return process;
    }

    /** The process that {@code named} means by PID and image; a new one if none fits. */
    int byPid(Named named, Role role) {
        return byPid(named, role, Row.UNKNOWN);
    }

    /** The same, of a process that started at {@code start}, which may be unknown. */
    int byPid(Named named, Role role, long start) {
        int known = find(named, start);
        int process = known != Processes.NONE ? known : add(named, role);
        complete(process, named, role);
        return process;
    }

    /** The ids under which inferred processes are known, twins included. */
    Map<Integer, Integer> ids() {
        return byId;
    }

    /** Notes when an inferred process started, where a record says so. */
    void startedAt(int process, long start) {
        if (start != Row.UNKNOWN) {
            starts.putIfAbsent(process, start);
        }
    }

    /** When an inferred process started, as a record or its GUID says; {@link Row#UNKNOWN} where none does. */
    long start(int process) {
        long high = ids.high(processes.id.at(process));
        return SysmonGuid.hasSecond(high) ? SysmonGuid.start(high) : starts.getOrDefault(process, Row.UNKNOWN);
    }

    /**
     * The inferred process that {@code named} means by PID and image, or {@link Processes#NONE}.
     *
     * @param start when it started, or unknown: one that is known to have started at another time is another process
     */
    int find(Named named, long start) {
        List<Integer> candidates = bySpan.getOrDefault(span(named), List.of());
        int found = Processes.NONE;
        for (int candidate : candidates) {
            if (isOtherStart(start, start(candidate))) {
                continue;
            }
            boolean sameName = processes.name.at(candidate) == named.name();
            if (sameName || found == Processes.NONE && Names.agree(processes.name.at(candidate), named.name())) {
                found = candidate;
            }
        }
        return found;
    }

    private static boolean isOtherStart(long one, long other) {
        return one != Row.UNKNOWN && other != Row.UNKNOWN && Math.abs(one - other) > PidIndex.SAME_START;
    }

    private int add(Named named, Role role) {
        int process = processes.add(named, role.ordinal(), boots.at(named.host(), named.time()));
        if (named.pid() != Row.UNKNOWN) {
            bySpan.computeIfAbsent(span(named), key -> new ArrayList<>(1)).add(process);
        }
        if (named.id() != 0 && named.name() != 0 && SysmonGuid.hasSecond(ids.high(named.id()))) {
            byTwin.put(twin(named), process);
        }
        return process;
    }

    /** Takes over what an earlier record left open, and moves the process to its earliest mention. */
    private void complete(int process, Named named, Role role) {
        if (processes.pid.at(process) == Row.UNKNOWN) {
            processes.pid.set(process, named.pid());
        }
        boolean better = processes.name.at(process) == 0 && named.name() != 0 || says(role) > says(ROLES[processes.role.at(process)]);
        if (better && named.name() != 0) {
            processes.name.set(process, named.name());
            processes.image.set(process, named.image());
        }
        boolean earlier = named.time() < processes.time.at(process);
        if (earlier) {
            processes.time.set(process, named.time());
            processes.recordId.set(process, named.recordId());
        }
        if (better || earlier && role.ordinal() == processes.role.at(process)) {
            processes.event.set(process, named.event());
            processes.role.set(process, role.ordinal());
        }
    }

    /** How much a record says of a process that has a role in it. */
    private static int says(Role role) {
        return switch (role) {
            case GRANDPARENT, REAL_PARENT, BROKER -> 0;
            case RUNNING -> 2;
            default -> 1;
        };
    }

    private Span span(Named named) {
        int position = pids.position(named.host(), named.pid(), named.time());
        return new Span(named.host(), boots.at(named.host(), named.time()), named.pid(), position);
    }

    private Twin twin(Named named) {
        long high = ids.high(named.id());
        return new Twin(named.host(), SysmonGuid.machine(high), SysmonGuid.second(high), named.pid(), named.name());
    }
}
