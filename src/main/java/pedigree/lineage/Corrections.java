package pedigree.lineage;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import pedigree.event.Timestamp;
import pedigree.store.CaseFile;
import pedigree.store.Correction;
import pedigree.store.Link;
import pedigree.store.ProcessTable;
import pedigree.store.StoredProcess;

/**
 * What the analyst corrects in a linked case. A correction is noted here, and holds from the next linking on; whether it does then, {@link #problem} tells.
 * Not thread-safe.
 */
public final class Corrections {

    private final CaseFile caseFile;

    public Corrections(CaseFile caseFile) {
        this.caseFile = caseFile;
    }

    /**
     * Notes another parent of a process.
     *
     * @param parent its number; {@link ProcessTree#NONE} for none
     * @param reason why; may be empty
     * @throws CorrectionRefused if it is of another host, or the process itself, or descends from it
     */
    public Correction setParent(ProcessTree tree, int child, int parent, String reason) throws SQLException {
        StoredProcess corrected = caseFile.processes().process(child);
        List<String> object = List.of();
        if (parent != ProcessTree.NONE) {
            StoredProcess owner = caseFile.processes().process(parent);
            check(tree, corrected, owner);
            object = caseFile.processes().keys(owner);
        }
        return add(Correction.Kind.PARENT, caseFile.processes().keys(corrected), object, reason);
    }

    private static void check(ProcessTree tree, StoredProcess child, StoredProcess parent) {
        if (parent.number() == child.number()) {
            throw new CorrectionRefused(parent.key() + ": expected another process as the parent, found the process itself");
        }
        if (!parent.host().equalsIgnoreCase(child.host())) {
            throw new CorrectionRefused("%s: expected a parent on the host %s, found one on %s".formatted(parent.key(), child.host(), parent.host()));
        }
        for (int ancestor = tree.parent(parent.number()); ancestor != ProcessTree.NONE; ancestor = tree.parent(ancestor)) {
            if (ancestor == child.number()) {
                throw new CorrectionRefused("%s: expected a parent that does not descend from %s, found a descendant".formatted(parent.key(), child.key()));
            }
        }
    }

    private Correction add(Correction.Kind kind, List<String> subject, List<String> object, String reason) throws SQLException {
        return caseFile.corrections().add(kind, subject, object, Timestamp.of(Instant.now()), reason);
    }

    /** Why a correction does not show in the lineage, as the case was linked last; empty where it does. */
    public Optional<String> problem(Correction correction) throws SQLException {
        OptionalInt child = find(correction.subject());
        if (child.isEmpty()) {
            return Optional.of("its process is not in the case");
        }
        OptionalInt parent = find(correction.object());
        if (parent.isEmpty() && !correction.object().isEmpty()) {
            return Optional.of("the parent is not in the case");
        }
        for (Correction later : caseFile.corrections().all()) {
            if (later.id() > correction.id() && later.kind() == Correction.Kind.PARENT && find(later.subject()).equals(child)) {
                return Optional.of("another one of the same process was made later");
            }
        }
        Optional<Link> link = caseFile.links().link(child.getAsInt());
        boolean holds = link.isPresent() && link.get().how() == Link.How.MANUAL && link.get().parent() == parent.orElse(Link.NONE);
        return holds ? Optional.empty() : Optional.of("the parent is on another host, or descends from the process");
    }

    /** A correction in words: {@code KEY has the parent KEY}. */
    public static String text(Correction correction) {
        return correction.subject().get(0) + (correction.object().isEmpty() ? " has no parent" : " has the parent " + correction.object().get(0));
    }

    private OptionalInt find(List<String> keys) throws SQLException {
        ProcessTable processes = caseFile.processes();
        OptionalInt found = OptionalInt.empty();
        for (int i = 0; i < keys.size() && found.isEmpty(); i++) {
            found = processes.find(keys.get(i));
        }
        return found;
    }
}
