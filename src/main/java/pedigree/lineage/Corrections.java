package pedigree.lineage;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

import pedigree.event.Timestamp;
import pedigree.store.CaseFile;
import pedigree.store.Correction;
import pedigree.store.Link;
import pedigree.store.ProcessTable;
import pedigree.store.Source;
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

    /**
     * Notes that two hosts are one: all that is said of the second is of the first.
     *
     * @throws CorrectionRefused if one of them is not in the case, they are one, or of two kinds of operating systems
     */
    public Correction join(String first, String second, String reason) throws SQLException {
        KnownHost one = host(first);
        KnownHost other = host(second);
        if (one.equals(other)) {
            throw new CorrectionRefused("%s: expected another host than %s, found the same".formatted(second, first));
        }
        if (one.posix() != other.posix()) {
            throw new CorrectionRefused("%s: expected a host of the same kind of operating system as %s, found one of another".formatted(second, first));
        }
        return add(Correction.Kind.JOIN, one.marks(), other.marks(), reason);
    }

    /**
     * Notes that some records of a host are those of another.
     *
     * @param part a machine of it, or the file of a source
     * @throws CorrectionRefused if the host is not in the case, or all or none of its records are of that machine or source
     */
    public Correction split(String host, String part, String reason) throws SQLException {
        KnownHost whole = host(host);
        String machine = part.toLowerCase(Locale.ROOT);
        List<String> object = whole.machines().contains(machine) && (whole.machines().size() > 1 || whole.bare()) ? List.of(machine) : List.of();
        for (Source source : caseFile.sources().all()) {
            boolean some = whole.sources().contains(source.id()) && whole.sources().size() > 1;
            object = object.isEmpty() && some && source.file().equals(part) ? List.of(part, KnownHost.SOURCE + source.sha256()) : object;
        }
        if (object.isEmpty()) {
            throw new CorrectionRefused("%s: expected one of several machines or sources of %s, found %s; its machines: %s".formatted(part, host,
                    whole.machines().contains(machine) ? "the only one" : "none of them", String.join(", ", whole.machines())));
        }
        return add(Correction.Kind.SPLIT, whole.marks(), object, reason);
    }

    private KnownHost host(String name) throws SQLException {
        String wanted = name.toLowerCase(Locale.ROOT);
        List<KnownHost> named = new ArrayList<>();
        for (KnownHost host : KnownHost.all(caseFile)) {
            if (host.label().equals(wanted)) {
                return host;
            }
            if (host.names().contains(wanted)) {
                named.add(host);
            }
        }
        if (named.size() != 1) {
            throw new CorrectionRefused(named.isEmpty() ? name + ": expected a host of the case, found none of that name"
                    : name + ": expected one host, found " + named.stream().map(KnownHost::label).collect(Collectors.joining(", ")));
        }
        return named.get(0);
    }

    private Correction add(Correction.Kind kind, List<String> subject, List<String> object, String reason) throws SQLException {
        return caseFile.corrections().add(kind, subject, object, Timestamp.of(Instant.now()), reason);
    }

    /** Why a correction does not show in the lineage, as the case was linked last; empty where it does. */
    public Optional<String> problem(Correction correction) throws SQLException {
        return switch (correction.kind()) {
            case PARENT -> problemOfParent(correction);
            case JOIN -> problemOfJoin(correction);
            case SPLIT -> problemOfSplit(correction);
        };
    }

    private Optional<String> problemOfJoin(Correction correction) throws SQLException {
        Set<String> one = hosts(correction.subject());
        Set<String> other = hosts(correction.object());
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.of("one of the hosts is not in the case");
        }
        return Collections.disjoint(one, other) ? Optional.of("what is known of the hosts now keeps them apart") : Optional.empty();
    }

    private Optional<String> problemOfSplit(Correction correction) throws SQLException {
        String end = KnownHost.part("", correction.object().get(correction.object().size() - 1));
        for (KnownHost host : KnownHost.all(caseFile)) {
            if (host.key().contains(end)) {
                return Optional.empty();
            }
        }
        return Optional.of("all records of the host are of it, or none");
    }

    /** The hosts that have any of some marks. */
    private Set<String> hosts(List<String> marks) throws SQLException {
        Set<String> found = new HashSet<>();
        for (KnownHost host : KnownHost.all(caseFile)) {
            if (!Collections.disjoint(host.marks(), marks) && host.posix() == marks.contains(KnownHost.POSIX)) {
                found.add(host.key());
            }
        }
        return found;
    }

    private Optional<String> problemOfParent(Correction correction) throws SQLException {
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
        String subject = correction.subject().get(0);
        return switch (correction.kind()) {
            case PARENT -> subject + (correction.object().isEmpty() ? " has no parent" : " has the parent " + correction.object().get(0));
            case JOIN -> correction.object().get(0) + " is the host " + subject;
            case SPLIT -> correction.object().get(0) + " is another host than " + subject;
        };
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
