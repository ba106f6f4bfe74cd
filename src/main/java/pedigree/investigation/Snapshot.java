package pedigree.investigation;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

import pedigree.lineage.ProcessTree;
import pedigree.store.CaseFile;
import pedigree.store.Finding;
import pedigree.store.ProcessLevels;
import pedigree.store.Source;

/**
 * What is known of a case at one moment, without its texts. Immutable.
 *
 * @param file       the case
 * @param sources    the files that were added, in that order
 * @param tree       who started whom
 * @param inferred   how many processes are inferred
 * @param events     how many events there are
 * @param unreadable how many pieces of the sources could not be read
 * @param findings   worst level first, then by time, then by rule
 * @param notEvaluated the rules that could not be held against the case, and why: a sentence each
 * @param levels     the worst finding of each process
 * @param corrected  whether there is a correction to take back
 * @param takenBack  whether there is one to make again
 */
public record Snapshot(Path file, List<Source> sources, ProcessTree tree, int inferred, long events, long unreadable, List<Finding> findings,
                       List<String> notEvaluated, ProcessLevels levels, boolean corrected, boolean takenBack) {

    /** What is in {@code caseFile} now. Linear in the number of processes. */
    public static Snapshot of(CaseFile caseFile) throws SQLException {
        ProcessTree tree = ProcessTree.of(caseFile);
        List<Finding> findings = caseFile.findings().all();
        return new Snapshot(caseFile.path(), caseFile.sources().all(), tree, caseFile.processes().inferred(), caseFile.events().count(),
                caseFile.sources().unreadableCount(), findings, caseFile.findings().notEvaluated(), ProcessLevels.of(tree.size(), findings),
                caseFile.corrections().last().isPresent(), caseFile.corrections().next().isPresent());
    }
}
