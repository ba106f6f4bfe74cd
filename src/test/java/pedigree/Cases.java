package pedigree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

import pedigree.event.Event;
import pedigree.job.Progress;
import pedigree.lineage.Linker;
import pedigree.store.CaseFile;
import pedigree.store.EventBatch;
import pedigree.store.SourceAppender;

/** Case files with given events, for tests. */
public final class Cases {

    private Cases() {
    }

    /** A new case in {@code folder} with one source of the given events, not linked. */
    public static CaseFile of(Path folder, Event... events) throws IOException, SQLException {
        Path file = Files.createTempFile(folder, "test", ".pedigree");
        Files.delete(file);
        CaseFile caseFile = CaseFile.create(file);
        add(caseFile, "test.evtx", events);
        caseFile.settle();
        return caseFile;
    }

    /** A new case in {@code folder} with one source of the given events, linked. */
    public static CaseFile linked(Path folder, Events... events) throws IOException, SQLException {
        Event[] made = new Event[events.length];
        for (int i = 0; i < events.length; i++) {
            made[i] = events[i].event();
        }
        CaseFile caseFile = of(folder, made);
        Linker.link(caseFile, new Progress());
        return caseFile;
    }

    /** Adds a source of the given events. */
    public static void add(CaseFile caseFile, String name, Event... events) throws SQLException {
        try (SourceAppender source = caseFile.sources().append(name, "evtx")) {
            source.add(batch(events));
            source.commit(events.length, name);
        }
    }

    /** Events as they are added to a source. */
    public static EventBatch batch(Event... events) {
        EventBatch batch = new EventBatch();
        for (Event event : events) {
            batch.add(event);
        }
        return batch;
    }
}
