package pedigree.investigation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

import pedigree.archive.Candidate.Log;
import pedigree.archive.Candidate.NoLog;
import pedigree.archive.Candidate;
import pedigree.archive.Failure;
import pedigree.archive.Spool;
import pedigree.archive.Visitor;
import pedigree.event.Event;
import pedigree.ingest.Hashing;
import pedigree.ingest.Inputs;
import pedigree.ingest.Pasted;
import pedigree.job.Progress;
import pedigree.source.Input;
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
     * The record of an event: from its source, if that is still there with the same content, also in an archive, else from the stored fields. Reads
     * the whole source, for its hash.
     */
    public static RecordText of(CaseFile caseFile, long event, Progress progress) throws SQLException {
        StoredEvent stored = caseFile.events().event(event).orElseThrow(() -> new SQLException("the case has no event " + event));
        Source source = caseFile.sources().source(stored.source()).orElseThrow(() -> new SQLException("the case has no source " + stored.source()));
        if (Pasted.isName(source.file())) {
            return fromCase(stored.event(), "the source was pasted, and its text is not kept");
        }
        Search search = new Search(source, stored.event().origin().position(), progress);
        Inputs.visitAgain(source.file(), search);
        return search.text.map(text -> new RecordText(text, "")).orElseGet(() -> fromCase(stored.event(), search.reason));
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

    /** Looks for the record in whatever has the source's name: there may be more than one in an archive. */
    private static final class Search implements Visitor {

        private final Source source;
        private final long position;
        private final Progress progress;
        private Optional<String> text = Optional.empty();
        private String reason;

        Search(Source source, long position, Progress progress) {
            this.source = source;
            this.position = position;
            this.progress = progress;
            reason = "the source is no longer at " + source.file();
        }

        @Override
        public void found(Candidate candidate) {
            if (text.isPresent()) {
                return;
            }
            try {
                if (candidate instanceof Log log && isSame(log.input())) {
                    text = xml(log);
                    reason = "its format has no XML";
                } else {
                    reason = candidate instanceof NoLog none && none.failure() ? "the source cannot be read: " + none.reason()
                            : "the source at " + source.file() + " has changed since it was read";
                }
            } catch (IOException e) {
                reason = "the source cannot be read: " + Failure.reason(Optional.empty(), e);
            }
        }

        private boolean isSame(Input input) throws IOException {
            return input.size() == source.size() && Hashing.of(input, progress::advance).equals(source.sha256());
        }

        private Optional<String> xml(Log log) throws IOException {
            Optional<Path> file = log.input().path();
            if (file.isPresent()) {
                return log.format().xml(file.get(), position);
            }
            try (InputStream bytes = log.input().open(); Spool spool = Spool.of(bytes)) {
                return log.format().xml(spool.path(), position);
            }
        }

        @Override
        public boolean wants(String name) {
            return text.isEmpty();
        }

        @Override
        public void unpacked(long bytes) {
            progress.advance(bytes);
        }
    }
}
