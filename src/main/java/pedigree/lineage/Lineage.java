package pedigree.lineage;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import pedigree.event.ActivityKind;
import pedigree.event.Role;
import pedigree.event.Timestamp;
import pedigree.job.Progress;
import pedigree.lineage.Hosts.Said;
import pedigree.store.CaseFile;
import pedigree.store.ClaimTable.Row;
import pedigree.store.ClaimTable;
import pedigree.store.LineageAppender.ProcessRow;
import pedigree.store.Correction;
import pedigree.store.Edge;
import pedigree.store.HostScope;
import pedigree.store.LineageAppender;
import pedigree.store.Link;
import pedigree.store.ProcessKey;
import pedigree.store.Link.Confidence;
import pedigree.store.Link.How;
import pedigree.store.Saying;

/** What the linker decided, numbered and written to the case. */
final class Lineage {

    private final ClaimTable table;
    private final Creations creations;
    private final Processes processes;
    private final Witnesses witnesses;
    private final Parents parents;
    private final Identity identity;
    private final Inference inference;
    private final Mentions mentions;
    private final Relatives relatives;
    private final Keys keys;
    private final GivenKeys given;
    private final int[] inOrder;
    private Numbering numbering;
    private Places places;
    private CorrectedParents corrected;
    private final Map<String, Integer> formerKeys = new LinkedHashMap<>(); // by which corrections know processes

    /** @param inOrder the processes that have a creation record, by {@link Processes#compare} */
    Lineage(ClaimTable table, Creations creations, PidIndex pids, Parents parents, Identity identity, Inference inference,
            Mentions mentions, Relatives relatives, int[] inOrder) {
        this.table = table;
        this.creations = creations;
        witnesses = pids.witnesses();
        this.parents = parents;
        this.identity = identity;
        this.inference = inference;
        this.mentions = mentions;
        this.relatives = relatives;
        this.inOrder = inOrder;
        processes = creations.processes;
        keys = new Keys(processes, creations.claims, table);
        given = new GivenKeys(processes, creations.claims.ids, keys, pids);
    }

