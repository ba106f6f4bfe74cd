package pedigree.ui.findings;

import pedigree.event.Level;
import pedigree.store.Finding;
import pedigree.ui.style.Wording;

/**
 * What a finding's card shows, safe to be shown.
 *
 * @param technique ATT&amp;CK technique; empty where the rule names none
 * @param process   the process whose behaviour is wrong, with its PID; empty where there is none, … until it is read, so that a card keeps its height
 * @param host      empty until it is read
 */
record FindingCard(Level level, String title, String technique, String process, String host, String time) {

    static FindingCard of(Finding finding, FindingPlace place) {
        return new FindingCard(finding.rule().level(), finding.rule().title(),
                finding.rule().tags().stream().flatMap(tag -> Wording.technique(tag).stream()).findFirst().orElse(""),
                place == FindingPlace.UNREAD && finding.process().isPresent() ? "…" : place.process(), place.host(),
                finding.time().map(Wording::time).map(time -> time.substring(0, 19)).orElse(""));
    }
}
