package pedigree.ui.findings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import pedigree.event.SafeText;
import pedigree.job.Progress;
import pedigree.store.CaseFile;
import pedigree.store.Finding;
import pedigree.store.StoredEvent;
import pedigree.store.StoredProcess;
import pedigree.ui.style.Wording;

/**
 * What a finding's card shows, safe to be shown.
 *
 * @param technique ATT&amp;CK technique; empty where the rule names none
 * @param process   the process whose behaviour is wrong, with its PID; empty where there is none
 */
record FindingCard(Finding finding, String title, String technique, String process, String host, String time) {

    /** The cards of findings, in their order. */
    static List<FindingCard> of(Path file, List<Finding> findings, Progress progress) throws Exception {
        progress.begin("Reading findings", findings.size());
        List<FindingCard> cards = new ArrayList<>();
        try (CaseFile caseFile = CaseFile.openReadOnly(file)) {
            for (Finding finding : findings) {
                Optional<StoredProcess> process = finding.process().isPresent()
                        ? Optional.of(caseFile.processes().process(finding.process().getAsInt())) : Optional.empty();
                Optional<StoredEvent> event = process.isPresent() || finding.event().isEmpty()
                        ? Optional.empty() : caseFile.events().event(finding.event().getAsLong());
                String host = process.map(StoredProcess::host).or(() -> event.map(stored -> stored.event().host())).orElse("");
                cards.add(of(finding, process, host));
                progress.advance(1);
            }
        }
        return cards;
    }

    private static FindingCard of(Finding finding, Optional<StoredProcess> process, String host) {
        return new FindingCard(finding, finding.rule().title(),
                finding.rule().tags().stream().flatMap(tag -> Wording.technique(tag).stream()).findFirst().orElse(""),
                process.map(named -> SafeText.of(named.imageName()) + (named.pid().isPresent() ? " (" + named.pid().getAsLong() + ")" : "")).orElse(""),
                SafeText.of(host),
                finding.time().map(Wording::time).map(time -> time.substring(0, 19)).orElse(""));
    }
}
