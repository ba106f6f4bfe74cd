package pedigree.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pedigree.Events.access;
import static pedigree.Events.start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.Events;
import pedigree.store.CaseFile;
import pedigree.store.Edge;

/** Rule B: who really started a process, and whom it only looks like. */
class SpoofedParentsTest {

    private static final String SYSTEM32 = "C:\\Windows\\System32\\";
    private static final String POWERSHELL = SYSTEM32 + "WindowsPowerShell\\v1.0\\powershell.exe";
    private static final String CREATING = "C:\\Windows\\SYSTEM32\\ntdll.dll+9d4c4|C:\\Windows\\System32\\KERNELBASE.dll+2c13e|C:\\Windows\\System32\\KERNELBASE.dll+1"
            + "|C:\\Windows\\System32\\KERNEL32.DLL+17034|";
    private static final String OPENING = "C:\\Windows\\SYSTEM32\\ntdll.dll+9d4c4|C:\\Windows\\System32\\KERNELBASE.dll+2c13e|C:\\x\\evil.dll+1";

    @TempDir
    private Path folder;

    @Test
    void whoOpenedTheDeclaredParentAndHoldsTheChildIsTheRealOne() throws Exception {
        CaseFile found = found(POWERSHELL, "", CREATING, true);
        assertEquals("real powershell.exe 8004 > cmd.exe 7708 likely", real(found));
        Edge edge = EdgeText.all(found).stream().filter(each -> each.kind() == Edge.Kind.REAL).findFirst().orElseThrow();
        assertEquals("had full access (0x1fffff) to it 0.001 s from its start, and had opened the declared parent with 0x1f3fff, to start processes as its children, 0.003 s before",
                edge.reason());
        assertEquals(2, edge.count());
        assertTrue(EdgeText.of(found).contains("accessed powershell.exe 8004 > explorer.exe 4668"), "both edges are drawn");
        assertTrue(EdgeText.of(found).contains("accessed powershell.exe 8004 > cmd.exe 7708"));
    }

    @Test
    void withoutTheFirstHandleItIsPossible() throws Exception {
        assertEquals("real powershell.exe 8004 > cmd.exe 7708 possible", real(found(POWERSHELL, "", CREATING, false)));
        assertEquals("real powershell.exe 8004 > cmd.exe 7708 possible", real(found(POWERSHELL, "", "", false)));
    }

    @Test
    void aHandleThatWasOpenedLaterIsNotItsCreators() throws Exception {
        assertEquals("", real(found(POWERSHELL, "", OPENING, true)));
    }

    @Test
    void falseFriendsAreKnownByNameAndPath() throws Exception {
        for (String friend : List.of(SYSTEM32 + "csrss.exe", SYSTEM32 + "lsass.exe", SYSTEM32 + "WerFault.exe", SYSTEM32 + "conhost.exe",
                "C:\\ProgramData\\Microsoft\\Windows Defender\\Platform\\4.18.1\\MsMpEng.exe", "C:\\Program Files\\CrowdStrike\\CSFalconService.exe",
                "\\Device\\HarddiskVolume2\\Windows\\System32\\csrss.exe", "\\SystemRoot\\System32\\csrss.exe")) {
            assertEquals("", real(found(friend, "", CREATING, true)), friend);
        }
        for (String stranger : List.of("C:\\Users\\jo\\csrss.exe", "C:\\Temp\\MsMpEng.exe", SYSTEM32 + "cmd.exe", SYSTEM32 + "x\\lsass.exe", SYSTEM32 + "svchost.exe.exe")) {
            assertTrue(real(found(stranger, "", CREATING, true)).endsWith("> cmd.exe 7708 likely"), stranger);
        }
    }

    @Test
    void servicesThatStartForOthersAreBrokers() throws Exception {
        for (String line : List.of("svchost.exe -k netsvcs -p -s Appinfo", "svchost.exe -k netsvcs -s seclogon", "svchost.exe -k DcomLaunch -p", "svchost.exe -k netsvcs")) {
            assertEquals("brokered svchost.exe 8004 > cmd.exe 7708 likely", real(found(SYSTEM32 + "svchost.exe", line, CREATING, true)), line);
        }
        assertEquals("real svchost.exe 8004 > cmd.exe 7708 likely", real(found(SYSTEM32 + "svchost.exe", "svchost.exe -k LocalService -s EventLog", CREATING, true)));
        assertEquals("real svchost.exe 8004 > cmd.exe 7708 likely", real(found("C:\\Temp\\svchost.exe", "svchost.exe -s Appinfo", CREATING, true)));
    }

    @Test
    void aServiceHostThatWasNotLoggedIsKnownByItsCalls() throws Exception {
        assertEquals("brokered svchost.exe 8004 > cmd.exe 7708 likely", real(found(SYSTEM32 + "svchost.exe", "", CREATING + "c:\\windows\\system32\\appinfo.dll+526b", true)));
        assertEquals("brokered svchost.exe 8004 > cmd.exe 7708 possible", real(found(SYSTEM32 + "svchost.exe", "", CREATING, true)));
    }

    @Test
    void theDeclaredParentItselfAndAnOrphanAreNone() throws Exception {
        assertEquals("", real(EdgeText.found(folder,
                start("a.exe", 10).at(1),
                start("orphan.exe", 30).at(2),
                start("cmd.exe", 20).at(3).by("a.exe", 10),
                access("a.exe", 10).onto("cmd.exe", 20).at(3).field("GrantedAccess", "0x1fffff").field("CallTrace", CREATING),
                access("a.exe", 10).onto("orphan.exe", 30).at(2).field("GrantedAccess", "0x1fffff").field("CallTrace", CREATING),
                access("orphan.exe", 30).onto("cmd.exe", 20).at(4.5).field("GrantedAccess", "0x1fffff").field("CallTrace", CREATING),
                access("orphan.exe", 30).onto("cmd.exe", 20).at(3).field("GrantedAccess", "0x1ff").field("CallTrace", CREATING))));
    }

    @Test
    void withoutProcessAccessNothingIsSaidEitherWay() throws Exception {
        CaseFile silent = EdgeText.found(folder, start("cmd.exe", 20).at(3).by("explorer.exe", 10));
        assertFalse(silent.edges().tellsOpening("WKS1"));
        assertTrue(found(POWERSHELL, "", CREATING, true).edges().tellsOpening("wks1"));
    }

    private CaseFile found(String image, String commandLine, String trace, boolean opensParent) throws Exception {
        List<Events> events = new ArrayList<>();
        events.add(start("explorer.exe", 4668).at(1));
        events.add(start(image, 8004).at(2).by("explorer.exe", 4668).field("CommandLine", commandLine));
        if (opensParent) {
            events.add(access(image, 8004).onto("explorer.exe", 4668).at(9.906).field("GrantedAccess", "0x1f3fff").field("CallTrace", OPENING));
        }
        events.add(start(SYSTEM32 + "cmd.exe", 7708).at(9.909).by("explorer.exe", 4668));
        events.add(access(image, 8004).onto(SYSTEM32 + "cmd.exe", 7708).at(9.91).field("GrantedAccess", "0x1fffff").field("CallTrace", trace));
        return EdgeText.found(folder, events.toArray(new Events[0]));
    }

    private static String real(CaseFile found) throws Exception {
        return EdgeText.of(found).lines().filter(line -> line.startsWith("real") || line.startsWith("brokered")).map(line -> line.replaceAll(" ×.*", ""))
                .collect(Collectors.joining("\n"));
    }
}
