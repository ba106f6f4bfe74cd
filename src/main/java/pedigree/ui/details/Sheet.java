package pedigree.ui.details;

import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import pedigree.export.ProcessDetails;
import pedigree.investigation.Snapshot;
import pedigree.store.CaseFile;
import pedigree.store.StoredEvent;

/**
 * All that the details show at once of a process; what takes longer comes later.
 *
 * @param details what the case knows of it
 * @param flags   why it is flagged, worst first
 * @param groups  its fields
 * @param session how its session began; without facts where nothing tells
 * @param sensor  what sensors say of it; without facts where none does
 * @param grid    what its records say differently
 * @param same    what it may have in common with other processes
 */
record Sheet(ProcessDetails details, List<Flag> flags, List<Facts.Group> groups, Facts.Group session, Facts.Group sensor, WitnessGrid grid, List<Same> same) {

    private static final int WITNESSES = 50;

    static Sheet of(CaseFile caseFile, Snapshot snapshot, int process, ZoneId zone) throws SQLException {
        ProcessDetails details = ProcessDetails.of(caseFile, snapshot.tree(), snapshot.findings(), process);
        Optional<StoredEvent> logon = Optional.empty();
        if (details.ancestry().logon().isPresent() && details.ancestry().logon().get().event().isPresent()) {
            logon = caseFile.events().event(details.ancestry().logon().get().event().getAsLong());
        }
        Facts.Group sensor = SensorFacts.of(caseFile.events().witnesses(process, WITNESSES));
        return new Sheet(details, Flag.of(caseFile, details.findings()), Facts.of(details, zone, sensor), SessionFacts.of(details, logon), sensor,
                WitnessGrid.of(details.disagreements()), Same.of(details.process()));
    }
}
