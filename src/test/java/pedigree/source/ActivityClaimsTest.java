package pedigree.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import pedigree.event.Category;
import pedigree.event.Event;
import pedigree.event.Fields;
import pedigree.event.Origin;
import pedigree.event.ProcessClaim;
import pedigree.event.Timestamp;

/** Whose deed a record tells of, that is no start and no end. */
class ActivityClaimsTest {

    private static final String SECURITY = "Microsoft-Windows-Security-Auditing";
    private static final String WMI = "Microsoft-Windows-WMI-Activity";

    @ParameterizedTest
    @CsvSource({
        "Microsoft-Windows-PowerShell, 4104, PS_SCRIPT",
        "Microsoft-Windows-PowerShell, 4103, PS_MODULE",
        "Microsoft-Windows-PowerShell, 4105, POWERSHELL_ENGINE",
        "Microsoft-Windows-PowerShell, 53504, POWERSHELL_ENGINE",
        "PowerShellCore, 4104, PS_SCRIPT",
        "PowerShell, 400, PS_CLASSIC_START",
        "PowerShell, 600, PS_CLASSIC_PROVIDER_START",
        "PowerShell, 800, PS_CLASSIC_SCRIPT",
        "PowerShell, 403, POWERSHELL_ENGINE",
        "Microsoft-Windows-WinRM, 6, OTHER",
        "Microsoft-Windows-DNS-Client, 3008, DNS_CLIENT",
        "Service Control Manager, 7045, SERVICE_INSTALLED",
        "Service Control Manager, 7036, SERVICE_CHANGED",
        "Microsoft-Windows-TaskScheduler, 106, TASK_REGISTERED",
        "Microsoft-Windows-TaskScheduler, 140, TASK_CHANGED",
        "Microsoft-Windows-TaskScheduler, 100, TASK_RUN",
    })
    void aProviderThatRunsWithinAProcessIsThatProcess(String provider, int id, Category category) {
        Event event = event(provider, id, "param1", "x");
        assertEquals(category, event.category());
        assertEquals(Optional.of(pid(5220)), event.process());
    }

    @ParameterizedTest
    @CsvSource({
        "Microsoft-Windows-Sysmon, 3", "Microsoft-Windows-Sysmon, 19", "Microsoft-Windows-Security-Auditing, 5156", "Microsoft-Windows-Security-Auditing, 4634",
        "Microsoft-Windows-Security-Auditing, 4698", "Microsoft-Windows-WMI-Activity, 5858", "Microsoft-Windows-WMI-Activity, 5861",
        "Microsoft-Windows-Eventlog, 1102", "Acme, 7",
    })
    void theServiceThatLogsIsNeverTheActor(String provider, int id) {
        assertEquals(Optional.empty(), event(provider, id, "EventNamespace", "x").process());
    }

    @Test
    void aHeadWithoutAPidNamesNobody() {
        Fields system = Fields.of("Provider_Name", "PowerShell", "EventID", "800", "Execution_ProcessID", "0");
        assertEquals(Optional.empty(), new Normaliser().event(record(system, Fields.none())).process());
    }

    @Test
    void aConnectionThatWasAllowedIsOneOfSysmonsWords() {
        Event event = event(SECURITY, 5156, "ProcessID", "5452", "Application", "\\device\\harddiskvolume2\\windows\\system32\\lsass.exe",
                "Direction", "%%14593", "SourceAddress", "10.0.0.1", "SourcePort", "50633", "DestAddress", "10.0.0.5", "DestPort", "445", "Protocol", "6");
        assertEquals(Category.NETWORK_CONNECTION, event.category());
        assertEquals(new ProcessClaim("", OptionalLong.of(5452), "\\device\\harddiskvolume2\\windows\\system32\\lsass.exe"), event.process().orElseThrow());
        assertEquals("C:\\windows\\system32\\lsass.exe", event.field("Image"));
        assertEquals("10.0.0.5:445", event.field("DestinationIp") + ':' + event.field("DestinationPort"));
        assertEquals("true", event.field("Initiated"));
        assertEquals("445", event.field("DestPort"), "what the record says stays");
    }

    @ParameterizedTest
    @CsvSource({"5158, NETWORK_BIND", "5157, NETWORK_BLOCK", "5152, NETWORK_BLOCK"})
    void whatIsNoConnectionIsNotCalledOne(int id, Category category) {
        Event event = event(SECURITY, id, "ProcessId", "1792", "Application", "\\device\\harddiskvolume2\\a.exe");
        assertEquals(category, event.category());
        assertEquals(OptionalLong.of(1792), event.process().orElseThrow().pid());
    }

