package pedigree.lineage;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiConsumer;

import pedigree.store.ClaimTable.Row;

/**
 * Decides the parent of each process that has one named: of the logged ones, and of inferred ones where a record says whose children they are (rules 1, 2, 4 and 5 of linking), and why.
 *
 * <p>For each the reason and up to two refused candidates are kept as numbers, so that a million links cost columns only.
 */
final class Parents {

    private static final LinkReason[] REASONS = LinkReason.values();
    private static final Refusal[] REFUSALS = Refusal.values();
    private static final int SLOTS = 2;

    private final Processes processes;
    private final Identity identity;
    private final PidIndex pids;
    private final Inference inference;
    private final Boots boots;
    private final Restarts restarts;
    private final Witnesses witnesses;
    private int[] parent;
    private byte[] reason; // 0: no parent is named, else the ordinal + 1
    private int[] refused;
    private byte[] refusal;

    Parents(Processes processes, Identity identity, PidIndex pids, Inference inference, Boots boots, Restarts restarts) {
        this.boots = boots;
        this.restarts = restarts;
        witnesses = pids.witnesses();
        this.processes = processes;
        this.identity = identity;
        this.pids = pids;
        this.inference = inference;
        int logged = processes.logged();
        parent = new int[logged];
        reason = new byte[logged];
        refused = new int[logged * SLOTS];
        refusal = new byte[logged * SLOTS];
        Arrays.fill(parent, Processes.NONE);
    }

    /**
     * Decides the parents of the inferred processes whose parent a record names, and of those that are inferred on the way. As for the logged ones, first by
     * ids, then by PID and image, then by PID alone, each in order of time: a process that is named once more may seem younger to the next.
     */
    void decideInferred() {
        int known;
        do {
            known = processes.size();
            reserve(known);
            int[] undecided = undecided();
            for (int process : undecided) {
                decideById(process);
            }
            decideByPid(undecided, false);
            decideByPid(undecided, true);
        } while (processes.size() > known);
    }

    private int[] undecided() {
        int logged = processes.logged();
        int[] sorted = Order.of(processes.size() - logged, (one, other) -> processes.compare(logged + one, logged + other));
        int kept = 0;
        for (int inferred : sorted) {
            int process = logged + inferred;
            if (processes.namesParent(process) && reason[process] == 0 && inference.process(process) == process) {
                sorted[kept++] = process;
            }
        }
        return Arrays.copyOf(sorted, kept);
    }

    /** Decides, by PID, those of some processes that name an image, or those that name none. */
    void decideByPid(int[] some, boolean pidOnly) {
        for (int process : some) {
            if (namesPidOnly(process) == pidOnly) {
                decideByPid(process);
            }
        }
    }

    private void reserve(int size) {
        int reserved = parent.length;
        if (size > reserved) {
            int wanted = Math.max(size, reserved + (reserved >> 1));
            parent = Arrays.copyOf(parent, wanted);
            Arrays.fill(parent, reserved, wanted, Processes.NONE);
            reason = Arrays.copyOf(reason, wanted);
            refused = Arrays.copyOf(refused, wanted * SLOTS);
            refusal = Arrays.copyOf(refusal, wanted * SLOTS);
        }
    }

    /**
     * Links what names its parent by an id that a process has, and makes the inferred processes that have ids; {@link #decideByPid} does the rest.
     * Of several records of one start each is asked, first for a parent that was logged.
     */
    void decideById(int child) {
        int record = child;
        do {
            Named named = parentNamedBy(record);
            if (reason[child] == 0 && named.id() != 0) {
                decideLogged(child, named);
            }
            record = next(record);
        } while (record != child);
        do {
            Named named = parentNamedBy(record);
            if (named.id() != 0 && identity.known(named) == Processes.NONE) {
                decideInferred(child, named);
            }
            record = next(record);
        } while (record != child);
    }

    private int next(int record) {
        return processes.isInferred(record) ? record : witnesses.next(record);
    }

