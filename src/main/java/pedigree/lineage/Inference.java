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
 * logged starts of that PID. Two that turn out to be one are joined and go by the number of the first, see {@link #process}.
 */
final class Inference {

    /** Where a PID meant one process only: a host, a boot, a PID, and the process that had it before. */
    private record Span(int host, int boot, long pid, int before) { }

    /** What twin GUIDs share. */
    private record Twin(int host, int machine, long second, long pid, int name) { }

    /** A start that the kernel numbered. */
    private record Start(int host, long key) { }

    /** The process by a start key told in a field of its own, and those by GUIDs with that key: one only where there is such a field. */
    private static final class Started {

        private int told = Processes.NONE;
        private final List<Integer> inGuids = new ArrayList<>(1);
    }

    private static final Role[] ROLES = Role.values();

    private final Processes processes;
    private final Ids ids;
    private final PidIndex pids;
    private final Boots boots;
    private final Map<Integer, Integer> byId = new HashMap<>();
    private final Map<Twin, Integer> byTwin = new HashMap<>();
    private final Map<Start, Started> byStartKey = new HashMap<>();
    private final Map<Span, List<Integer>> bySpan = new HashMap<>();
    private final Map<Integer, Long> starts = new HashMap<>();
    private final Ints joined = new Ints(0); // by inferred process: the one that it was joined to, as a difference
    private final Map<Integer, Said> said = new HashMap<>();

    /** How much the record says that describes a process, in order of what counts. */
    private record Said(boolean named, int much, long time, long recordId) implements Comparable<Said> {

        @Override
        public int compareTo(Said other) {
            int byName = Boolean.compare(other.named, named);
            int byMuch = byName != 0 ? byName : Integer.compare(other.much, much);
            int byTime = byMuch != 0 ? byMuch : Long.compare(time, other.time);
            return byTime != 0 ? byTime : Long.compare(recordId, other.recordId);
        }
    }

    Inference(Processes processes, Ids ids, PidIndex pids, Boots boots) {
        this.processes = processes;
        this.ids = ids;
        this.pids = pids;
        this.boots = boots;
    }

    /** The process that an inferred process was joined to; mostly itself. */
    int process(int inferred) {
        int process = inferred;
        for (int step; (step = joined.at(process - processes.logged())) != 0; ) {
            process += step;
        }
        return process;
    }

    /** The inferred process that has the id of {@code named} itself, or {@link Processes#NONE}. */
    int ofId(int id) {
        Integer known = byId.get(id);
        return known == null ? Processes.NONE : process(known);
    }

    /** The process that {@code named} means by its id; a new one if none has that id or a twin of it. */
    int byId(Named named, Role role) {
        int process = ofId(named.id());
        if (process == Processes.NONE) {
            process = add(named, role);
            byId.put(named.id(), process);
        }
        if (named.name() != 0 && named.pid() != Row.UNKNOWN && ids.isGuid(named.id())) {
            Integer twin = byTwin.putIfAbsent(twin(named), process);
            process = twin == null ? process : join(process(twin), process);
        }
        process = joinByStartKey(process, named);
        describe(process, named, role);
        return process;
    }

    private int joinByStartKey(int process, Named named) {
        boolean told = named.startKey() != 0;
        long key = told ? named.startKey() : ids.startKey(named.id());
        if (key == 0) {
            return process;
        }
        Started started = byStartKey.computeIfAbsent(new Start(named.host(), key), start -> new Started());
        int one = process;
        if (!told && started.told == Processes.NONE) {
            if (!started.inGuids.contains(one)) {
                started.inGuids.add(one);
            }
            return one;
        }
        if (started.told != Processes.NONE) {
            one = join(process(started.told), one);
        }
        for (int other : started.inGuids) {
            one = join(process(other), one);
        }
        started.inGuids.clear();
        started.told = one;
        return one;
    }

    /** The inferred process with the start key that {@code named} gives, or {@link Processes#NONE}. */
    int ofStartKey(Named named) {
        boolean told = named.startKey() != 0;
        long key = told ? named.startKey() : ids.startKey(named.id());
        Started started = key == 0 ? null : byStartKey.get(new Start(named.host(), key));
        if (started == null || !told && started.told == Processes.NONE) {
            return Processes.NONE;
        }
        return process(started.told != Processes.NONE ? started.told : started.inGuids.get(0));
    }

    /** Says that two ids name one process, and returns it. */
    int join(int one, int other) {
        if (one == other) {
            return one;
        }
        int kept = Math.min(one, other);
        int gone = Math.max(one, other);
        joined.set(gone - processes.logged(), kept - gone);
        if (said.get(gone).compareTo(said.get(kept)) < 0) {
            said.put(kept, said.get(gone));
            describe(kept, processes.image.at(gone), processes.name.at(gone), processes.event.at(gone), processes.role.at(gone));
        }
        if (rank(gone) > rank(kept) || rank(gone) == rank(kept) && ids.compare(processes.id.at(gone), processes.id.at(kept)) < 0) {
            processes.id.set(kept, processes.id.at(gone));
        }
        mention(kept, processes.time.at(gone), processes.recordId.at(gone), processes.provider.at(gone));
        takePid(kept, processes.pid.at(gone));
        if (processes.end.at(gone) != Row.UNKNOWN) {
            processes.end(kept, processes.end.at(gone), processes.endProvider.at(gone));
        }
        startedAt(kept, starts.getOrDefault(gone, Row.UNKNOWN));
        processes.adoptParent(kept, gone);
        return kept;
    }

    private int rank(int process) {
        return processes.id.at(process) == 0 ? 0 : ids.isGuid(processes.id.at(process)) ? 2 : 1;
    }

    /** The process that {@code named} means by PID and image; a new one if none fits. */
    int byPid(Named named, Role role) {
        return byPid(named, role, Row.UNKNOWN);
    }

    /** The same, of a process that started at {@code start}, which may be unknown. */
    int byPid(Named named, Role role, long start) {
        int process = find(named, start);
        if (process == Processes.NONE) {
            process = add(named, role);
            candidates(span(named.host(), named.pid(), named.time())).add(process);
        }
        describe(process, named, role);
        return process;
    }

    /** Lets records that give no id find the processes that have one: to be called once all ids are known. */
    void settle() {
        for (int process = processes.logged(); process < processes.size(); process++) {
            if (process(process) == process && processes.pid.at(process) != Row.UNKNOWN) {
                candidates(span(processes.host.at(process), processes.pid.at(process), processes.time.at(process))).add(process);
            }
        }
    }

    private List<Integer> candidates(Span span) {
        return bySpan.computeIfAbsent(span, key -> new ArrayList<>(1));
    }

    /** The ids under which inferred processes are known, twins included. */
    Map<Integer, Integer> ids() {
        return byId;
    }

    /** Notes when an inferred process started, where a record says so. */
    void startedAt(int process, long start) {
        if (start != Row.UNKNOWN) {
            starts.merge(process, start, Math::min);
        }
    }

    /** When an inferred process started, as a record or its GUID says; {@link Row#UNKNOWN} where none does. */
    long start(int process) {
        long high = ids.high(processes.id.at(process));
        return SysmonGuid.hasSecond(high) ? SysmonGuid.start(high) : starts.getOrDefault(process, Row.UNKNOWN);
    }

    /**
     * The inferred process that {@code named} means by PID and image, or {@link Processes#NONE}: of several the youngest.
     *
     * @param start when it started, or unknown: one that is known to have started at another time is another process
     */
    int find(Named named, long start) {
        int found = Processes.NONE;
        for (int candidate : bySpan.getOrDefault(span(named.host(), named.pid(), named.time()), List.of())) {
            int process = process(candidate);
            boolean nameless = processes.name.at(process) == 0 && named.name() != 0; // else the first image to come would take it
            boolean fits = !nameless && !isOtherStart(start, start(process)) && processes.agreesInName(process, named.name());
            if (fits && (found == Processes.NONE || compare(process, found, named) < 0)) {
                found = process;
            }
        }
        return found;
    }

    private static boolean isOtherStart(long one, long other) {
        return one != Row.UNKNOWN && other != Row.UNKNOWN && Math.abs(one - other) > PidIndex.SAME_START;
    }

    /** Negative if {@code one} fits better: by its name, then by its start. */
    private int compare(int one, int other, Named named) {
        int byName = Boolean.compare(processes.name.at(other) == named.name(), processes.name.at(one) == named.name());
        int byStart = byName != 0 ? byName : Long.compare(startUntil(other, named), startUntil(one, named));
        return byStart != 0 ? byStart : processes.compare(one, other);
    }

    private long startUntil(int process, Named named) {
        long start = start(process);
        return start <= named.time() + PidIndex.SAME_START ? start : Row.UNKNOWN;
    }

    private int add(Named named, Role role) {
        int process = processes.add(named, role.ordinal(), boots.at(named.host(), named.time()));
        joined.add(0);
        said.put(process, said(named, role));
        return process;
    }

    /** Takes over what an earlier record left open, and moves the process to its earliest mention. */
    private void describe(int process, Named named, Role role) {
        takePid(process, named.pid());
        mention(process, named.time(), named.recordId(), named.provider());
        Said now = said(named, role);
        if (now.compareTo(said.get(process)) < 0) {
            said.put(process, now);
            boolean keepsName = named.name() == 0;
            describe(process, keepsName ? processes.image.at(process) : named.image(), keepsName ? processes.name.at(process) : named.name(),
                    named.event(), role.ordinal());
        }
    }

    private void describe(int process, int image, int name, long event, int role) {
        processes.image.set(process, image);
        processes.name.set(process, name);
        processes.event.set(process, event);
        processes.role.set(process, role);
    }

    private void takePid(int process, long pid) {
        long known = processes.pid.at(process);
        if (known == Row.UNKNOWN || pid != Row.UNKNOWN && pid < known) { // where records contradict each other: any, but always the same
            processes.pid.set(process, pid);
        }
    }

    private void mention(int process, long time, long recordId, int provider) {
        long first = processes.time.at(process);
        if (time < first || time == first && recordId < processes.recordId.at(process)) {
            processes.time.set(process, time);
            processes.recordId.set(process, recordId);
            processes.provider.set(process, provider);
            processes.boot.set(process, boots.at(processes.host.at(process), time));
        }
    }

    private static Said said(Named named, Role role) {
        return new Said(named.name() != 0, says(role), named.time(), named.recordId());
    }

    /** How much a record says of a process that has a role in it. */
    private static int says(Role role) {
        return switch (role) {
            case GRANDPARENT, REAL_PARENT, BROKER -> 0;
            case RUNNING -> 2;
            default -> 1;
        };
    }

    private Span span(int host, long pid, long time) {
        return new Span(host, boots.at(host, time), pid, pids.process(pids.position(host, pid, time), host, pid));
    }

    private Twin twin(Named named) {
        long high = ids.high(named.id());
        return new Twin(named.host(), SysmonGuid.machine(high), SysmonGuid.second(high), named.pid(), named.name());
    }
}
