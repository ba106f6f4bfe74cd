package pedigree.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pedigree.Events.start;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pedigree.Events;
import pedigree.event.Category;
import pedigree.store.CaseFile;

/** Who installed the service or the task that ran. */
class InstallsTest {

    private static final String SERVICES = "C:\\Windows\\System32\\services.exe";
    private static final String SCHEDULER = "C:\\Windows\\System32\\svchost.exe";

    @TempDir
    private Path folder;

    @Test
    void whoInstalledAServiceIsJoinedToWhatItRuns() throws Exception {
        CaseFile found = EdgeText.found(folder,
                start(SERVICES, 7).at(0.1), start("sc.exe", 10).at(1),
                security(4697, 10).at(2).field("ServiceName", "Upd").field("ServiceFileName", "\"C:\\Program Files\\U\\u.exe\" -k a"),
                manager().at(2.1).field("ServiceName", "Upd").field("ImagePath", "\"C:\\Program Files\\U\\u.exe\" -k a"),
                start("C:\\Program Files\\U\\u.exe", 20).at(60).by(SERVICES, 7).field("CommandLine", "\"C:\\Program Files\\U\\u.exe\" -k a"),
                start("C:\\Program Files\\U\\u.exe", 21).at(61).by(SERVICES, 7).field("CommandLine", "C:\\Program Files\\U\\u.exe  -k other"),
                start("C:\\Program Files\\U\\u.exe", 22).at(62).by("explorer.exe", 5).field("CommandLine", "\"C:\\Program Files\\U\\u.exe\" -k a"));
        assertEquals("""
                installed sc.exe 10 > u.exe 20 likely ×2
                installed sc.exe 10 > u.exe 21 likely ×2""", EdgeText.of(found));
        assertEquals("installed the service upd; it ran with the command line", found.edges().of(1, 1).get(0).reason());
    }

    @Test
    void anImagePathIsReadAsWindowsReadsIt() throws Exception {
        for (String path : List.of("%SystemRoot%\\u.exe -x", "\\SystemRoot\\u.exe", "\\??\\C:\\Windows\\u.exe", "C:\\WINDOWS\\U.EXE  -k", "\"C:\\Windows\\u.exe\"", "C:\\Windows\\u")) {
            assertEquals("installed sc.exe 10 > u.exe 20 likely", EdgeText.of(folder,
                    start(SERVICES, 7).at(0.1), start("sc.exe", 10).at(1),
                    security(4697, 10).at(2).field("ServiceName", "Upd").field("ServiceFileName", path),
                    start("C:\\Windows\\u.exe", 20).at(60).by(SERVICES, 7)), path);
        }
    }

    @Test
    void aProgramThatRunsOthersCodeIsKnownByItsWholeLineOnly() throws Exception {
        assertEquals("installed sc.exe 10 > cmd.exe 20 likely", EdgeText.of(folder,
                start(SERVICES, 7).at(0.1), start("sc.exe", 10).at(1),
                security(4697, 10).at(2).field("ServiceName", "evil").field("ServiceFileName", "%COMSPEC% /c echo 1 > \\\\.\\pipe\\2"),
                start("C:\\Windows\\System32\\cmd.exe", 20).at(3).by(SERVICES, 7).field("CommandLine", "C:\\Windows\\system32\\cmd.exe /c echo 1 > \\\\.\\pipe\\2"),
                start("C:\\Windows\\System32\\cmd.exe", 21).at(4).by(SERVICES, 7).field("CommandLine", "C:\\Windows\\system32\\cmd.exe /c other")));
    }

    @Test
    void aServiceInAHostOfItsOwnIsKnownByItsName() throws Exception {
        String host = "C:\\Windows\\System32\\svchost.exe";
        assertEquals("installed sc.exe 10 > svchost.exe 20 likely", EdgeText.of(folder,
                start(SERVICES, 7).at(0.1), start("sc.exe", 10).at(1),
                security(4697, 10).at(2).field("ServiceName", "Evil").field("ServiceFileName", "%SystemRoot%\\System32\\svchost.exe -k netsvcs"),
                start(host, 20).at(3).by(SERVICES, 7).field("CommandLine", host + " -k netsvcs -s evil"),
                start(host, 21).at(4).by(SERVICES, 7).field("CommandLine", host + " -k netsvcs -s other")));
    }

