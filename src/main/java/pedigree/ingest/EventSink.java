package pedigree.ingest;

import java.sql.SQLException;
import java.util.function.Consumer;

import pedigree.source.Normaliser;
import pedigree.source.Reading;
import pedigree.source.Reading.Note;
import pedigree.source.Reading.SourceRecord;
import pedigree.source.Reading.Unreadable;
import pedigree.store.SourceAppender;

/** Takes what a reader makes of a source, and writes it to the case. */
final class EventSink implements Consumer<Reading> {

    private final SourceAppender appender;
    private final Normaliser normaliser = new Normaliser();

    EventSink(SourceAppender appender) {
        this.appender = appender;
    }

    @Override
    public void accept(Reading reading) {
        try {
            if (reading instanceof SourceRecord record) {
                appender.add(normaliser.event(record));
            } else if (reading instanceof Unreadable unreadable) {
                appender.addUnreadable(unreadable.origin(), unreadable.reason());
            } else if (reading instanceof Note note) {
                appender.addNote(note.text());
            }
        } catch (SQLException e) {
            throw new Full(e);
        }
    }

    /** The case cannot be written: carries that out of a reader, which knows nothing of cases. */
    static final class Full extends RuntimeException {

        private static final long serialVersionUID = 1;
        private final SQLException failure;

        Full(SQLException failure) {
            super(failure);
            this.failure = failure;
        }

        SQLException cause() {
            return failure;
        }
    }
}
