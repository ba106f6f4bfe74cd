package pedigree.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sensors that log a SID, and the list that says whose it is. */
class AccountsTest {

    private static final Path FORMS = Path.of("src/test/resources/pedigree/source/forms");
    private static final String EVENTS = FORMS.resolve("crowdstrike/input.ndjson").toString();
    private static final String ACCOUNTS = FORMS.resolve("crowdstrike-userinfo/input.ndjson").toString();

    @TempDir
    private Path folder;

    @Test
    void aUserHasTheNameOfTheListInWhateverOrderTheyAreRead() {
        String alone = Run.of("tree", EVENTS, "--json").out();
        String before = Run.of("tree", ACCOUNTS, EVENTS, "--json").out();
        String after = Run.of("tree", EVENTS, ACCOUNTS, "--json").out();
        assertTrue(alone.contains("\"user\":\"S-1-5-21-1-2-3-1104\""), alone);
        assertTrue(before.contains("\"user\":\"CORP\\\\jo\""), before);
        assertEquals(before, after);
        assertEquals(alone.replace("\"user\":\"S-1-5-21-1-2-3-1104\"", "\"user\":\"CORP\\\\jo\""), after);
    }

    @Test
    void aNameMayBeSearched() {
        assertTrue(Run.of("tree", EVENTS, ACCOUNTS, "--query", "user:jo").out().contains("net.exe"));
    }

    @Test
    void aSidWithTwoNamesStaysASid() throws IOException {
        Path two = folder.resolve("two.ndjson");
        String one = Files.readString(Path.of(ACCOUNTS));
        Files.writeString(two, one + one.replace("CORP\\\\jo", "CORP\\\\joanna"));
        assertTrue(Run.of("tree", EVENTS, two.toString(), "--json").out().contains("\"user\":\"S-1-5-21-1-2-3-1104\""));
    }
}
