package pedigree.ui.findings;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import pedigree.event.SafeText;
import pedigree.job.Lookup;
import pedigree.job.Progress;
import pedigree.store.CaseFile;
import pedigree.store.Finding;
import pedigree.store.StoredEvent;
import pedigree.store.StoredProcess;

/**
 * Where a finding was made, safe to be shown.
 *
 * @param process the process whose behaviour is wrong, with its PID; empty where there is none
 * @param host    the computer
 */
record FindingPlace(String process, String host) {

    /** What is shown until it is read. */
    static final FindingPlace UNREAD = new FindingPlace("", "");

    /** Reads the places of findings, by their places in the list. */
    record Reader(Path file, List<Finding> findings) implements Lookup.Reader<Integer, FindingPlace> {

        @Override
        public Map<Integer, FindingPlace> read(List<Integer> indexes, Progress progress) throws Exception {
            Map<Integer, FindingPlace> places = new HashMap<>();
            try (CaseFile caseFile = CaseFile.openReadOnly(file)) {
                for (int index : indexes) {
                    progress.checkCancelled();
                    places.put(index, of(caseFile, findings.get(index)));
                }
            }
            return places;
        }
    }

    private static FindingPlace of(CaseFile caseFile, Finding finding) throws SQLException {
        if (finding.process().isPresent()) {
            StoredProcess process = caseFile.processes().process(finding.process().getAsInt());
            String pid = process.pid().isPresent() ? " (" + process.pid().getAsLong() + ")" : "";
            return new FindingPlace(SafeText.of(process.imageName()) + pid, SafeText.of(process.host()));
        }
        Optional<StoredEvent> event = finding.event().isEmpty() ? Optional.empty() : caseFile.events().event(finding.event().getAsLong());
        return event.map(stored -> new FindingPlace("", SafeText.of(stored.event().host()))).orElse(UNREAD);
    }
}