    /**
     * Numbers all processes and puts them, their links and their witnesses in the place of the old lineage of their hosts.
     *
     * @return whether that was done: there must be as many processes as before, or more, so that no number is left without one
     */
    boolean write(CaseFile caseFile, HostScope scope, Progress progress) throws SQLException {
        number(caseFile.corrections().all().stream().filter(correction -> correction.kind() == Correction.Kind.PARENT).toList());
        places = Places.of(caseFile, scope, numbering.size());
        if (places.areLeft()) {
            return false;
        }
        progress.begin("Writing lineage", numbering.size());
        try (LineageAppender appender = caseFile.replaceLineage(scope)) {
            writeSayings(appender);
            writeProcesses(appender, progress);
            writeAliases(appender);
            writeFormerKeys(appender);
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

    private void number(List<Correction> corrections) throws SQLException {
        int[] parent = new int[processes.size()];
        for (int process = 0; process < parent.length; process++) {
            int owner = parents.parent(process);
            parent[process] = owner == Processes.NONE ? Processes.NONE : one(owner);
        }
        int[] sorted = inOrder();
        Numbering.cutCycles(sorted, parent, parents::cut);
        numbering = new Numbering(sorted, parent);
        given.name(numbering);
        corrected = new CorrectedParents(processes, parent);
        if (!corrections.isEmpty()) {
            correct(corrections); // asks for all keys first
            numbering = new Numbering(sorted, parent);
        }
    }

    /** All processes by {@link Processes#compare}. */
    private int[] inOrder() {
        int[] numbers = Arrays.copyOf(inOrder, inOrder.length + processes.size() - processes.logged());
        int size = inOrder.length;
        for (int process = processes.logged(); process < processes.size(); process++) {
            if (one(process) == process) {
                numbers[size++] = process;
            }
        }
        return Order.of(Arrays.copyOf(numbers, size), processes::compare);
    }

    private void correct(List<Correction> corrections) throws SQLException {
        WantedKeys wanted = new WantedKeys(corrections.stream().flatMap(one -> Stream.concat(one.subject().stream(), one.object().stream())).toList());
        show(wanted);
        for (Correction correction : corrections) {
            int child = wanted.process(correction.subject(), corrected::former, processes.pid);
            int owner = wanted.process(correction.object(), corrected::former, processes.pid);
            if (child != Processes.NONE && (owner != Processes.NONE || correction.object().isEmpty())) {
                corrected.set(child, owner, correction);
            }
            remember(correction.subject(), child);
            remember(correction.object(), owner);
        }
    }

    private void remember(List<String> known, int process) {
        if (process != Processes.NONE) {
            known.forEach(key -> formerKeys.put(key, process));
        }
    }

    private void show(WantedKeys wanted) throws SQLException {
        for (int number = 0; number < numbering.size(); number++) {
            wanted.see(given.key(numbering.process(number)), numbering.process(number));
        }
        for (Map<Integer, Integer> ids : List.of(identity.twins(), inference.ids())) {
            for (Map.Entry<Integer, Integer> alias : ids.entrySet()) {
                wanted.see(keys.ofId(alias.getKey()), one(alias.getValue()));
            }
        }
        for (int record = 0; record < processes.logged(); record++) {
            int process = witnesses.process(record);
            if (wanted.wantsStart(processes.time.at(record))) {
                wanted.see(creations.claims.hosts.names(processes.host.at(record)), processes.pid.at(record), processes.time.at(record), process);
            }
            if (process != record) {
                wanted.see(keys.of(record), process);
            }
        }
    }

    /** The process that a creation record, or an inferred process, belongs to. */
    private int one(int process) {
        return processes.isInferred(process) ? inference.process(process) : witnesses.process(process);
    }

    private void writeProcesses(LineageAppender appender, Progress progress) throws SQLException {
        for (int number = 0; number < numbering.size(); number++) {
            int process = numbering.process(number);
            appender.add(row(number, process, given.key(process)), link(number, process));
            progress.advance(1);
        }
    }

    private ProcessRow row(int number, int process, String key) {
        boolean inferred = processes.isInferred(process);
        return new ProcessRow(places.at(number), key, creations.claims.hosts.firstText(processes.host.at(process)), processes.pid.at(process),
                processes.image.at(process), inferred ? inference.start(process) : processes.time.at(process), processes.end.at(process),
                inferred, processes.event.at(process), Role.values()[processes.role.at(process)],
                !inferred && witnesses.hasSeveralProviders(process), processes.time.at(process), processes.recordId.at(process));
    }

    private Optional<Link> link(int number, int process) throws SQLException {
        if (parents.reason(process).isEmpty() && !corrected.has(process)) {
            return Optional.empty();
        }
        List<Link.Rejected> rejected = new ArrayList<>(0);
        parents.refused(process, (candidate, why) -> rejected.add(new Link.Rejected(number(one(candidate)), why.text)));
        int owner = numbering.parentOf(number);
        int parent = owner == Processes.NONE ? Link.NONE : places.at(owner);
        if (corrected.has(process)) {
            return Optional.of(corrected(process, places.at(number), parent, rejected));
        }
        LinkReason reason = parents.reason(process).get();
        return Optional.of(new Link(places.at(number), parent, how(reason, process), reason.confidence, reason.text + forked(process), rejected));
    }

    /** On Linux and macOS a process may be a copy of its parent that never ran an image of its own. */
    private String forked(int process) {
        int record = process;
        do {
            if (processes.isInferred(process) || !creations.forks.get(record)) {
                return "";
            }
            record = witnesses.next(record);
        } while (record != process);
        return "; forked, not exec'd";
    }

    /** A link that the analyst set: the parent that was found is the first of those that were rejected. */
    private Link corrected(int process, int child, int parent, List<Link.Rejected> rejected) throws SQLException {
        int former = corrected.former(process);
        String found = "no record names a parent";
        if (parents.reason(process).isPresent()) {
            LinkReason reason = parents.reason(process).get();
            found = former == Processes.NONE ? reason.text : "the record names " + name(former);
            if (former != Processes.NONE && number(former) != parent) {
                rejected.add(0, new Link.Rejected(number(former), "the linker found it (%s, by %s): %s".formatted(
                        reason.confidence.text(), how(reason, process).text(), reason.text)));
            }
        }
        String why = corrected.correction(process).reason();
        String text = "set by the analyst%s; %s".formatted(why.isEmpty() ? "" : " (" + why + ")", found);
        return new Link(child, parent, How.MANUAL, Confidence.POSSIBLE, text, rejected); // neither an id nor a PID says so
    }

    private String name(int process) throws SQLException {
        String image = processes.image.at(process) == 0 ? "a process" : table.text(processes.image.at(process));
        String name = image.substring(Math.max(image.lastIndexOf('/'), image.lastIndexOf('\\')) + 1);
        return processes.pid.at(process) == Row.UNKNOWN ? name : name + " (" + processes.pid.at(process) + ")";
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
        if (creations.claims.hosts.areJoined()) {
            writeFormerNames(appender);
        }
    }

    /** The keys of starts on hosts that the analyst has joined to others. */
    private void writeFormerNames(LineageAppender appender) throws SQLException {
        for (int record = 0; record < processes.logged(); record++) {
            for (String name : creations.claims.hosts.names(processes.host.at(record))) {
                if (!name.equalsIgnoreCase(keys.host(record)) && processes.time.at(record) != Row.UNKNOWN) {
                    ProcessKey key = new ProcessKey(name, processes.pid.at(record), new Timestamp(processes.time.at(record)));
                    appender.addAlias(key.toString(), number(witnesses.process(record)));
                }
            }
        }
    }

    /** Keys that only a correction remembers: they are understood wherever a key is asked for. */
    private void writeFormerKeys(LineageAppender appender) throws SQLException {
        for (Map.Entry<String, Integer> former : formerKeys.entrySet()) {
            if (!former.getKey().equals(given.key(former.getValue()))) {
                appender.addAlias(former.getKey(), number(former.getValue()));
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
