package pedigree.ui.details;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldHelpTest {

    @Test
    void aFieldHasItsMeaningAndWhoLogsIt() {
        assertEquals("SHA256\nHash of the program file; the one to look up\nLogged by: Sysmon 1 as it is configured, every sensor", FieldHelp.of("sha256"));
    }

    @Test
    void ofAnUnknownFieldItIsSaidThatItIsAsLogged() {
        assertEquals("Colour\nAs its record has it; Pedigree has no description of it.", FieldHelp.of("Colour"));
        assertEquals("", FieldHelp.of(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Image", "CommandLine", "User", "IntegrityLevel", "LogonId", "ParentImage", "TokenElevationType", "OriginalFileName", "Started", "Key", "Host"})
    void whatEveryProcessShowsIsDescribed(String field) {
        assertTrue(FieldHelp.knows(field), field);
    }
}