    private void decideLogged(int child, Named named) {
        int found = identity.ofId(named.id());
        if (found != Processes.NONE && identity.agrees(found, named)) {
            set(child, found, branched(found, child) ? LinkReason.EQUAL_ID_OF_BRANCH : LinkReason.EQUAL_ID);
        } else if (found != Processes.NONE) {
            refuse(child, found, identity.agreesInPid(found, named) ? Refusal.OTHER_IMAGE_OF_ID : Refusal.OTHER_PID);
        } else if ((found = identity.ofStartKey(named)) != Processes.NONE) {
            set(child, found, LinkReason.EQUAL_START_KEY);
        } else if ((found = identity.twin(named)) != Processes.NONE) {
            set(child, found, branched(found, child) ? LinkReason.TWIN_ID_OF_BRANCH : LinkReason.TWIN_ID);
        }
    }

    private boolean branched(int one, int other) {
        int from = processes.boot.at(one);
        int to = processes.boot.at(other);
        return from != to && boots.branched(processes.host.at(one), from, to);
    }

    private void decideInferred(int child, Named named) {
        int inferred = inference.byId(named, processes.parentRole(child));
        if (reason[child] == 0) {
            set(child, inferred, LinkReason.INFERRED_ID);
        } else if (processes.isInferred(parent[child])) {
            inference.join(inference.process(parent[child]), inferred);
        }
    }

    /** Links, by PID, what has no parent yet and names one. */
    void decideByPid(int child) {
        if (reason[child] != 0) {
            return;
        }
        int record = child;
        int first = Processes.NONE;
        do {
            if (processes.parentPid.at(record) != Row.UNKNOWN) {
                first = first == Processes.NONE ? record : first;
                decideByPid(child, parentNamedBy(record));
            }
            record = next(record);
        } while (record != child);
        if (reason[child] == 0 && first != Processes.NONE) {
            Named named = parentNamedBy(first);
            set(child, inference.byPid(named.withoutId(), processes.parentRole(child)), named.name() == 0 ? LinkReason.INFERRED_PID : LinkReason.INFERRED_PID_AND_IMAGE);
        }
    }

    private void decideByPid(int child, Named named) {
        int candidate = pids.youngest(named, named.pid(), child);
        if (reason[child] != 0) {
            LinkReason better = candidate == parent[child] ? reasonByPid(candidate, named) : LinkReason.PID_OTHER_CLOCK;
            boolean agrees = better.ordinal() < reason[child] - 1 && processes.agreesInName(candidate, named.name());
            reason[child] = agrees ? (byte) (better.ordinal() + 1) : reason[child]; // this witness compares like clocks, or names the image
        } else if (candidate != Processes.NONE && isParent(child, candidate, named)) {
            set(child, candidate, reasonByPid(candidate, named));
            refuseOlder(child, candidate);
        }
    }

    private boolean namesPidOnly(int child) {
        return processes.parentName.at(child) == 0;
    }

    private boolean isParent(int child, int candidate, Named named) {
        if (processes.boot.at(candidate) != processes.boot.at(child)) {
            refuse(child, candidate, branched(candidate, child) ? Refusal.OTHER_BRANCH : Refusal.OTHER_BOOT);
        } else if (!processes.agreesInName(candidate, named.name())) {
            refuse(child, candidate, Refusal.OTHER_IMAGE);
        } else if (identity.contradicts(candidate, named)) {
            refuse(child, candidate, Refusal.OTHER_ID);
        } else if (identity.hadEnded(candidate, clock(child, processes.endProvider.at(candidate), named))) {
            refuse(child, candidate, Refusal.ENDED);
        } else {
            return true;
        }
        return false;
    }

    /** The child's record by the provider that tells the end of a candidate, if there is one: like clocks compare. */
    private Named clock(int child, int provider, Named named) {
        int record = provider == 0 || provider == named.provider() || processes.isInferred(child) ? Processes.NONE : witnesses.ofProvider(child, provider);
        return record == Processes.NONE ? named : parentNamedBy(record);
    }

