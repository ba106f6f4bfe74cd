package pedigree.ingest;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import pedigree.source.Normaliser;
import pedigree.source.Reading.Note;
import pedigree.source.Reading.SourceRecord;
import pedigree.source.Reading.Unreadable;
import pedigree.source.Reading;
import pedigree.store.EventBatch;
import pedigree.store.SourceAppender;

/** What one piece of a source holds, ready to be written to the case. */
final class Batch implements Consumer<Reading> {

    private final Normaliser normaliser;
    private final EventBatch events = new EventBatch();
    private final List<Unreadable> unreadable = new ArrayList<>(0);
    private final List<Note> notes = new ArrayList<>(0);

    Batch(Normaliser normaliser) {
        this.normaliser = normaliser;
    }

    @Override
    public void accept(Reading reading) {
        if (reading instanceof SourceRecord record) {
            events.add(normaliser.event(record));
        } else if (reading instanceof Unreadable damage) {
            unreadable.add(damage);
        } else if (reading instanceof Note note) {
            notes.add(note);
        }
    }

    void addTo(SourceAppender appender) throws SQLException {
        appender.add(events);
        for (Unreadable damage : unreadable) {
            appender.addUnreadable(damage.origin(), damage.reason());
        }
        notes.forEach(note -> appender.addNote(note.text()));
    }
}