    @Test
    void whereNoRecordNamesWhoItIsPossiblyWhoHasTheNameInItsCommandLine() throws Exception {
        CaseFile found = EdgeText.found(folder,
                start(SERVICES, 7).at(0.1),
                start("notepad.exe", 9).at(0.5).field("CommandLine", "notepad.exe"),
                start("sc.exe", 10).at(1).field("CommandLine", "sc create Upd binpath= u.exe"),
                manager().at(2.1).field("ServiceName", "upd").field("ImagePath", "C:\\Windows\\u.exe"),
                start("C:\\Windows\\u.exe", 20).at(60).by(SERVICES, 7));
        assertEquals("installed sc.exe 10 > u.exe 20 possible", EdgeText.of(found));
        assertTrue(found.edges().of(2, 1).get(0).reason().contains("no record names who; this one had its name in its command line 1.100 s away"));
    }

    @Test
    void whoSetsTheImagePathOfAServiceInTheRegistryMadeIt() throws Exception {
        CaseFile found = EdgeText.found(folder,
                start(SERVICES, 7).at(0.1), start("reg.exe", 10).at(1),
                registry("reg.exe", 10, "\\Services\\Upd\\ImagePath").at(2).field("Details", "%SystemRoot%\\u.exe -x"),
                registry("reg.exe", 10, "\\Services\\Upd\\DisplayName").at(2.1).field("Details", "C:\\Windows\\v.exe"),
                registry("reg.exe", 10, "\\Services\\Upd\\Parameters\\ImagePath").at(2.2).field("Details", "C:\\Windows\\v.exe"),
                registry("reg.exe", 10, "\\Services\\\\ImagePath").at(2.3).field("Details", "C:\\Windows\\v.exe"),
                start("u.exe", 20).at(60).by(SERVICES, 7),
                start("v.exe", 30).at(61).by(SERVICES, 7));
        assertEquals("installed reg.exe 10 > u.exe 20 likely", EdgeText.of(found));
        assertEquals("set in the registry what it runs: the service upd; it ran the file", found.edges().of(1, 1).get(0).reason());
    }

    @Test
    void theManagerSetsItForOthersWhoAreToldOtherwise() throws Exception {
        CaseFile found = EdgeText.found(folder,
                start(SERVICES, 7).at(0.1), start("sc.exe", 10).at(1), start("sc.exe", 11).at(1.1).field("CommandLine", "sc create Other binpath= v.exe"),
                registry(SERVICES, 7, "\\Services\\Upd\\ImagePath").at(2).field("Details", "C:\\Windows\\u.exe"),
                security(4697, 10).at(2.1).field("ServiceName", "Upd").field("ServiceFileName", "C:\\Windows\\u.exe"),
                registry(SERVICES, 7, "\\Services\\Other\\ImagePath").at(2.2).field("Details", "C:\\Windows\\v.exe"),
                start("u.exe", 20).at(60).by(SERVICES, 7),
                start("v.exe", 30).at(61).by(SERVICES, 7));
        assertEquals("""
                installed sc.exe 10 > u.exe 20 likely ×2
                installed sc.exe 11 > v.exe 30 possible""", EdgeText.of(found));
        assertTrue(found.edges().of(1, 1).get(0).reason().startsWith("installed the service upd"));
    }

    private static Events registry(String image, long pid, String value) {
        return Events.record(Category.REGISTRY_SET, Events.SYSMON + "/13", image, pid).field("TargetObject", "HKLM\\System\\CurrentControlSet" + value);
    }

    @Test
    void beforeItsInstallationAndOnAnotherHostAServiceIsAnother() throws Exception {
        assertEquals("", EdgeText.of(folder,
                start(SERVICES, 7).at(0.1), start(SERVICES, 7).at(0.1).on("WKS2"), start("sc.exe", 10).at(1),
                start("C:\\Windows\\u.exe", 20).at(1.5).by(SERVICES, 7),
                security(4697, 10).at(9).field("ServiceName", "Upd").field("ServiceFileName", "C:\\Windows\\u.exe"),
                start("C:\\Windows\\u.exe", 20).at(60).by(SERVICES, 7).on("WKS2")));
    }

