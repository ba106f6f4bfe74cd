package pedigree.query;

import pedigree.lineage.ProcessTree;
import pedigree.store.CaseFile;
import pedigree.store.ProcessLevels;

/**
 * What a query is asked of. Not thread-safe.
 *
 * @param tree   the lineage of {@code caseFile}, as it is linked now
 * @param levels the worst finding of each process
 */
public record Searched(CaseFile caseFile, ProcessTree tree, ProcessLevels levels) {
}
