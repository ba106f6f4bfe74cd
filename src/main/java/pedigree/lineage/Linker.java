package pedigree.lineage;

import java.sql.SQLException;

import pedigree.event.Category;
import pedigree.event.Role;
import pedigree.job.Progress;
import pedigree.store.CaseFile;
import pedigree.store.ClaimTable.Row;
import pedigree.store.ClaimTable;

/**
 * Finds the processes that the records of a case claim, and the parent of each.
 *
 * <p>The rules, in this order: unique ids and their twins, then PIDs within a host and a boot, then inferred processes for what is named but
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
    private final Identity identity;
    private final Boots boots;
    private final Inference inference;
    private final Parents parents;
    private final Mentions mentions;
    private final Relatives relatives;

    private Linker(CaseFile caseFile) throws SQLException {
        table = caseFile.claims();
        creations = Creations.read(table);
        processes = creations.processes;
        claims = creations.claims;
        pids = new PidIndex(processes, claims);
        identity = new Identity(processes, claims.ids, pids);
        boots = new Boots(processes, claims);
        inference = new Inference(processes, claims.ids, pids, boots);
        parents = new Parents(processes, identity, pids, inference);
        mentions = new Mentions(processes, claims, identity, inference);
        relatives = new Relatives(creations, parents, mentions, pids);
    }

    /** Links all events of a case anew and puts the result in the place of its old lineage; findings of the old one go with it. */
    public static void link(CaseFile caseFile, Progress progress) throws SQLException {
        progress.begin("Linking processes", 0);
        Linker linker = new Linker(caseFile);
        progress.checkCancelled();
        linker.decide(progress);
        new Lineage(linker.table, linker.creations, linker.pids, linker.parents, linker.identity, linker.inference,
                linker.mentions, linker.relatives).write(caseFile, progress);
    }

    private void decide(Progress progress) throws SQLException {
        for (int process : Order.of(processes.logged(), this::compare)) {
            boots.take(process, creations.boot.at(process));
        }
        for (int process = 0; process < processes.logged(); process++) {
            parents.decideById(process);
        }
        table.terminations(row -> {
            progress.checkCancelled();
            end(row);
        });
        table.activity(row -> {
            progress.checkCancelled();
            act(row);
        });
        progress.checkCancelled();
        for (int process = 0; process < processes.logged(); process++) {
            parents.decideByPid(process);
        }
        relatives.read(table);
        parents.decideInferred();
    }

    private void act(Row row) throws SQLException {
        if (row.category() == Category.PROCESS_RUNNING) {
            mentions.inferRunning(row);
            return;
        }
        mentions.infer(row, row.process(), Role.ACTOR);
        mentions.infer(row, row.target(), Role.TARGET);
    }

    private int compare(int one, int other) {
        return processes.precedes(one, other) ? -1 : processes.precedes(other, one) ? 1 : 0;
    }

    private void end(Row row) throws SQLException {
        mentions.infer(row, row.process(), Role.TERMINATION);
        int ended = mentions.process(row);
        if (ended != Processes.NONE && processes.end.at(ended) == Row.UNKNOWN && row.time() != Row.UNKNOWN) {
            processes.end.set(ended, row.time());
            processes.endProvider.set(ended, claims.providers.number(row.type()));
        }
    }
}
