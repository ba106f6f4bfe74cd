package pedigree.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.job.Ahead;
import pedigree.job.Progress;
import pedigree.source.Input;
import pedigree.source.Normaliser;
import pedigree.source.ReadOptions;
import pedigree.source.SourceFormat;
import pedigree.store.CaseFile;
import pedigree.store.SourceAppender;

/** However many threads decode a source, the case is the same. */
class WritingTest {

    private static final Path LOG = Path.of("samples/workstation-day-attack.evtx");

    @TempDir
    private Path folder;

    @Test
    void everyRowIsTheSameForAnyNumberOfThreads() throws Exception {
        List<String> alone = rows(1);
        assertTrue(alone.size() > 1_000);
        for (int workers : new int[] {2, 5}) {
            assertEquals(alone, rows(workers), workers + " threads");
        }
    }

    /** The rows of events, claims, texts and field names of a case that is filled by so many threads. */
    private List<String> rows(int workers) throws Exception {
        Path file = folder.resolve(workers + ".pedigree");
        Input input = Input.of(LOG, "log");
        try (CaseFile caseFile = CaseFile.create(file);
                Ahead<Batch> ahead = new Ahead<>(workers);
                SourceAppender appender = caseFile.sources().append("log", "evtx");
                Writing writing = new Writing(ahead, new Normaliser(), appender, new Progress())) {
            SourceFormat.EVTX.reader().read(input, ReadOptions.PLAIN, writing);
            appender.commit(input.size(), "");
        }
        List<String> rows = new ArrayList<>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file); var statement = connection.createStatement()) {
            for (String table : new String[] {
                "SELECT id, position, record_id, time, type, host, category, system_shape, shape, hex(fields) FROM event ORDER BY id",
                "SELECT first, events, hex(data) FROM claims ORDER BY first", "SELECT id, value FROM text ORDER BY id", "SELECT id, names FROM shape ORDER BY id"}) {
                try (var row = statement.executeQuery(table)) {
                    while (row.next()) {
                        rows.add(line(row));
                    }
                }
            }
        }
        return rows;
    }

    private static String line(ResultSet row) throws SQLException {
        StringBuilder line = new StringBuilder();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            line.append(row.getString(column)).append('|');
        }
        return line.toString();
    }
}
