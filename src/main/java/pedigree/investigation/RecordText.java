package pedigree.investigation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

import pedigree.event.Event;
import pedigree.ingest.Hashing;
import pedigree.job.Progress;
import pedigree.source.Input;
import pedigree.source.SourceFormat;
import pedigree.store.CaseFile;
import pedigree.store.Source;
import pedigree.store.StoredEvent;

/**
 * A record as text.
 *
 * @param text   its XML from the source, else what the case has stored of it, a field a line
 * @param remark why it is not from the source; empty where it is
 */
public record RecordText(String text, String remark) {

    /**
     * The record of an event: from its source, if that is still there with the same content, else from the stored fields. Reads the whole source,
     * for its hash.
     */
    public static RecordText of(CaseFile caseFile, long event, Progress progress) throws SQLException {
        StoredEvent stored = caseFile.events().event(event).orElseThrow(() -> new SQLException("the case has no event " + event));
        Source source = caseFile.sources().source(stored.source()).orElseThrow(() -> new SQLException("the case has no source " + stored.source()));
        try {
            Path file = Path.of(source.file());
            if (!Files.isRegularFile(file)) {
                return fromCase(stored.event(), "the source is no longer at " + source.file());
            }
            if (Files.size(file) != source.size() || !Hashing.of(Input.of(file, source.file()), progress).equals(source.sha256())) {
                return fromCase(stored.event(), "the source at " + source.file() + " has changed since it was read");
            }
            Optional<SourceFormat> format = SourceFormat.ofName(source.format());
            Optional<String> xml = format.isPresent() ? format.get().xml(file, stored.event().origin().position()) : Optional.empty();
            return xml.map(text -> new RecordText(text, "")).orElseGet(() -> fromCase(stored.event(), "its format has no XML"));
        } catch (IOException e) {
            return fromCase(stored.event(), "the source cannot be read: " + e.getMessage());
        }
    }

    /** Its XML; empty where it is not from the source. */
    public Optional<String> xml() {
        return remark.isEmpty() ? Optional.of(text) : Optional.empty();
    }

    private static RecordText fromCase(Event event, String reason) {
        StringBuilder text = new StringBuilder();
        event.system().forEach((name, value) -> text.append(name).append(": ").append(value).append('\n'));
        text.append('\n');
        event.fields().forEach((name, value) -> text.append(name).append(": ").append(value).append('\n'));
        return new RecordText(text.toString(), "From the stored fields: " + reason);
    }
}
