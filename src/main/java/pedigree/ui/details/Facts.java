package pedigree.ui.details;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import pedigree.export.Hashes;
import pedigree.export.ProcessDetails;
import pedigree.store.StoredProcess;
import pedigree.ui.style.Wording;

/** The fields of a process in groups, under names for people; what has no group of its own comes last. */
final class Facts {

    private static final Set<String> ELSEWHERE = Set.of("CommandLine", "Hashes", "UtcTime", "RuleName");
    private static final Map<String, Map<String, String>> GROUPS = new LinkedHashMap<>();

    static {
        GROUPS.put("Program", names("Image", "Image", "OriginalFileName", "Original name", "Description", "Description", "Product", "Product",
                "Company", "Company", "FileVersion", "File version", "CurrentDirectory", "Directory"));
        GROUPS.put("User and session", names("User", "User", "IntegrityLevel", "Integrity", "LogonId", "Logon", "LogonGuid", "Logon GUID",
                "TerminalSessionId", "Session", "TokenElevationType", "Elevation", "MandatoryLabel", "Mandatory label", "SubjectUserName", "Creator's user",
                "SubjectDomainName", "Creator's domain", "SubjectUserSid", "Creator's SID", "SubjectLogonId", "Creator's logon",
                "TargetUserName", "Target user", "TargetDomainName", "Target domain", "TargetUserSid", "Target SID", "TargetLogonId", "Target logon"));
        GROUPS.put("Parent", names("ParentImage", "Image", "ParentProcessId", "PID", "ParentProcessGuid", "GUID", "ParentCommandLine", "Command line",
                "ParentUser", "User"));
    }

    private Facts() {
    }

    /** A group of facts under a title. */
    record Group(String title, List<Fact> facts) { }

    /** A name and a value, exactly as the evidence has it. */
    record Fact(String name, String value) { }

    private static Map<String, String> names(String... fieldsAndNames) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < fieldsAndNames.length; i += 2) {
            names.put(fieldsAndNames[i], fieldsAndNames[i + 1]);
        }
        return names;
    }

    /** The groups of a process that have something in them. */
    static List<Group> of(ProcessDetails details) {
        StoredProcess process = details.process();
        List<Group> groups = new ArrayList<>();
        groups.add(new Group("Process", identity(process)));
        Set<String> used = new HashSet<>(ELSEWHERE);
        used.addAll(Set.of("ProcessId", "ProcessGuid"));
        GROUPS.forEach((title, names) -> {
            List<Fact> facts = new ArrayList<>();
            names.forEach((field, name) -> process.fields().get(field).filter(Facts::isKnown).ifPresent(value -> facts.add(new Fact(name, value))));
            used.addAll(names.keySet());
            groups.add(new Group(title, facts));
        });
        groups.add(new Group("Ancestry", details.ancestry().lines().stream().map(line -> new Fact(Wording.sentence(line.name()), line.value())).toList()));
        List<Fact> hashes = new ArrayList<>();
        Hashes.of(process.field("Hashes")).forEach((name, value) -> hashes.add(new Fact(name.toUpperCase(Locale.ROOT), value)));
        groups.add(new Group("Hashes", hashes));
        List<Fact> others = new ArrayList<>();
        process.fields().forEach((name, value) -> {
            if (!used.contains(name) && isKnown(value)) {
                others.add(new Fact(name, value));
            }
        });
        groups.add(new Group("Other fields", others));
        groups.removeIf(group -> group.facts.isEmpty());
        return groups;
    }

    private static List<Fact> identity(StoredProcess process) {
        List<Fact> facts = new ArrayList<>();
        process.start().ifPresent(start -> facts.add(new Fact(process.inferred() ? "Started, as named" : "Started (UTC)", Wording.time(start))));
        process.end().ifPresent(end -> facts.add(new Fact("Ended (UTC)", Wording.time(end) + lived(process))));
        if (process.pid().isPresent()) {
            facts.add(new Fact("PID", Long.toString(process.pid().getAsLong())));
        }
        facts.add(new Fact("Key", process.key()));
        facts.add(new Fact("Host", process.host()));
        return facts;
    }

    private static String lived(StoredProcess process) {
        Optional<String> lived = process.start().filter(start -> !process.inferred()).map(start -> Wording.duration(start, process.end().orElseThrow()));
        return lived.map(text -> ", after " + text).orElse("");
    }

    private static boolean isKnown(String value) {
        return !value.isEmpty() && !value.equals("-");
    }
}
