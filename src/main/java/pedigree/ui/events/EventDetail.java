package pedigree.ui.events;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import pedigree.event.Role;
import pedigree.export.EventJson;
import pedigree.store.CaseFile;
import pedigree.store.RecordPlace;
import pedigree.store.StoredEvent;
import pedigree.store.StoredProcess;
import pedigree.ui.style.Wording;

/**
 * Everything that one event says, exactly as the evidence has it.
 *
 * @param number    of the event
 * @param title     what happened, and by which kind of record
 * @param fields    of the record, in its order, the data first
 * @param processes that it is about
 * @param json      the event as the command line gives it, one line
 */
record EventDetail(int number, String title, List<Field> fields, List<Part> processes, String json) {

    /** A field of the record. */
    record Field(String name, String value) { }

    /** A process that the event is about: {@code Acted}, {@code cmd.exe 4064}, and its number. */
    record Part(String role, String name, int process) { }

    static EventDetail of(CaseFile caseFile, int number) throws SQLException {
        StoredEvent stored = caseFile.events().event(number).orElseThrow(() -> new SQLException("the case has no event " + number));
        Optional<String> key = Optional.empty();
        List<Part> parts = new ArrayList<>();
        for (Map.Entry<Role, Integer> part : caseFile.events().processes(number).entrySet()) {
            StoredProcess process = caseFile.processes().process(part.getValue());
            key = part.getKey() == Role.TARGET ? key : Optional.of(process.key());
            parts.add(new Part(role(part.getKey()), EventTexts.name(process), process.number()));
        }
        return new EventDetail(number, KindName.of(stored.event().category()), fields(stored), parts, EventJson.line(stored, key));
    }

    private static List<Field> fields(StoredEvent stored) {
        List<Field> fields = new ArrayList<>();
        stored.event().time().ifPresent(time -> fields.add(new Field("Time (UTC)", Wording.time(time))));
        stored.event().fields().forEach((name, value) -> fields.add(new Field(name, value)));
        if (!stored.event().host().isEmpty()) {
            fields.add(new Field("Computer", stored.event().host()));
        }
        RecordPlace place = stored.place();
        fields.add(new Field("Record type", place.type()));
        fields.add(new Field("Source", place.file() + (place.recordId().isPresent() ? ", record " + place.recordId().getAsLong() : "")));
        return fields;
    }

    private static String role(Role role) {
        return switch (role) {
            case CREATION -> "Started";
            case TERMINATION -> "Ended";
            case RUNNING -> "Running";
            case TARGET -> "Acted upon";
            default -> "Acted";
        };
    }

    /** All fields, a line each, name and value with a tab between. */
    String tsv() {
        StringBuilder text = new StringBuilder();
        fields.forEach(field -> text.append(field.name).append('\t').append(tabless(field.value)).append('\n'));
        return text.toString();
    }

    /** A value as one cell of a table. */
    static String tabless(String value) {
        return value.replace('\t', ' ').replace("\r\n", " ").replace('\n', ' ').replace('\r', ' ');
    }
}
