package pedigree.detection;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import pedigree.lineage.Ancestry;
import pedigree.lineage.ProcessTree;
import pedigree.store.CaseFile;
import pedigree.store.StoredProcess;

/** The processes above one, with their fields, for rules, which cannot handle a case that cannot be read. Thread-safe. */
final class Kinship {

    private final Ancestry ancestry;
    private final Set<Integer> corrected;

    Kinship(CaseFile caseFile, ProcessTree tree) {
        ancestry = new Ancestry(caseFile, tree);
        corrected = asked(() -> caseFile.corrections().all().isEmpty() ? Set.of() : caseFile.links().corrected());
    }

    /** Whether the analyst knows the parent of a process better than its record. */
    boolean isCorrected(int process) {
        return !corrected.isEmpty() && corrected.contains(process);
    }

    /** Keeps a process that is at hand, as its children may ask for it. */
    void keep(StoredProcess process) {
        ancestry.keep(process);
    }

    /** The process that started {@code process}; empty for a root. */
    Optional<StoredProcess> parent(int process) {
        return asked(() -> ancestry.parent(process));
    }

    /** The process that started its parent; empty where there is none. */
    Optional<StoredProcess> grandparent(int process) {
        return asked(() -> ancestry.grandparent(process));
    }

    /** The uppermost process above it, itself for a root. */
    StoredProcess root(int process) {
        return asked(() -> ancestry.process(ancestry.root(process)));
    }

    /** The values of a field of the processes above {@code process}, nearest first. */
    List<String> ancestorValues(int process, String field) {
        return asked(() -> ancestry.ancestorValues(process, field));
    }

    /** How many interpreters in a row lead to {@code process}. */
    int chainLength(int process) {
        return asked(() -> ancestry.interpreters(process)).size();
    }

    private interface Question<T> {
        T ask() throws SQLException;
    }

    private static <T> T asked(Question<T> question) {
        try {
            return question.ask();
        } catch (SQLException e) {
            throw new CaseFailure(e);
        }
    }

    /** The case cannot be read: carries that out of a rule, which knows nothing of cases. */
    static final class CaseFailure extends RuntimeException {

        private static final long serialVersionUID = 1;
        private final SQLException failure;

        CaseFailure(SQLException failure) {
            super(failure);
            this.failure = failure;
        }

        SQLException failure() {
            return failure;
        }
    }
}
