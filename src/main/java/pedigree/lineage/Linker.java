package pedigree.lineage;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

import pedigree.event.Category;
import pedigree.event.Role;
import pedigree.job.Progress;
import pedigree.store.CaseFile;
import pedigree.store.ClaimTable.Row;
import pedigree.store.ClaimTable;
import pedigree.store.HostScope;

/**
 * Finds the processes that the records of a case claim, and the parent of each.
 *
 * <p>The rules, in this order: the witnesses of one start, unique ids and their twins, then PIDs within a host and a boot, then inferred processes for what is named but
 * was never logged. A link by PID is never certain, never crosses hosts or boots, and never names a parent that came after its child.
 *
 * <p>Memory: about 120 bytes a process. Cost: O(n log n) in the number of creations, linear in that of other events.
 */
public final class Linker {

    private final ClaimTable table;
    private final Processes processes;
    private final Claims claims;
    private final Creations creations;
    private final PidIndex pids;
    private final Witnesses witnesses;
    private final Identity identity;
    private final Boots boots;
    private final Inference inference;
    private final Parents parents;
    private final Mentions mentions;
    private final Relatives relatives;
    private int[] inOrder = new int[0]; // the logged ones

    private Linker(ClaimTable table, Hosts hosts) throws SQLException {
        this.table = table;
        creations = Creations.read(table, hosts);
        processes = creations.processes;
        claims = creations.claims;
        pids = new PidIndex(processes, claims);
        witnesses = pids.witnesses();
        identity = new Identity(processes, claims.ids, pids);
        boots = new Boots(processes, claims, witnesses);
        inference = new Inference(processes, claims.ids, pids, boots);
        parents = new Parents(processes, identity, pids, inference, boots, new Restarts(hosts.restarts(), claims, boots));
        mentions = new Mentions(processes, claims, identity, inference);
        relatives = new Relatives(creations, parents, mentions, witnesses);
    }

    /** Links all events of a case anew and puts the result in the place of its old lineage; findings of the old one go with it. */
    public static void link(CaseFile caseFile, Progress progress) throws SQLException {
        progress.begin("Linking processes", 0);
        link(caseFile, Hosts.of(caseFile), HostScope.ALL, progress);
    }

    /**
     * Links what was added since a case was linked last: the hosts that it touches, anew. Processes, keys, links and edges come out as if all were linked
     * at once; findings of those hosts go.
     *
     * @return the hosts that were linked
     */
    public static HostScope relink(CaseFile caseFile, Progress progress) throws SQLException {
        progress.begin("Linking processes", 0);
        Hosts hosts = Hosts.of(caseFile);
        HostScope touched = Touched.of(caseFile, hosts.keys());
        if (touched.all() || !link(caseFile, hosts, touched, progress)) {
            link(caseFile, hosts, HostScope.ALL, progress);
            return HostScope.ALL;
        }
        return touched;
    }

    private static boolean link(CaseFile caseFile, Hosts hosts, HostScope scope, Progress progress) throws SQLException {
        BitSet wanted = hosts.in(scope);
        ClaimTable claims = scope.all() ? caseFile.claims() : caseFile.claims().only(row -> wanted.get(hosts.number(row)));
        Linker linker = new Linker(claims, hosts);
        progress.checkCancelled();
        linker.decide(progress);
        return new Lineage(linker.table, linker.creations, linker.pids, linker.parents, linker.identity, linker.inference,
                linker.mentions, linker.relatives, linker.inOrder).write(caseFile, scope, progress);
    }

    /** First all that names ids, then, among what those leave, all that names PIDs: so the order of reading decides nothing. */
    private void decide(Progress progress) throws SQLException {
        inOrder = processesInOrder();
        for (int process : inOrder) {
            boots.take(process, creations.boot);
        }
        boots.spread();
        for (int process : inOrder) {
            parents.decideById(process);
        }
        table.terminations(row -> {
            progress.checkCancelled();
            end(row);
        });
        List<Row> running = new ArrayList<>();
        table.activity(row -> {
            progress.checkCancelled();
            act(row, running);
        });
        inference.settle();
        running.sort(Comparator.comparingLong((Row row) -> row.process().start()).thenComparingLong(Row::time).thenComparingLong(Row::recordId));
        for (Row row : running) {
            mentions.inferRunning(row);
        }
        progress.checkCancelled();
        parents.decideByPid(inOrder, false);
        parents.decideByPid(inOrder, true); // an image tells more: who names none joins what others named
        relatives.read(table);
        parents.decideInferred();
    }

    private int[] processesInOrder() {
        int[] sorted = Order.of(processes.logged(), processes::compare);
        int kept = 0;
        for (int record : sorted) {
            if (witnesses.process(record) == record) {
                sorted[kept++] = record;
            }
        }
        return Arrays.copyOf(sorted, kept);
    }

    private void act(Row row, List<Row> running) throws SQLException {
        if (row.category() != Category.PROCESS_RUNNING) {
            mentions.infer(row, row.process(), Role.ACTOR);
            mentions.infer(row, row.target(), Role.TARGET);
        } else if (row.process().hasId()) {
            mentions.inferRunning(row);
        } else {
            running.add(row);
        }
    }

    private void end(Row row) throws SQLException {
        mentions.infer(row, row.process(), Role.TERMINATION);
        int ended = mentions.ended(row);
        if (ended != Processes.NONE && row.time() != Row.UNKNOWN) {
            processes.end(ended, row.time(), claims.providers.number(row.type()));
        }
    }
}
