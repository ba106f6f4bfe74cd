package pedigree.ingest;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import pedigree.event.Event;
import pedigree.source.Normaliser;
import pedigree.source.Reading;
import pedigree.source.Reading.Note;
import pedigree.source.Reading.SourceRecord;
import pedigree.source.Reading.Unreadable;
import pedigree.store.SourceAppender;

/** What one piece of a source holds, ready to be written to the case. */
final class Batch implements Consumer<Reading> {

    private final Normaliser normaliser;
    private final List<Entry> entries = new ArrayList<>();

    /** Something to be written. */
    @FunctionalInterface
    private interface Entry {
        void addTo(SourceAppender appender) throws SQLException;
    }

    Batch(Normaliser normaliser) {
        this.normaliser = normaliser;
    }

    @Override
    public void accept(Reading reading) {
        if (reading instanceof SourceRecord record) {
            Event event = normaliser.event(record);
            entries.add(appender -> appender.add(event));
        } else if (reading instanceof Unreadable unreadable) {
            entries.add(appender -> appender.addUnreadable(unreadable.origin(), unreadable.reason()));
        } else if (reading instanceof Note note) {
            entries.add(appender -> appender.addNote(note.text()));
        }
    }

    void addTo(SourceAppender appender) throws SQLException {
        for (Entry entry : entries) {
            entry.addTo(appender);
        }
    }
}
