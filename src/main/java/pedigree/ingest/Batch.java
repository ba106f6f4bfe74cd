package pedigree.ingest;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import pedigree.event.Event;
import pedigree.source.Normaliser;
import pedigree.source.Reading.Note;
import pedigree.source.Reading.SourceRecord;
import pedigree.source.Reading.Unreadable;
import pedigree.source.Reading.Zoneless;
import pedigree.source.Reading;
import pedigree.store.EventBatch;
import pedigree.store.Lags;
import pedigree.store.SourceAppender;

/** What one piece of a source holds, ready to be written to the case. */
final class Batch implements Consumer<Reading> {

    private final Normaliser normaliser;
    private final EventBatch events = new EventBatch();
    private final List<Unreadable> unreadable = new ArrayList<>(0);
    private final List<Note> notes = new ArrayList<>(0);
    private final List<Zoneless> zones = new ArrayList<>(0);
    private final Lags lags = new Lags();

    Batch(Normaliser normaliser) {
        this.normaliser = normaliser;
    }

    @Override
    public void accept(Reading reading) {
        if (reading instanceof SourceRecord record) {
            Event event = normaliser.event(record);
            events.add(event);
            lags.add(record.time(), event);
        } else if (reading instanceof Unreadable damage) {
            unreadable.add(damage);
        } else if (reading instanceof Note note) {
            notes.add(note);
        } else if (reading instanceof Zoneless times) {
            zones.add(times);
        }
    }

    void addTo(SourceAppender appender) throws SQLException {
        appender.add(events);
        for (Unreadable damage : unreadable) {
            appender.addUnreadable(damage.origin(), damage.reason());
        }
        notes.forEach(note -> appender.addNote(note.text()));
        zones.forEach(times -> appender.addZone(times.name()));
        appender.addLags(lags);
    }
}
