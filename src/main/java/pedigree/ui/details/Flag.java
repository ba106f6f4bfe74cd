package pedigree.ui.details;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import pedigree.store.CaseFile;
import pedigree.store.Finding;
import pedigree.store.StoredEvent;

/**
 * Why a process is flagged: a rule, and the records that it matched.
 *
 * @param finding the first of the findings, whose reasons are shown
 * @param count   how many there are
 * @param records where the records stand, the first {@link #MOST}
 */
record Flag(Finding finding, int count, List<String> records) {

    /** How many records are listed. */
    static final int MOST = 20;

    /** Findings with those of one rule and the same process put together, in their order. */
    static List<Flag> of(CaseFile caseFile, List<Finding> findings) throws SQLException {
        Map<Object, List<Finding>> together = new LinkedHashMap<>();
        for (Finding finding : findings) {
            together.computeIfAbsent(List.of(finding.rule().id(), finding.process()), key -> new ArrayList<>(1)).add(finding);
        }
        List<Flag> flags = new ArrayList<>();
        for (List<Finding> same : together.values()) {
            flags.add(new Flag(same.get(0), same.size(), records(caseFile, same)));
        }
        return flags;
    }

    private static List<String> records(CaseFile caseFile, List<Finding> findings) throws SQLException {
        List<String> records = new ArrayList<>();
        for (Finding finding : findings.subList(0, Math.min(MOST, findings.size()))) {
            Optional<StoredEvent> event = finding.event().isEmpty() ? Optional.empty() : caseFile.events().event(finding.event().getAsLong());
            event.ifPresent(stored -> records.add(SessionFacts.shortPlace(stored.place())));
        }
        return records;
    }
}
