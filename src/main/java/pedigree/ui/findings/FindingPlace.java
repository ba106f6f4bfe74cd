package pedigree.ui.findings;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import pedigree.event.SafeText;
import pedigree.job.Lookup;
import pedigree.job.Progress;
import pedigree.store.CaseFile;
import pedigree.store.Finding;
import pedigree.store.StoredProcess;

/**
 * Where a finding was made, safe to be shown.
 *
 * @param process the process whose behaviour is wrong, with its PID; empty where there is none
 * @param host    the computer
 */
record FindingPlace(String process, String host) {

    /** What is shown until it is read. */
    static final FindingPlace UNREAD = new FindingPlace("…", "");

    /** Where there is neither process nor record. */
    static final FindingPlace NOWHERE = new FindingPlace("", "");

    /** What is read: of findings of one process it is one. Processes from 0, events below. */
    static long key(Finding finding) {
        return finding.process().isPresent() ? finding.process().getAsInt() : -1 - finding.event().orElse(0);
    }

    /** Reads places by their keys. */
    record Reader(Path file) implements Lookup.Reader<Long, FindingPlace> {

        @Override
        public Map<Long, FindingPlace> read(List<Long> keys, Progress progress) throws Exception {
            Map<Long, FindingPlace> places = new HashMap<>();
            try (CaseFile caseFile = CaseFile.openReadOnly(file)) {
                for (long key : keys) {
                    progress.checkCancelled();
                    places.put(key, of(caseFile, key));
                }
            }
            return places;
        }
    }

    /** The place with a key; nothing of a finding that has neither process nor record. */
    static FindingPlace of(CaseFile caseFile, long key) throws SQLException {
        if (key < 0) {
            return caseFile.events().event(-1 - key).map(stored -> new FindingPlace("", SafeText.of(stored.event().host()))).orElse(NOWHERE);
        }
        StoredProcess process = caseFile.processes().process((int) key);
        String pid = process.pid().isPresent() ? " (" + process.pid().getAsLong() + ")" : "";
        return new FindingPlace(SafeText.of(process.image().isEmpty() ? "unknown" : process.imageName()) + pid, SafeText.of(process.host()));
    }
}
