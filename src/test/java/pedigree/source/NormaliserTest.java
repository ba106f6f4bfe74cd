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

class NormaliserTest {

    private static final String SYSMON = "Microsoft-Windows-Sysmon";
    private static final String SECURITY = "Microsoft-Windows-Security-Auditing";
    private static final String GUID = "0bd59c11-7e1a-631b-eb00-000000002c00";

    @Test
    void aSysmonStartClaimsItselfAndItsParent() {
        Event event = event(SYSMON, 1, "UtcTime", "2022-09-09 17:55:38.684", "ProcessGuid", "{0BD59C11-7E1A-631B-EB00-000000002C00}",
                "ProcessId", "4064", "Image", "C:\\Windows\\System32\\rundll32.exe", "ParentProcessGuid", "{00000000-0000-0000-0000-000000000000}",
                "ParentProcessId", "7812", "ParentImage", "-");
        assertEquals(Category.PROCESS_CREATION, event.category());
        assertEquals(new ProcessClaim(GUID, OptionalLong.of(4064), "C:\\Windows\\System32\\rundll32.exe"), event.process().orElseThrow());
        assertEquals(new ProcessClaim("", OptionalLong.of(7812), ""), event.parent().orElseThrow());
    }

    @Test
    void aSysmonEventHappenedWhenItSaysNotWhenItWasWritten() {
        assertEquals("2022-09-09T17:55:38.684Z", event(SYSMON, 3, "UtcTime", "2022-09-09 17:55:38.684").time().orElseThrow().toString());
        assertEquals("2022-09-09T18:00:00.000Z", event(SYSMON, 3, "UtcTime", "-").time().orElseThrow().toString());
    }

    @Test
    void inA4688TheProcessIdIsTheCreators() {
        Event event = event(SECURITY, 4688, "SubjectUserSid", "S-1-5-18", "NewProcessId", "0x1b4", "NewProcessName", "C:\\b.exe",
                "ProcessId", "0x1348", "CommandLine", "", "ParentProcessName", "C:\\a.exe");
        assertEquals(new ProcessClaim("", OptionalLong.of(0x1b4), "C:\\b.exe"), event.process().orElseThrow());
        assertEquals(new ProcessClaim("", OptionalLong.of(0x1348), "C:\\a.exe"), event.parent().orElseThrow());
        assertEquals("{SubjectUserSid=S-1-5-18, ProcessId=0x1b4, Image=C:\\b.exe, ParentProcessId=0x1348, CommandLine=, ParentImage=C:\\a.exe}",
                event.fields().toString());
    }

    @Test
    void theUserOfA4688IsTheTargetWhereThatIsSet() {
        Event event = event(SECURITY, 4688, "SubjectUserName", "ALMA-PC$", "SubjectDomainName", "LAB", "SubjectLogonId", "0x3e7", "NewProcessId", "0x1",
                "TargetUserSid", "S-1-5-21-1", "TargetUserName", "mira", "TargetDomainName", "LAB", "TargetLogonId", "0x48a46",
                "MandatoryLabel", "S-1-16-12288");
        assertEquals("LAB\\mira", event.field("User"));
        assertEquals("0x48a46", event.field("LogonId"));
        assertEquals("High", event.field("IntegrityLevel"));
        assertEquals("S-1-16-12288", event.field("MandatoryLabel"));
    }

    @Test
    void anUnsetTargetOfA4688MeansTheSubject() {
        Event event = event(SECURITY, 4688, "SubjectUserName", "mira", "SubjectDomainName", "LAB", "SubjectLogonId", "0x48a46", "NewProcessId", "0x1",
                "TargetUserSid", "S-1-0-0", "TargetUserName", "-", "TargetDomainName", "-", "TargetLogonId", "0x0");
        assertEquals("LAB\\mira", event.field("User"));
        assertEquals("0x48a46", event.field("LogonId"));
        assertEquals(Optional.empty(), event.fields().get("IntegrityLevel"));
    }

    @Test
    void a4689EndsTheProcessThatItNames() {
        Event event = event(SECURITY, 4689, "Status", "0x0", "ProcessId", "0x1b4", "ProcessName", "C:\\b.exe");
        assertEquals(Category.PROCESS_TERMINATION, event.category());
        assertEquals(new ProcessClaim("", OptionalLong.of(0x1b4), "C:\\b.exe"), event.process().orElseThrow());
    }

    @Test
    void anAccessNamesTwoProcesses() {
        Event event = event(SYSMON, 10, "SourceProcessGUID", GUID, "SourceProcessId", "1", "SourceImage", "a.exe",
                "TargetProcessGUID", "{0BD59C11-0000-631B-EB00-000000002C00}", "TargetProcessId", "2", "TargetImage", "lsass.exe");
        assertEquals(GUID, event.process().orElseThrow().id());
        assertEquals(OptionalLong.of(2), event.target().orElseThrow().pid());
    }

    @ParameterizedTest
    @CsvSource({"CreateKey, REGISTRY_ADD", "DeleteValue, REGISTRY_DELETE", "Other, REGISTRY_EVENT"})
    void registryEventsAreToldApartByTheirType(String type, Category category) {
        assertEquals(category, event(SYSMON, 12, "EventType", type, "ProcessId", "4").category());
    }

    @ParameterizedTest
    @CsvSource({
        "Microsoft-Windows-Sysmon/Operational, 1, Microsoft-Windows-Sysmon/1",
        "Security, 4688, Microsoft-Windows-Security-Auditing/4688",
        "Security, 1102, Microsoft-Windows-Eventlog/1102",
        "'', 5, unknown",
    })
    void theChannelTellsWhereNoProviderIsNamed(String channel, String id, String type) {
        Fields system = Fields.of("EventID", id, "Channel", channel);
        assertEquals(type, new Normaliser().event(record(system, Fields.none())).type());
    }

    @Test
    void anyOtherRecordIsKeptWithAllItsFields() {
        Event event = event("Acme", 7, "param1", "a", "param2", "b");
        assertEquals(Category.OTHER, event.category());
        assertEquals("{param1=a, param2=b}", event.fields().toString());
        assertEquals(Optional.empty(), event.process());
    }

    private static Event event(String provider, int id, String... data) {
        return new Normaliser().event(record(Fields.of("Provider_Name", provider, "EventID", String.valueOf(id), "Computer", "ALMA-PC"), Fields.of(data)));
    }

    private static Reading.SourceRecord record(Fields system, Fields data) {
        return new Reading.SourceRecord(new Origin("test.evtx", 1), OptionalLong.of(1), Timestamp.parse("2022-09-09T18:00:00Z"), system, data);
    }
}
