package pedigree.source.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import pedigree.event.Role;

/** The form files against the names that Windows has. */
class FormsTableTest {

    /** System's, as the EVTX reader spells them. */
    private static final Set<String> SYSTEM = Set.of("Provider_Name", "Provider_Guid", "EventID", "Version", "Level", "Task", "Opcode", "Keywords",
            "TimeCreated_SystemTime", "EventRecordID", "Correlation_ActivityID", "Execution_ProcessID", "Execution_ThreadID", "Channel", "Computer",
            "Security_UserID");

    /** Those of the events that the normaliser understands. */
    private static final Set<String> DATA = Set.of("ProcessGuid", "ProcessId", "Image", "CommandLine", "CurrentDirectory", "User", "LogonId", "LogonGuid",
            "Hashes", "Description", "Product", "Company", "ParentProcessGuid", "ParentProcessId", "ParentImage", "ParentCommandLine", "SourceProcessGuid",
            "SourceProcessId", "SourceImage", "TargetProcessGuid", "TargetProcessId", "TargetImage", "GrantedAccess", "TargetFilename", "TargetObject",
            "QueryName", "QueryResults", "Protocol", "SourceIp", "SourcePort", "DestinationIp", "DestinationPort", "NewProcessId", "NewProcessName",
            "ParentProcessName", "ProcessName", "SubjectUserName", "SubjectLogonId");

    /** What any process that a record names may have. */
    private static final Set<String> OF_A_PROCESS = Set.of("ProcessGuid", "ProcessId", "ProcessStart", "ProcessStartKey", "Image", "CommandLine", "User", "UserSid",
            "IntegrityLevel", "Hashes", "OriginalFileName", "LogonId");

    /** Further names that Sigma's rules use, or that no rule knows yet. */
    private static final Set<String> MORE = Set.of("Company", "Product", "Description", "FileVersion", "CurrentDirectory", "TerminalSessionId", "ExitCode",
            "DestinationHostname", "SourceHostname", "Initiated", "ImageLoaded", "Signed", "Signature", "SignatureStatus", "Details", "EventType", "NewName",
            "StartAddress", "StartModule", "StartFunction", "PipeName", "QueryStatus", "CreationUtcTime", "Contents", "TargetUserName", "TargetDomainName");

    private static final Set<String> KINDS = Set.of("data", "sysmon", "security", "4688", "4689");

    @Test
    void everyFieldThatAFormGivesIsOneOfWindows() {
        Set<String> wrong = new TreeSet<>();
        for (Form form : Forms.all()) {
            for (String field : form.renamed().keySet()) {
                int dot = field.indexOf('.');
                boolean known = dot < 0 ? SYSTEM.contains(field) : KINDS.contains(field.substring(0, dot)) && DATA.contains(field.substring(dot + 1));
                if (!known) {
                    wrong.add(form.name() + ": " + field);
                }
            }
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    void everyFieldThatAMappingGivesHasACanonicalName() {
        Set<String> wrong = new TreeSet<>();
        for (Form form : Forms.all()) {
            form.mapping().map(Mapping::fields).orElse(Set.of()).stream().filter(field -> !isCanonical(field)).forEach(field -> wrong.add(form.name() + ": " + field));
        }
        assertEquals(Set.of(), wrong);
    }

    /** Sigma's name, or what events say of any process they name, with what it is to them before it. */
    private static boolean isCanonical(String field) {
        return DATA.contains(field) || MORE.contains(field)
                || Arrays.stream(Role.values()).map(Role::prefix).anyMatch(prefix -> field.startsWith(prefix) && OF_A_PROCESS.contains(field.substring(prefix.length())));
    }

    @Test
    void everyFormTellsWhatItTakesToBeAnEvent() {
        for (Form form : Forms.all()) {
            boolean whole = form.mapping().isPresent() || !form.system().isEmpty() || form.renamed().containsKey("EventID") && form.renamed().containsKey("TimeCreated_SystemTime");
            assertTrue(whole && !form.when().isEmpty(), form.name());
        }
    }

    @Test
    void everySynonymMeansSomethingThatHasACanonicalName() {
        Set<String> wrong = new TreeSet<>(Guess.meanings());
        wrong.removeAll(Set.of("time", "host", "event"));
        wrong.removeIf(FormsTableTest::isCanonical);
        assertEquals(Set.of(), wrong);
    }

    @Test
    void everyFormHasAGoldenPair() {
        Set<String> without = new TreeSet<>();
        for (Form form : Forms.all()) {
            String name = form.name().equals("flat") ? "logstash" : form.name();
            String[] folders = Path.of("src/test/resources/pedigree/source/forms").toFile().list();
            boolean has = Arrays.stream(folders).anyMatch(folder -> folder.startsWith(name)
                    && Files.exists(Path.of("src/test/resources/pedigree/source/forms", folder, "expected.txt")));
            if (!has) {
                without.add(name);
            }
        }
        assertEquals(Set.of(), without);
    }
}
