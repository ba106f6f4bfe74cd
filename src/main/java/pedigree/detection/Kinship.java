package pedigree.detection;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import pedigree.lineage.ProcessTree;
import pedigree.store.CaseFile;
import pedigree.store.ProcessTable;
import pedigree.store.StoredProcess;

/** The processes above one, with their fields; the recently asked ones are kept. Thread-safe. */
final class Kinship {

    /** How far up ancestors are looked for: further than any real lineage goes, so that a made-up one costs no more. */
    private static final int FURTHEST = 64;

    private static final int KEPT = 2_000;

    private final ProcessTree tree;
    private final ProcessTable processes;
    private final Map<Integer, StoredProcess> recent = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, StoredProcess> eldest) {
            return size() > KEPT;
        }
    };

    Kinship(CaseFile caseFile, ProcessTree tree) {
        this.tree = tree;
        processes = caseFile.processes();
    }

    /** The process that started {@code process}; empty for a root. */
    Optional<StoredProcess> parent(int process) {
        int parent = tree.parent(process);
        return parent == ProcessTree.NONE ? Optional.empty() : Optional.of(process(parent));
    }

    /** The processes above {@code process}, nearest first. */
    List<StoredProcess> ancestors(int process) {
        IntStream numbers = tree.ancestors(process).limit(FURTHEST);
        return numbers.mapToObj(this::process).toList();
    }

    private synchronized StoredProcess process(int number) {
        StoredProcess known = recent.get(number);
        if (known == null) {
            try {
                known = processes.process(number);
            } catch (SQLException e) {
                throw new CaseFailure(e);
            }
            recent.put(number, known);
        }
        return known;
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
