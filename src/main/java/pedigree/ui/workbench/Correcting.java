package pedigree.ui.workbench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

import pedigree.investigation.Investigation;
import pedigree.job.Progress;
import pedigree.lineage.ProcessTree;
import pedigree.store.Correction;
import pedigree.ui.workbench.Opening.Opened;

/**
 * A correction of a copy of the case: what cannot be corrected fails, and leaves all as it is.
 *
 * @param opening  makes the copy
 * @param selected the process that is selected, which is to stay so; or {@link ProcessTree#NONE}
 */
record Correcting(Opening opening, int selected) {

    /** What is done to the copy. */
    @FunctionalInterface
    interface Change {

        Correction in(Investigation made, Progress progress) throws SQLException;
    }

    /** The copy as it is then, and what was selected under its new number. */
    record Corrected(Opened opened, int selected) { }

    Corrected by(Change change, Progress progress) throws IOException, SQLException {
        String[] key = new String[1]; // of what is selected: its number may be another then
        Opened opened = opening.with((made, step) -> {
            key[0] = selected == ProcessTree.NONE ? "" : made.caseFile().processes().process(selected).key();
            change.in(made, step);
            return List.of();
        }, inPart -> { }, progress);
        return new Corrected(opened, opened.investigation().caseFile().processes().find(key[0]).orElse(ProcessTree.NONE));
    }
}
