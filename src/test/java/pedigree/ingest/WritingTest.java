package pedigree.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
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
        assertSameRows(Input.of(LOG, "log"), SourceFormat.EVTX);
    }

    /** Each piece of the text has records of other hosts, whose clocks are wrong by other times. */
    @Test
    void soIsWhatIsKnownOfItsTimes() throws Exception {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 6_000; i++) {
            text.append("""
                    {"EventTime":"2026-03-02 0%d:00:0%d","Hostname":"%s%d","EventID":1,"SourceName":"Microsoft-Windows-Sysmon","UtcTime":"2026-03-02 09:00:00.000",                    "SourceModuleType":"im_msvistalog"}
                    """.formatted(i / 700, i % 10, i % 2 == 0 ? "wks" : "WKS", i / 1000));
        }
        List<String> rows = assertSameRows(Input.of(Files.writeString(folder.resolve("log.json"), text), "log"), SourceFormat.JSON);
        assertEquals("UTC|{\"wks0\":-324000000000,\"wks1\":-288000000000,\"wks2\":-252000000000,\"wks3\":-180000000000,\"wks4\":-144000000000,"
                + "\"wks5\":-72000000000}|", rows.get(rows.size() - 1));
    }

    private List<String> assertSameRows(Input input, SourceFormat format) throws Exception {
        List<String> alone = rows(1, input, format);
        assertTrue(alone.size() > 1_000);
        for (int workers : new int[] {2, 5}) {
            assertEquals(alone, rows(workers, input, format), workers + " threads");
        }
        return alone;
    }

    /** The rows of events, claims, texts and field names of a case that is filled by so many threads. */
    private List<String> rows(int workers, Input input, SourceFormat format) throws Exception {
        Path file = folder.resolve(workers + ".pedigree");
        try (CaseFile caseFile = CaseFile.create(file);
                Ahead<Batch> ahead = new Ahead<>(workers);
                SourceAppender appender = caseFile.sources().append("log", format.text());
                Writing writing = new Writing(ahead, new Normaliser(), appender, new Progress())) {
            format.reader().read(input, ReadOptions.PLAIN, writing);
            appender.commit(input.size(), "");
        }
        List<String> rows = new ArrayList<>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file); var statement = connection.createStatement()) {
            for (String table : new String[] {
                "SELECT id, position, record_id, time, type, host, category, system_shape, shape, hex(fields) FROM event ORDER BY id",
                "SELECT first, events, hex(data) FROM claims ORDER BY first", "SELECT id, value FROM text ORDER BY id", "SELECT id, names FROM shape ORDER BY id",
                "SELECT zone, clock FROM source"}) {
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
