package pedigree.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static pedigree.Events.access;
import static pedigree.Events.start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.Events;
import pedigree.event.Category;
import pedigree.store.CaseFile;
import pedigree.store.Edge;

/** Who opened or entered another process. */
class AccessesTest {

    @TempDir
    private Path folder;

    @Test
    void oneEdgeForEachPairAndWhatItMayDo() throws Exception {
        CaseFile found = EdgeText.found(folder,
                path("lsass.exe", 600).at(0.1),
                start("dump.exe", 10).at(1),
                access("dump.exe", 10).onto("C:\\Windows\\System32\\lsass.exe", 600).at(2).field("GrantedAccess", "0x1410"),
                access("dump.exe", 10).onto("C:\\Windows\\System32\\lsass.exe", 600).at(3).field("GrantedAccess", "0x1010"),
                access("dump.exe", 10).onto("C:\\Windows\\System32\\lsass.exe", 600).at(4).field("GrantedAccess", "0x1fffff"),
                access("dump.exe", 10).onto("C:\\Windows\\System32\\lsass.exe", 600).at(5).field("GrantedAccess", "0x1000"));
        assertEquals("""
                accessed dump.exe 10 > lsass.exe 600 likely
                accessed dump.exe 10 > lsass.exe 600 likely ×2""", EdgeText.of(found));
        assertEquals("granted access 0x1010, 0x1410: may read its memory", found.edges().causes(0, 1).get(0).reason());
        assertEquals("granted access 0x1fffff: may do anything to it", found.edges().causes(0, 2).get(1).reason());
    }

    private static Events path(String system32, long pid) {
        return start("C:\\Windows\\System32\\" + system32, pid);
    }

    @Test
    void aParentsHandleOnItsNewChildIsNone() throws Exception {
        assertEquals("accessed a.exe 10 > b.exe 20 likely", EdgeText.of(folder,
                start("a.exe", 10).at(1),
                start("b.exe", 20).at(2).by("a.exe", 10),
                access("a.exe", 10).onto("b.exe", 20).at(2.001).field("GrantedAccess", "0x1fffff"),
                access("a.exe", 10).onto("b.exe", 20).at(9).field("GrantedAccess", "0x1fffff")));
    }

    @Test
    void whoseWorkItIsToOpenOthersIsNoneUnlessItIsLsass() throws Exception {
        assertEquals("""
                accessed MsMpEng.exe 12 > lsass.exe 600 likely
                accessed csrss.exe 13 > b.exe 20 likely""", EdgeText.of(folder,
                path("lsass.exe", 600).at(0.1),
                path("csrss.exe", 11).at(0.2),
                start("C:\\Program Files\\Windows Defender\\MsMpEng.exe", 12).at(0.3),
                start("C:\\Users\\jo\\csrss.exe", 13).at(0.4),
                start("b.exe", 20).at(2),
                access("C:\\Windows\\System32\\csrss.exe", 11).onto("b.exe", 20).at(3).field("GrantedAccess", "0x1fffff"),
                access("C:\\Program Files\\Windows Defender\\MsMpEng.exe", 12).onto("b.exe", 20).at(3).field("GrantedAccess", "0x1fffff"),
                access("C:\\Program Files\\Windows Defender\\MsMpEng.exe", 12).onto("C:\\Windows\\System32\\lsass.exe", 600).at(3).field("GrantedAccess", "0x1fffff"),
                access("C:\\Windows\\System32\\csrss.exe", 11).onto("C:\\Windows\\System32\\lsass.exe", 600).at(3).field("GrantedAccess", "0x1fffff"),
                access("C:\\Users\\jo\\csrss.exe", 13).onto("b.exe", 20).at(3).field("GrantedAccess", "0x1fffff")));
    }

    @Test
    void uniqueIdsOfBothAreCertain() throws Exception {
        CaseFile found = EdgeText.found(folder,
                start("a.exe", 10).at(1), start("b.exe", 20).at(2),
                access("a.exe", 10).onto("b.exe", 20).at(9).field("GrantedAccess", "0x1fffff")
                        .field("SourceProcessGUID", "{19de6d3b-7bd6-64da-2b00-000000000c00}").field("TargetProcessGUID", "{19de6d3b-7bd6-64da-2b00-000000000d00}"));
        assertEquals("accessed a.exe 10 > b.exe 20 certain", EdgeText.of(found));
    }

    @Test
    void anAuditedHandleIsOnTheOnlyProcessOfItsImage() throws Exception {
        String handle = Events.SECURITY + "/4656";
        assertEquals("accessed dump.exe 10 > lsass.exe 600 likely", EdgeText.of(folder,
                path("lsass.exe", 600).at(0.1), start("dump.exe", 10).at(1), start("b.exe", 20).at(1), start("b.exe", 21).at(1),
                Events.record(Category.PROCESS_HANDLE, handle, "dump.exe", 10).at(2).field("AccessMask", "0x1fffff")
                        .field("ObjectName", "\\Device\\HarddiskVolume2\\Windows\\System32\\lsass.exe"),
                Events.record(Category.PROCESS_HANDLE, handle, "dump.exe", 10).at(2).field("AccessMask", "0x1fffff")
                        .field("ObjectName", "\\Device\\HarddiskVolume2\\Windows\\b.exe")));
    }

