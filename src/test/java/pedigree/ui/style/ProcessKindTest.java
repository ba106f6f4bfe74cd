package pedigree.ui.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProcessKindTest {

    @ParameterizedTest
    @CsvSource({
        "cmd.exe, SHELL",
        "mshta.exe, SCRIPT_HOST",
        "msedge.exe, BROWSER",
        "OneDrive.exe, OFFICE",
        "Taskmgr.exe, SYSTEM",
        "SearchProtocolHost.exe, SERVICE",
        "updater.exe, SERVICE",
        "splwow64.exe, SERVICE",
        "mstsc.exe, TOOL",
        "mmc.exe, TOOL",
        "eventvwr.exe, TOOL",
        "icacls.exe, TOOL",
        "attrib.exe, TOOL",
        "dash, SHELL",
        "systemd, SYSTEM",
        "sshd, SERVICE",
        "wget, TOOL",
    })
    void aProgramIsOfTheKindThatItsNameTells(String imageName, ProcessKind kind) {
        assertEquals(kind, ProcessKind.of(imageName));
    }

    @Test
    void aNameIsKnownInAnyLetterCaseAndWithoutItsEnding() {
        assertEquals(ProcessKind.TOOL, ProcessKind.of("RUNDLL32.EXE"));
        assertEquals(ProcessKind.SHELL, ProcessKind.of("bash"));
    }

    @Test
    void aNameThatIsNotKnownIsOfNoKind() {
        assertEquals(ProcessKind.UNKNOWN, ProcessKind.of("cmd.exe.exe"));
        assertEquals(ProcessKind.UNKNOWN, ProcessKind.of(""));
    }

    @ParameterizedTest
    @EnumSource
    void everyKindHasItsIcon(ProcessKind kind) {
        assertNotNull(getClass().getResource("/pedigree/icons/" + kind.icon() + ".svg"), kind.icon());
    }
}
