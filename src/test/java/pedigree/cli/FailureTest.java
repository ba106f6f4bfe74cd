package pedigree.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be done: one line that says what was expected and what was found, the right exit code, and nothing half-written. */
class FailureTest {

    private static final String CALC = "samples/rundll32-calc.evtx";

    @TempDir
    private Path folder;

    @Test
    void aCaseOfANewerSchemaIsRefusedWithTheVersionItNeeds() throws Exception {
        Path file = sampleCase();
        sql(file, "PRAGMA user_version = 99", "UPDATE setting SET value = '7.5' WHERE name = 'written_by'");
        assertFails(file + ": expected schema 4 or older, found 99: it needs Pedigree 7.5 or newer", "info", file.toString());
        assertFails(file + ": expected schema 4 or older, found 99: it needs Pedigree 7.5 or newer", "import", "--case", file.toString(), CALC);
    }

    @Test
    void aDatabaseOfSomethingElseIsNoCase() throws Exception {
        Path file = folder.resolve("other.pedigree");
        sql(file, "CREATE TABLE bookmark (name TEXT)");
        assertFails(file + ": expected a Pedigree case, found another SQLite file", "tree", file.toString());
    }

    @Test
    void aCaseThatIsCutOffIsDamaged() throws IOException {
        Path file = sampleCase();
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 40_000));
        assertFails(file + ": expected a whole case, found a damaged one", "tree", file.toString());
    }

    @Test
    void aFolderIsNoCase() {
        assertFails(folder + ": expected a Pedigree case, found a folder", "import", "--case", folder.toString(), CALC);
    }

    @Test
    void aCaseThatIsNotThereIsSaid() {
        Path file = folder.resolve("c.pedigree");
        assertFails(file + ": expected a case, found no such file", "info", file.toString());
    }

    @Test
    void aReportNeedsAFolderAndAFileToBeWritten() throws IOException {
        Path nowhere = folder.resolve("nowhere").resolve("f.csv");
        assertFails(nowhere + ": expected a folder to write it to, found none", "export", CALC, "--format", "csv", "--output", nowhere.toString());
        assertFails(folder + ": expected a file to write, found a folder",
                "export", CALC, "--format", "csv", "--force", "--output", folder.toString());
        assertEquals(List.of(), left());
    }

    @Test
    void aReportLeavesNothingBesideIt() throws IOException {
        Run.of("export", CALC, "--format", "csv", "--output", folder.resolve("f.csv").toString());
        assertEquals(List.of("f.csv"), left());
    }

    @Test
    void aLogWithoutPermissionIsSaidByNameAlsoBelowAFolder() throws IOException {
        Path log = Files.copy(Path.of(CALC), folder.resolve("a.evtx"));
        Assumptions.assumeTrue(Files.getFileStore(log).supportsFileAttributeView("posix"), "no permissions here");
        Files.setPosixFilePermissions(log, PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(log), "root reads everything");
        assertFails(log + ": expected a readable file, found no permission to read it", "tree", log.toString());
        assertFails(folder + "/a.evtx: expected a readable file, found no permission to read it", "dump", folder.toString());
    }

    @Test
    void resultsThatStdoutDoesNotTakeAreAFailure() {
        Run.Text err = new Run.Text();
        PrintStream full = new PrintStream(new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException("No space left on device");
            }
        });
        assertEquals(1, Cli.run(new String[] {"tree", CALC}, full, err.stream()));
        assertEquals("pedigree: stdout: expected all results to be taken, found it closed or full\n", err.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tree nowhere.evtx --query image:", "events nowhere.evtx --query image:", "search nowhere.evtx image:",
        "tree nowhere.evtx --depth -1", "findings nowhere.evtx --kind nonsense", "export nowhere.evtx --format csv --output f --query image:",
        "search nowhere.evtx", "search nowhere.evtx calc --jsn"})
    void wrongUsageIsSeenBeforeLogsAreRead(String arguments) {
        Run run = Run.of(arguments.split(" "));
        assertEquals(2, run.exit(), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
    }

    @Test
    void aStackTraceIsShownOnlyWhereItIsAskedFor() {
        String file = folder.resolve("c.pedigree").toString();
        assertEquals(1, Run.of("info", file).err().lines().count());
        assertTrue(Run.of("info", file, "--verbose").err().contains("\tat pedigree."));
    }

    private static void assertFails(String message, String... arguments) {
        Run run = Run.of(arguments);
        assertEquals("pedigree: " + message + "\n", run.err());
        assertEquals(1, run.exit());
        assertEquals("", run.out());
    }

    private Path sampleCase() {
        Path file = folder.resolve("c.pedigree");
        assertEquals(0, Run.of("import", "--case", file.toString(), CALC).exit());
        return file;
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void sql(Path file, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }
}
