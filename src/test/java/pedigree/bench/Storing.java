package pedigree.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import pedigree.event.Event;
import pedigree.source.Input;
import pedigree.source.Normaliser;
import pedigree.source.PieceSink;
import pedigree.source.ReadOptions;
import pedigree.source.Reading.SourceRecord;
import pedigree.source.SourceFormat;
import pedigree.store.CaseFile;
import pedigree.store.EventBatch;
import pedigree.store.SourceAppender;

/** Measures how events are written to a case, all by one thread, against bare JDBC that writes the same rows. */
final class Storing {

    private static final int ROWS = 100_000;
    private static final int BATCH = 240; // as many as a stretch of a log holds

    private final Options options;
    private final Path caseFile;

    Storing(Options options) {
        this.options = options;
        caseFile = options.folder().resolve("store.pedigree");
    }

    /** Writes the first 100,000 events of a log. */
    Line measure(LogFile log, String name) throws Exception {
        List<Event> events = events(log.path());
        write(events);
        BareRows rows = new BareRows(caseFile);
        rows.write(fresh());
        Comparison times = Comparison.of(options.runs(), () -> seconds(() -> rows.write(fresh())), () -> seconds(() -> write(events)));
        fresh();
        return Line.of(Budget.ROWS, name, times.ratio()).with(events.size() / Comparison.median(times.second()));
    }

    private static List<Event> events(Path log) throws IOException {
        List<Event> events = new ArrayList<>();
        Normaliser normaliser = new Normaliser();
        SourceFormat.EVTX.reader().read(Input.of(log, "log"), ReadOptions.PLAIN, PieceSink.atOnce(reading -> {
            if (events.size() < ROWS && reading instanceof SourceRecord record) {
                events.add(normaliser.event(record));
            }
        }));
        return events;
    }

    private void write(List<Event> events) throws IOException, SQLException {
        try (CaseFile written = CaseFile.create(fresh())) {
            try (SourceAppender source = written.sources().append("log", "evtx")) {
                for (int i = 0; i < events.size(); i += BATCH) {
                    EventBatch batch = new EventBatch();
                    events.subList(i, Math.min(i + BATCH, events.size())).forEach(batch::add);
                    source.add(batch);
                }
                source.commit(1, "");
            }
            written.settle();
        }
    }

    private Path fresh() throws IOException {
        Files.deleteIfExists(caseFile);
        return caseFile;
    }

    /** Something that writes. */
    @FunctionalInterface
    private interface Writing {

        /** Writes. */
        void run() throws Exception;
    }

    private static double seconds(Writing writing) throws Exception {
        long start = System.nanoTime();
        writing.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
