package pedigree.lineage;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

import pedigree.event.ActivityKind;
import pedigree.event.Role;
import pedigree.job.Progress;
import pedigree.lineage.Hosts.Said;
import pedigree.store.CaseFile;
import pedigree.store.ClaimTable.Row;
import pedigree.store.ClaimTable;
import pedigree.store.LineageAppender.ProcessRow;
import pedigree.store.Edge;
import pedigree.store.HostScope;
import pedigree.store.LineageAppender;
import pedigree.store.Link;
import pedigree.store.Link.Confidence;
import pedigree.store.Link.How;
import pedigree.store.Saying;

/** What the linker decided, numbered and written to the case. */
final class Lineage {

    private final ClaimTable table;
    private final Creations creations;
    private final Processes processes;
    private final PidIndex pids;
    private final Witnesses witnesses;
    private final Parents parents;
    private final Identity identity;
    private final Inference inference;
    private final Mentions mentions;
    private final Relatives relatives;
    private final Keys keys;
    private Numbering numbering;
    private Places places;
    private String[] childKeys;
    private IntPredicate sharedIds = id -> true;

    Lineage(ClaimTable table, Creations creations, PidIndex pids, Parents parents, Identity identity, Inference inference,
            Mentions mentions, Relatives relatives) {
        this.table = table;
        this.creations = creations;
        this.pids = pids;
        witnesses = pids.witnesses();
        this.parents = parents;
        this.identity = identity;
        this.inference = inference;
        this.mentions = mentions;
        this.relatives = relatives;
        processes = creations.processes;
        keys = new Keys(processes, creations.claims, table);
    }

    /**
     * Numbers all processes and puts them, their links and their witnesses in the place of the old lineage of their hosts.
     *
     * @return whether that was done: there must be as many processes as before, or more, so that no number is left without one
     */
    boolean write(CaseFile caseFile, HostScope scope, Progress progress) throws SQLException {
        number();
        places = Places.of(caseFile, scope, numbering.size());
        if (places.areLeft()) {
            return false;
        }
        progress.begin("Writing lineage", numbering.size());
        try (LineageAppender appender = caseFile.replaceLineage(scope)) {
            writeSayings(appender);
            writeProcesses(appender, progress);
            writeAliases(appender);
            for (Machines.Offer offer : creations.claims.hosts.offers()) {
                appender.addHostOffer(offer.kind(), offer.first(), offer.second(), offer.machine());
            }
            writeWitnesses(appender);
            writeEdges(appender);
            appender.commit();
        }
        return true;
    }

    private void writeSayings(LineageAppender appender) throws SQLException {
        for (Map.Entry<Said, String> saying : creations.claims.hosts.keys().entrySet()) {
            Said said = saying.getKey();
            appender.add(new Saying(said.name(), said.machine(), said.prefix(), said.source(), said.family().ordinal(), saying.getValue()));
        }
    }

    /** The number of a process in the case. */
    private int number(int process) {
        return places.at(numbering.number(process));
    }

    private void number() {
        int[] parent = new int[processes.size()];
        for (int process = 0; process < parent.length; process++) {
            int owner = parents.parent(process);
            parent[process] = owner == Processes.NONE ? Processes.NONE : one(owner);
        }
        int[] sorted = Order.of(processes.size(), processes::compare);
        int kept = 0;
        for (int process : sorted) {
            if (one(process) == process) {
                sorted[kept++] = process;
            }
        }
        sorted = Arrays.copyOf(sorted, kept);
        Numbering.cutCycles(sorted, parent, parents::cut);
        numbering = new Numbering(sorted, parent);
    }

    /** The process that a creation record, or an inferred process, belongs to. */
    private int one(int process) {
        return processes.isInferred(process) ? inference.process(process) : witnesses.process(process);
    }

    private void writeProcesses(LineageAppender appender, Progress progress) throws SQLException {
        childKeys = new String[processes.size() - processes.logged()];
        sharedIds = creations.claims.ids.shared();
        Set<String> taken = new HashSet<>(); // of those whose keys may not be their own alone
        for (int number = numbering.size() - 1; number >= 0; number--) { // children first: an inferred parent's key is made of its oldest child's
            rememberForParent(number);
        }
        for (int number = 0; number < numbering.size(); number++) {
            int process = numbering.process(number);
            String key = key(process);
            key = isDoubtful(process) ? keys.distinct(process, key, taken) : key;
            appender.add(row(number, process, key), link(number, process));
            progress.advance(1);
        }
    }

    private boolean isDoubtful(int process) throws SQLException {
        int id = processes.id.at(process);
        return id != 0 ? sharedIds.test(id) : processes.isInferred(process) || keys.sharesHostName(process) || pids.sharesStart(process);
    }

