package pedigree.ui.findings;

import java.util.Optional;

import pedigree.event.Level;
import pedigree.event.SafeText;
import pedigree.store.Finding;
import pedigree.ui.style.Technique;
import pedigree.ui.style.Wording;

/**
 * What a finding's card shows, safe to be shown.
 *
 * @param technique ATT&amp;CK technique; empty where the rule names none
 * @param meaning   its name and tactic; empty where it has none
 * @param process   the process whose behaviour is wrong, with its PID; empty where there is none, … until it is read, so that a card keeps its height
 * @param host      empty until it is read
 * @param times     {@code × 3} where several records gave it; empty otherwise
 */
record FindingCard(Level level, String title, String technique, String meaning, String process, String host, String time, String times) {

    static FindingCard of(FindingEntry entry, Optional<FindingPlace> read) {
        Finding finding = entry.finding();
        FindingPlace place = read.orElse(finding.process().isPresent() ? FindingPlace.UNREAD : FindingPlace.NOWHERE);
        String technique = finding.rule().tags().stream().flatMap(tag -> Wording.technique(tag).stream()).findFirst().orElse("");
        return new FindingCard(finding.rule().level(), SafeText.of(finding.rule().title()), technique,
                technique.isEmpty() ? "" : Technique.meaning(technique), place.process(), place.host(),
                finding.time().map(Wording::time).map(time -> time.substring(0, Wording.TO_SECONDS)).orElse(""),
                entry.count() == 1 ? "" : "× " + Wording.number(entry.count()));
    }

    /** All of it, to be read aloud. */
    String spoken() {
        return Wording.level(level) + ", " + title + (process.isEmpty() ? "" : ", " + process) + (host.isEmpty() ? "" : ", " + host)
                + (times.isEmpty() ? "" : ", " + times.substring(2) + " records");
    }
}