    @Test
    void aThreadInAnotherIsAnInjection() throws Exception {
        assertEquals("injected a.exe 10 > b.exe 20 likely ×2", EdgeText.of(folder,
                start("a.exe", 10).at(1), start("b.exe", 20).at(2),
                thread("a.exe", 10).onto("b.exe", 20).at(9), thread("a.exe", 10).onto("b.exe", 20).at(10), thread("a.exe", 10).onto("a.exe", 10).at(11)));
    }

    private static Events thread(String image, long pid) {
        return Events.record(Category.CREATE_REMOTE_THREAD, Events.SYSMON + "/8", image, pid);
    }

    @Test
    void anotherSensorsWritingIntoAProcessIsAnInjection() throws Exception {
        assertEquals("""
                accessed a.exe 10 > b.exe 20 likely
                injected a.exe 10 > b.exe 20 likely""", EdgeText.of(folder,
                start("a.exe", 10).at(1), start("b.exe", 20).at(2),
                Events.record(Category.PROCESS_ACCESS, "Microsoft Defender/WriteProcessMemoryApiCall", "a.exe", 10).onto("b.exe", 20).at(9),
                Events.record(Category.PROCESS_ACCESS, "Microsoft Defender/OpenProcessApiCall", "a.exe", 10).onto("b.exe", 20).at(9)));
    }

    @Test
    void tamperingIsLaidToWhoCouldWriteAMinuteBeforeTheParentToo() throws Exception {
        assertEquals("""
                accessed b.exe 11 > svchost.exe 20 likely
                accessed c.exe 12 > svchost.exe 20 likely
                injected a.exe 10 > svchost.exe 20 possible ×2
                injected b.exe 11 > svchost.exe 20 possible ×2""", EdgeText.of(folder,
                start("a.exe", 10).at(1), start("b.exe", 11).at(1), start("c.exe", 12).at(1),
                start("svchost.exe", 20).at(10).by("a.exe", 10),
                access("a.exe", 10).onto("svchost.exe", 20).at(10.001).field("GrantedAccess", "0x1fffff"),
                access("b.exe", 11).onto("svchost.exe", 20).at(11).field("GrantedAccess", "0x2a"),
                access("c.exe", 12).onto("svchost.exe", 20).at(11).field("GrantedAccess", "0x10"),
                Events.record(Category.PROCESS_TAMPERING, Events.SYSMON + "/25", "svchost.exe", 20).at(12).field("Type", "Image is replaced")));
    }

    @Test
    void oneProcessThatOpensVeryManyHasAnEdgeToEach() throws Exception {
        int many = 10_000;
        List<Events> events = new ArrayList<>();
        events.add(start("a.exe", 1).at(0.1).record(1));
        for (int i = 0; i < many; i++) {
            events.add(start("b.exe", 10 + i).at(1).record(2L * i + 10));
            for (int times = 0; times < 3; times++) {
                events.add(access("a.exe", 1).onto("b.exe", 10 + i).at(2 + times).record(100_000 + 3L * i + times).field("GrantedAccess", "0x1fffff"));
            }
        }
        CaseFile found = EdgeText.found(folder, events.toArray(new Events[0]));
        assertEquals(many, found.edges().count(0));
        assertEquals(3, found.edges().of(0, 1).get(0).count());
    }

    @Test
    void aProcessOfAnotherNameThanTheRecordsIsNotMeant() throws Exception {
        assertEquals("accessed a.exe 10 > b.exe 20 likely", EdgeText.of(folder,
                start("a.exe", 10).at(1), start("b.exe", 20).at(2),
                access("a.exe", 10).onto("b.exe", 20).at(9).field("GrantedAccess", "0x1fffff").field("SourceImage", "C:\\Windows\\cmd.exe"),
                access("a.exe", 10).onto("b.exe", 20).at(9.1).field("GrantedAccess", "0x1fffff").field("SourceImage", "C:\\Windows\\xa.exe"),
                access("a.exe", 10).onto("b.exe", 20).at(9.2).field("GrantedAccess", "0x1fffff").field("TargetImage", "C:\\Windows\\cmd.exe"),
                access("a.exe", 10).onto("b.exe", 20).at(9.3).field("GrantedAccess", "0x1fffff").field("SourceImage", "D:\\A.EXE").field("TargetImage", "B.exe")));
    }

    @Test
    void masksThatAreNoneAreNotTrusted() throws Exception {
        assertEquals("accessed a.exe 10 > b.exe 20 likely ×3", EdgeText.of(folder,
                start("a.exe", 10).at(1), start("b.exe", 20).at(2),
                access("a.exe", 10).onto("b.exe", 20).at(9).field("GrantedAccess", "0x"),
                access("a.exe", 10).onto("b.exe", 20).at(10).field("GrantedAccess", "99999999999999999999"),
                access("a.exe", 10).onto("b.exe", 20).at(11).field("GrantedAccess", "\u202e")));
    }
}