    @ParameterizedTest
    @CsvSource({"4663, File, FILE_HANDLE", "4656, Key, REGISTRY_HANDLE", "4663, Process, PROCESS_HANDLE", "4656, SAM_ALIAS, OTHER", "4670, Token, OTHER"})
    void aHandleIsOfItsKindOfObject(int id, String type, Category category) {
        Event event = event(SECURITY, id, "ObjectType", type, "ProcessId", "0xd94", "ProcessName", "C:\\svchost.exe");
        assertEquals(category, event.category());
        assertEquals(new ProcessClaim("", OptionalLong.of(0xd94), "C:\\svchost.exe"), event.process().orElseThrow());
    }

    @Test
    void aHandleThatIsCopiedNamesTwoProcesses() {
        Event event = event(SECURITY, 4690, "SourceHandleId", "0x8b0", "SourceProcessId", "0xd94", "TargetHandleId", "0x35bc", "TargetProcessId", "0x4");
        assertEquals(pid(0xd94), event.process().orElseThrow());
        assertEquals(pid(4), event.target().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "4624, LOGON, ProcessId, 0xf90", "4648, LOGON_ATTEMPT, ProcessId, 0xf90", "4625, LOGON_ATTEMPT, ProcessId, 0xf90", "4697, SERVICE_INSTALLED, ClientProcessId, 3984",
        "4698, TASK_REGISTERED, ClientProcessId, 3984", "4702, TASK_CHANGED, ClientProcessId, 3984", "4799, OTHER, CallerProcessId, 0xf90",
        "5379, OTHER, ClientProcessId, 3984", "4657, REGISTRY_HANDLE, ProcessId, 0xf90",
    })
    void theSecurityLogNamesTheActorUnderOneOfThreeNames(int id, Category category, String field, String pid) {
        Event event = event(SECURITY, id, "SubjectUserName", "mira", field, pid);
        assertEquals(category, event.category());
        assertEquals(Optional.of(pid(3984)), event.process());
    }

    @Test
    void aTaskIsRunByItsEngineAndStartsAProcess() {
        assertEquals(pid(77), event("Microsoft-Windows-TaskScheduler", 200, "TaskName", "\\x", "EnginePID", "77").process().orElseThrow());
        assertEquals(pid(78), event("Microsoft-Windows-TaskScheduler", 129, "TaskName", "\\x", "Path", "%SystemRoot%\\x.exe", "ProcessID", "78").process().orElseThrow());
    }

    @Test
    void aProviderOfWmiIsHostedByAProcess() {
        assertEquals(new ProcessClaim("", OptionalLong.of(2036), "wmiprvse.exe"),
                event(WMI, 5857, "ProviderName", "CIMWin32", "HostProcess", "wmiprvse.exe", "ProcessID", "2036").process().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"ALMA-PC, 720", "alma-pc.corp.example, 720", "HFDC01, -1"})
    void aClientOfWmiMayBeOnAnotherComputer(String machine, long pid) {
        Event event = event(WMI, 5858, "ClientMachine", machine, "ClientProcessId", "720");
        assertEquals(pid < 0 ? Optional.empty() : Optional.of(pid(pid)), event.process());
        assertEquals(Category.WMI_ACTIVITY, event.category());
    }

    @Test
    void aQueryForEventsOfWmiIsItsClients() {
        assertEquals(pid(44), event(WMI, 5860, "NamespaceName", "root", "processid", "44", "MachineName", "ALMA-PC").process().orElseThrow());
        assertEquals(Optional.empty(), event(WMI, 5860, "NamespaceName", "root", "processid", "44", "MachineName", "OTHER").process());
    }

    private static ProcessClaim pid(long pid) {
        return new ProcessClaim("", OptionalLong.of(pid), "");
    }

    private static Event event(String provider, int id, String... data) {
        Fields system = Fields.of("Provider_Name", provider, "EventID", String.valueOf(id), "Computer", "ALMA-PC", "Execution_ProcessID", "5220");
        return new Normaliser().event(record(system, Fields.of(data)));
    }

    private static Reading.SourceRecord record(Fields system, Fields data) {
        return new Reading.SourceRecord(new Origin("test.evtx", 1), OptionalLong.of(1), Timestamp.parse("2022-09-09T18:00:00Z"), system, data);
    }
}
