package pedigree.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static pedigree.Events.start;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.Cases;
import pedigree.Events;
import pedigree.event.Event;

class CaseFileTest {

    @TempDir
    private Path folder;

    @Test
    void anEventComesBackAsItWasAdded() throws Exception {
        Event event = start("cmd.exe", 10).at(1).guid("0bd59c11-7e1a-631b-eb00-000000002c00").by("explorer.exe", 4)
                .field("CommandLine", "cmd \ud83d \u202e\0").field("User", "LAB\\mira").event();
        try (CaseFile caseFile = Cases.of(folder, event)) {
            assertEquals(Events.withoutClaims(event), caseFile.events().event(1).orElseThrow().event());
        }
    }

    @Test
    void textsThatOccurAgainComeBackToo() throws Exception {
        Event[] events = new Event[20];
        for (int i = 0; i < events.length; i++) {
            events[i] = start("cmd.exe", i + 1).at(i).field("Company", "Microsoft \ud83d Corporation").field("Product", "Windows " + i % 3).event();
        }
        List<Event> read = new ArrayList<>();
        try (CaseFile caseFile = Cases.of(folder, events)) {
            caseFile.events().scan(stored -> read.add(stored.event()));
        }
        assertEquals(Stream.of(events).map(Events::withoutClaims).toList(), read);
    }

    @Test
    void aSourceThatIsNotCommittedLeavesNothing() throws Exception {
        try (CaseFile caseFile = Cases.of(folder)) {
            try (SourceAppender source = caseFile.sources().append("lost.evtx", "evtx")) {
                source.add(Cases.batch(start("cmd.exe", 10).at(1).event()));
            }
            assertEquals(0, caseFile.events().count());
            assertEquals(List.of("test.evtx"), caseFile.sources().all().stream().map(Source::file).toList());
        }
    }

    @Test
    void textsOfASourceThatWasTakenBackAreNumberedAnew() throws Exception {
        Event[] events = new Event[20];
        for (int i = 0; i < events.length; i++) {
            events[i] = start("cmd.exe", i + 1).at(i).field("Company", "a company").event();
        }
        try (CaseFile caseFile = Cases.of(folder)) {
            try (SourceAppender source = caseFile.sources().append("lost.evtx", "evtx")) {
                source.add(Cases.batch(events));
            }
            Cases.add(caseFile, "kept.evtx", events);
            Cases.add(caseFile, "also.evtx", events);
            assertEquals(events[7].fields(), caseFile.events().event(8).orElseThrow().event().fields());
            assertEquals("a company", caseFile.events().event(40).orElseThrow().event().field("Company"));
        }
    }

    @Test
    void aSourceSaysWhatWasReadOfIt() throws Exception {
        try (CaseFile caseFile = Cases.of(folder, start("a.exe", 1).at(1).event(), start("b.exe", 2).at(2).event())) {
            Source source = caseFile.sources().all().get(0);
            assertEquals(2, source.records());
            assertEquals(Map.of("Microsoft-Windows-Sysmon/1", 2L), source.events());
        }
    }

    @Test
    void aLaterNoteOnAFileTakesThePlaceOfAnEarlierOne() throws Exception {
        try (CaseFile caseFile = Cases.of(folder)) {
            caseFile.sources().note("x.bin", 1, "", Source.Outcome.FAILED, "first");
            caseFile.sources().note("x.bin", 1, "", Source.Outcome.FAILED, "second");
            assertEquals(List.of("", "second"), caseFile.sources().all().stream().map(Source::message).toList());
        }
    }

    @Test
    void aCaseIsOneFileWhenItIsClosed() throws Exception {
        try (CaseFile caseFile = Cases.of(folder, start("a.exe", 1).at(1).event())) {
            assertEquals(1, caseFile.events().count());
        }
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void readersSeeTheCaseWhileASourceIsAdded() throws Exception {
        try (CaseFile caseFile = Cases.of(folder, start("a.exe", 1).at(1).event());
                SourceAppender source = caseFile.sources().append("more.evtx", "evtx")) {
            source.add(Cases.batch(start("b.exe", 2).at(2).event()));
            try (CaseFile reader = CaseFile.openReadOnly(caseFile.path())) {
                assertEquals(1, reader.events().count());
            }
        }
    }

    @Test
    void aNewCaseIsNobodyElsesUntilItIsSettled() throws Exception {
        try (CaseFile caseFile = CaseFile.create(folder.resolve("new.pedigree"))) {
            caseFile.sources().note("x.bin", 1, "", Source.Outcome.FAILED, "first");
            assertThrows(SQLException.class, () -> CaseFile.openReadOnly(caseFile.path()).close());
            caseFile.settle();
            try (CaseFile reader = CaseFile.openReadOnly(caseFile.path())) {
                assertEquals(1, reader.sources().all().size());
            }
        }
    }

    @Test
    void aNewerCaseIsRefusedWithTheVersionItNeeds() throws Exception {
        Path newer = changed("PRAGMA user_version = 99", "UPDATE setting SET value = '7.5' WHERE name = 'written_by'");
        IOException refused = assertThrows(IOException.class, () -> CaseFile.open(newer).close());
        assertEquals(newer + ": expected schema 4 or older, found 99: it needs Pedigree 7.5 or newer", refused.getMessage());
    }

    @Test
    void anotherSqliteFileIsNoCase() throws Exception {
        Path other = changed("PRAGMA application_id = 1");
        IOException refused = assertThrows(IOException.class, () -> CaseFile.openReadOnly(other).close());
        assertEquals(other + ": expected a Pedigree case, found another SQLite file", refused.getMessage());
    }

    @Test
    void whatIsNoSqliteFileIsNoCaseAndStaysAsItIs() throws Exception {
        Path text = Files.writeString(folder.resolve("text.pedigree"), "hello");
        IOException refused = assertThrows(IOException.class, () -> CaseFile.open(text).close());
        assertEquals(text + ": expected a Pedigree case, found no SQLite file", refused.getMessage());
        assertEquals("hello", Files.readString(text));
    }

    @Test
    void aNewCaseNeverTakesThePlaceOfAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("there.pedigree"), "hello");
        assertThrows(FileAlreadyExistsException.class, () -> CaseFile.create(file).close());
    }

    private Path changed(String... statements) throws IOException, SQLException {
        CaseFile caseFile = Cases.of(folder);
        Path path = caseFile.path();
        caseFile.close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path)) {
            for (String statement : statements) {
                connection.createStatement().execute(statement);
            }
        }
        assertFalse(Files.size(path) == 0);
        return path;
    }
}
