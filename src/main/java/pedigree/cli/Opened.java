package pedigree.cli;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import pedigree.investigation.Investigation;
import pedigree.investigation.Snapshot;
import pedigree.lineage.ProcessTree;
import pedigree.store.CaseFile;
import pedigree.store.Source;
import pedigree.store.Source.Outcome;

/**
 * A case that a command reads: a stored one, or a temporary one made of log files.
 *
 * @param name  what the case is called: as given
 * @param added what became of the files that were loaded for it; absent for a stored case
 */
record Opened(String name, Investigation investigation, Snapshot snapshot, Optional<List<Source>> added) implements AutoCloseable {

    CaseFile caseFile() {
        return investigation.caseFile();
    }

    ProcessTree tree() {
        return snapshot.tree();
    }

    /** The exit code for what became of the files: 0 if all could be read, 3 if some could, 1 if none. */
    int exit() {
        if (added.isEmpty()) {
            return Cli.DONE;
        }
        List<Source> files = added.get();
        boolean some = files.stream().anyMatch(source -> source.outcome() == Outcome.READ || source.outcome() == Outcome.DUPLICATE);
        boolean failed = files.stream().anyMatch(source -> source.outcome().isFailure());
        return !some ? Cli.NOTHING : failed ? Cli.PARTLY : Cli.DONE;
    }

    @Override
    public void close() throws IOException, SQLException {
        investigation.close();
    }
}