    private void rememberForParent(int number) throws SQLException {
        int owner = numbering.parentOf(number);
        int inferred = owner == Processes.NONE ? -1 : numbering.process(owner) - processes.logged();
        if (inferred >= 0 && processes.id.at(inferred + processes.logged()) == 0) {
            childKeys[inferred] = key(numbering.process(number));
        }
    }

    private String key(int process) throws SQLException {
        if (processes.isInferred(process) && processes.id.at(process) == 0) {
            return keys.ofInferred(process, Optional.ofNullable(childKeys[process - processes.logged()]));
        }
        return keys.of(process);
    }

    private ProcessRow row(int number, int process, String key) {
        boolean inferred = processes.isInferred(process);
        return new ProcessRow(places.at(number), key, creations.claims.hosts.firstText(processes.host.at(process)), processes.pid.at(process),
                processes.image.at(process), inferred ? inference.start(process) : processes.time.at(process), processes.end.at(process),
                inferred, processes.event.at(process), Role.values()[processes.role.at(process)],
                !inferred && witnesses.hasSeveralProviders(process), processes.time.at(process), processes.recordId.at(process));
    }

    private Optional<Link> link(int number, int process) {
        if (parents.reason(process).isEmpty()) {
            return Optional.empty();
        }
        LinkReason reason = parents.reason(process).get();
        List<Link.Rejected> rejected = new ArrayList<>(0);
        parents.refused(process, (candidate, why) -> rejected.add(new Link.Rejected(number(one(candidate)), why.text)));
        int parent = numbering.parentOf(number);
        return Optional.of(new Link(places.at(number), parent == Processes.NONE ? Link.NONE : places.at(parent), how(reason, process), reason.confidence,
                reason.text, rejected));
    }

    private How how(LinkReason reason, int process) {
        boolean isGuid = SysmonGuid.machine(creations.claims.ids.high(parents.namedBy(process))) != 0;
        return reason.how == How.GUID && !isGuid ? How.UNIQUE_ID : reason.how;
    }

    private void writeAliases(LineageAppender appender) throws SQLException {
        for (Map<Integer, Integer> ids : List.of(identity.twins(), inference.ids())) {
            for (Map.Entry<Integer, Integer> alias : ids.entrySet()) {
                int process = one(alias.getValue());
                if (processes.id.at(process) != alias.getKey()) {
                    appender.addAlias(keys.ofId(alias.getKey()), number(process));
                }
            }
        }
        for (int record = 0; record < processes.logged(); record++) {
            int process = witnesses.process(record);
            boolean known = processes.id.at(record) == 0 ? isSameStart(record, process) : processes.id.at(record) == processes.id.at(process);
            if (process != record && !known) {
                appender.addAlias(keys.of(record), number(process));
            }
        }
    }

    private boolean isSameStart(int record, int process) {
        return processes.time.at(record) == processes.time.at(process) && processes.pid.at(record) == processes.pid.at(process);
    }

    private void writeWitnesses(LineageAppender appender) throws SQLException {
        int[] creation = new int[1];
        table.all(row -> {
            switch (row.category()) {
                case PROCESS_CREATION, PROCESS_FORK -> {
                    int created = witnesses.process(creation[0]++);
                    appender.addWitness(row.event(), Role.CREATION, number(created));
                }
                case PROCESS_TERMINATION -> witness(appender, row, mentions.process(row), Role.TERMINATION);
                case PROCESS_RUNNING -> witness(appender, row, mentions.process(row), Role.RUNNING);
                default -> writeActivity(appender, row);
            }
        });
    }

    private void writeActivity(LineageAppender appender, Row row) throws SQLException {
        if (creations.claims.hosts.isCopy(row)) {
            return; // it counts once, where it was met first
        }
        int actor = mentions.process(row);
        int target = mentions.other(row, row.target());
        witness(appender, row, actor, Role.ACTOR);
        witness(appender, row, target, Role.TARGET);
        ActivityKind kind = ActivityKind.of(row.category()).orElse(ActivityKind.OTHER);
        int one = actor == Processes.NONE ? Link.NONE : number(one(actor));
        int other = target == Processes.NONE ? Link.NONE : number(one(target));
        if (one != Link.NONE) {
            appender.count(one, kind, row.time(), false);
        }
        if (other != Link.NONE && other != one) {
            appender.count(other, kind, row.time(), true);
        }
    }

    private void witness(LineageAppender appender, Row row, int process, Role role) throws SQLException {
        if (process != Processes.NONE) {
            appender.addWitness(row.event(), role, number(one(process)));
        }
    }

    private void writeEdges(LineageAppender appender) throws SQLException {
        for (Relatives.Found edge : relatives.edges()) {
            appender.add(new Edge(edge.kind(), number(one(edge.from())), number(one(edge.to())), edge.event(),
                    Confidence.LIKELY));
        }
    }
}