    private LinkReason reasonByPid(int candidate, Named named) {
        boolean ended = processes.end.at(candidate) != Row.UNKNOWN && processes.end.at(candidate) < named.time();
        if (!witnesses.hasProvider(candidate, named.provider()) || ended) {
            return LinkReason.PID_OTHER_CLOCK;
        }
        boolean known = processes.end.at(candidate) != Row.UNKNOWN; // until then it was watched
        if (!known && restarts.between(named.host(), named.provider(), processes.time.at(candidate), named.time())) {
            return LinkReason.PID_BEFORE_RESTART;
        }
        boolean compared = processes.name.at(candidate) != 0 && named.name() != 0;
        return compared ? LinkReason.PID_AND_IMAGE : LinkReason.PID_ALONE;
    }

    private void refuseOlder(int child, int candidate) {
        int older = pids.older(candidate);
        if (older != Processes.NONE && processes.boot.at(older) == processes.boot.at(child)) {
            refuse(child, older, Refusal.REUSED);
        }
    }

    private Named parentNamedBy(int child) {
        return new Named(processes.parentEvent(child), processes.host.at(child), processes.provider.at(child), processes.time.at(child),
                processes.recordId.at(child), processes.parentId.at(child), processes.parentPid.at(child), processes.parentImage.at(child),
                processes.parentName.at(child), processes.parentStartKey.at(child));
    }

    private void set(int child, int found, LinkReason why) {
        parent[child] = found;
        reason[child] = (byte) (why.ordinal() + 1);
    }

    private void refuse(int child, int candidate, Refusal why) {
        int slot = child * SLOTS + (refusal[child * SLOTS] == 0 ? 0 : 1);
        refused[slot] = candidate;
        refusal[slot] = (byte) (why.ordinal() + 1);
    }

    /** Takes the parent away from a process that would otherwise be its own ancestor. */
    void cut(int child) {
        refuse(child, parent(child), Refusal.DESCENDANT);
        set(child, Processes.NONE, LinkReason.CYCLE);
    }

    /** The parent of a process, or {@link Processes#NONE}. */
    int parent(int child) {
        int owner = parent[child];
        return owner != Processes.NONE && processes.isInferred(owner) ? inference.process(owner) : owner;
    }

    /** Why it has it; empty where its record names none. */
    Optional<LinkReason> reason(int child) {
        if (reason[child] == 0) {
            return Optional.empty();
        }
        LinkReason why = REASONS[reason[child] - 1];
        return Optional.of(why == LinkReason.INFERRED_ID && !namesItself(child, parent(child)) ? LinkReason.INFERRED_TWIN : why);
    }

    /** The id by which a process names its parent, or 0: of several records that of the one whose id was followed. */
    int namedBy(int child) {
        int owner = parent(child);
        int record = child;
        do {
            int id = processes.parentId.at(record);
            if (id != 0 && owner != Processes.NONE && (identity.ofId(id) == owner || inference.ofId(id) == owner)) {
                return id;
            }
            record = next(record);
        } while (record != child);
        return processes.parentId.at(child);
    }

    /** Whether a record names the very id by which an inferred process goes, or another sensor's. */
    private boolean namesItself(int child, int inferred) {
        int record = child;
        do {
            int id = processes.parentId.at(record);
            if (id != 0 && !identity.isTwin(id, processes.id.at(inferred)) || id == processes.id.at(inferred)) {
                return true;
            }
            record = next(record);
        } while (record != child);
        return false;
    }

    /** Hands the candidates that were refused for a process to {@code sink}. */
    void refused(int child, BiConsumer<Integer, Refusal> sink) {
        for (int slot = child * SLOTS; slot < (child + 1) * SLOTS; slot++) {
            if (refusal[slot] != 0) {
                sink.accept(refused[slot], REFUSALS[refusal[slot] - 1]);
            }
        }
    }
}
