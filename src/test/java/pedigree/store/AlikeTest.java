package pedigree.store;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AlikeTest {

    @Test
    void spellingsOfOnePathAgree() {
        assertTrue(Alike.agree("Image", "C:\\Windows\\System32\\CMD.exe", "\\Device\\HarddiskVolume3\\Windows\\System32\\cmd.exe"));
        assertTrue(Alike.agree("ParentImage", "\\??\\C:\\a\\b.exe", "c:\\A\\b.exe"));
        assertTrue(Alike.agree("Image", "\\SystemRoot\\System32\\smss.exe", "C:\\Windows\\System32\\smss.exe"));
        assertTrue(Alike.agree("Image", "cmd.exe", "C:\\Windows\\System32\\cmd.exe"));
        assertTrue(Alike.agree("CurrentDirectory", "C:\\Users\\jo\\", "C:\\Users\\jo"));
        assertFalse(Alike.agree("Image", "C:\\Windows\\System32\\cmd.exe", "C:\\Users\\jo\\cmd.exe"));
    }

    @Test
    void numbersAgreeInAnyBase() {
        assertTrue(Alike.agree("ProcessId", "4200", "0x1068"));
        assertFalse(Alike.agree("ProcessId", "4200", "0x1069"));
        assertFalse(Alike.agree("Description", "0xzz", ""));
    }

    @Test
    void theSystemIsItsComputersAccount() {
        assertTrue(Alike.agree("User", "NT AUTHORITY\\SYSTEM", "CORP\\WS-07$"));
        assertTrue(Alike.agree("User", "CORP\\jo", "jo"));
        assertFalse(Alike.agree("User", "CORP\\jo", "LAB\\jo"));
    }

    @Test
    void hashesAreComparedByKind() {
        assertTrue(Alike.agree("Hashes", "MD5=AA,SHA256=BB", "sha256=bb"));
        assertTrue(Alike.agree("Hashes", "MD5=AA", "SHA256=BB"));
        assertFalse(Alike.agree("Hashes", "MD5=AA,SHA256=BB", "SHA256=CC"));
        assertTrue(Alike.agree("Hashes", "", "SHA256=CC"));
    }

    @Test
    void commandLinesAreComparedAsTheyAre() {
        assertTrue(Alike.agree("CommandLine", "cmd /c x ", "cmd /c x"));
        assertFalse(Alike.agree("CommandLine", "cmd /c X", "cmd /c x"));
    }

    @Test
    void numbersOfMessagesSayNothing() {
        assertFalse(Alike.says("%%1937"));
        assertFalse(Alike.says("-"));
        assertTrue(Alike.says("Medium"));
    }
}
