package pedigree.ui.details;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import pedigree.export.ProcessDetails;
import pedigree.lineage.Logon;
import pedigree.store.RecordPlace;
import pedigree.store.StoredEvent;
import pedigree.ui.style.Wording;

/** How the session began in which a process runs: its logon, in words. */
final class SessionFacts {

    private SessionFacts() {
    }

    /**
     * What is known of it; nothing where no record tells of a logon.
     *
     * @param record the record of the logon, where there is one
     */
    static Facts.Group of(ProcessDetails details, Optional<StoredEvent> record) {
        List<Facts.Fact> facts = new ArrayList<>();
        details.ancestry().logon().ifPresent(logon -> add(logon, facts));
        record.ifPresent(event -> {
            add("Elevated", Facts.known(event.event().fields(), "ElevatedToken").map(SessionFacts::yesOrNo).orElse(""), facts);
            add("Package", Facts.known(event.event().fields(), "AuthenticationPackageName").orElse(""), facts);
            add("Logon process", Facts.known(event.event().fields(), "LogonProcessName").map(String::strip).orElse(""), facts);
            add("Record", place(event.place()), facts);
        });
        return new Facts.Group("Session root", List.copyOf(facts));
    }

    private static void add(Logon logon, List<Facts.Fact> facts) {
        String type = logon.typeText().isEmpty() ? "" : Wording.sentence(logon.typeText());
        add("Logon type", type + (type.isEmpty() || logon.type().equals(logon.typeText()) ? "" : " (" + logon.type() + ")"), facts);
        add("Logged on", logon.time().map(Wording::time).orElse(""), facts);
        add("Told by", logon.event().isEmpty() ? "Its GUID; its record is not in these logs" : "", facts);
        add("User", logon.user(), facts);
        add("From address", logon.address(), facts);
        add("Workstation", logon.workstation(), facts);
        add("Remark", logon.linked() ? "The record is of the user's other session: UAC makes two at one logon" : "", facts);
    }

    private static void add(String name, String value, List<Facts.Fact> facts) {
        if (!value.isEmpty()) {
            facts.add(new Facts.Fact(name, value));
        }
    }

    /** Windows logs {@code %%1842} for yes and {@code %%1843} for no. */
    private static String yesOrNo(String value) {
        return value.equals("%%1842") ? "Yes" : value.equals("%%1843") ? "No" : value;
    }

    /** The same in short, without the folder and the place in the file. */
    static String shortPlace(RecordPlace place) {
        String file = place.file().substring(Math.max(place.file().lastIndexOf('/'), place.file().lastIndexOf('\\')) + 1);
        return ActivityName.of(place.type()) + (place.recordId().isPresent() ? ", record " + place.recordId().getAsLong() : ", position " + Wording.number(place.position()))
                + " in " + file;
    }

    /** Where a record stands: its kind, number and file. */
    static String place(RecordPlace place) {
        return "%s · record %s · %s, position %s".formatted(ActivityName.of(place.type()),
                place.recordId().isPresent() ? Long.toString(place.recordId().getAsLong()) : "–", place.file(), Wording.number(place.position()));
    }
}