    @Test
    void theLastInstallationCounts() throws Exception {
        assertEquals("""
                installed one.exe 10 > u.exe 20 likely
                installed two.exe 11 > u.exe 21 likely""", EdgeText.of(folder,
                start(SERVICES, 7).at(0.1), start("one.exe", 10).at(1), start("two.exe", 11).at(1),
                security(4697, 11).at(100).field("ServiceName", "Upd").field("ServiceFileName", "C:\\Windows\\u.exe"),
                security(4697, 10).at(9).field("ServiceName", "Upd").field("ServiceFileName", "C:\\Windows\\u.exe"),
                start("C:\\Windows\\u.exe", 20).at(60).by(SERVICES, 7),
                start("C:\\Windows\\u.exe", 21).at(160).by(SERVICES, 7)));
    }

    @Test
    void aTaskIsReadOutOfItsXml() throws Exception {
        String xml = "<Task><Actions Context=\"Author\"><Exec><Command>C:\\Users\\jo &amp; co\\t.exe</Command><Arguments>-a &quot;b&quot;</Arguments></Exec>"
                + "<Exec><Command>%windir%\\two.exe</Command></Exec></Actions></Task>";
        assertEquals("""
                installed schtasks.exe 10 > t.exe 20 likely
                installed schtasks.exe 10 > two.exe 21 likely ×2""", EdgeText.of(folder,
                start(SCHEDULER, 7).at(0.1), start("schtasks.exe", 10).at(1),
                security(4698, 10).at(2).field("TaskName", "\\Evil").field("TaskContent", xml),
                task(106).at(2.1).field("TaskName", "\\Evil"),
                start("C:\\Users\\jo & co\\t.exe", 20).at(60).by(SCHEDULER, 7).field("CommandLine", "\"C:\\Users\\jo & co\\t.exe\" -a \"b\""),
                start("C:\\Windows\\two.exe", 21).at(61).by(SCHEDULER, 7)));
    }

    @Test
    void aTaskWhoseActionIsNotLoggedIsKnownByItsLaunch() throws Exception {
        assertEquals("installed schtasks.exe 10 > t.exe 20 possible ×2", EdgeText.of(folder,
                start(SCHEDULER, 7).at(0.1), start("schtasks.exe", 10).at(1).field("CommandLine", "schtasks /create /tn Evil /tr t.exe"),
                task(106).at(2.1).field("TaskName", "\\Evil"),
                start("C:\\Windows\\t.exe", 20).at(60).by(SCHEDULER, 7).field("CommandLine", "t.exe"),
                start("C:\\Windows\\t.exe", 21).at(60).by(SCHEDULER, 7).field("CommandLine", "t.exe"),
                task(129).at(60.1).field("TaskName", "\\Evil").field("ProcessID", "20").field("Path", "t.exe"),
                task(129).at(60.1).field("TaskName", "\\Evil").field("ProcessID", "none")));
    }

    @Test
    void hostileTextsEndInNothing() throws Exception {
        for (String text : List.of("", "\"", "\"C:", "%", "%%%%", "<Exec><Command>", "<Exec><Exec><Command></Command>", "\\??\\", "\u202e\ud800", "\\device\\", "\\\\")) {
            assertEquals("", EdgeText.of(folder, start(SERVICES, 7).at(0.1), start("sc.exe", 10).at(1),
                    security(4697, 10).at(2).field("ServiceName", text).field("ServiceFileName", text),
                    security(4698, 10).at(2).field("TaskName", text).field("TaskContent", text),
                    start("C:\\Windows\\u.exe", 20).at(60).by(SERVICES, 7)), text);
        }
    }

    private static Events security(int id, long pid) {
        return Events.record(id == 4697 ? Category.SERVICE_INSTALLED : Category.TASK_REGISTERED, Events.SECURITY + '/' + id, "", pid);
    }

    private static Events manager() {
        return Events.record(Category.SERVICE_INSTALLED, "Service Control Manager/7045", "", 0);
    }

    private static Events task(int id) {
        return Events.record(id == 129 ? Category.TASK_RUN : Category.TASK_REGISTERED, "Microsoft-Windows-TaskScheduler/" + id, "", 0);
    }
}
