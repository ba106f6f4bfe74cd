package pedigree.ui.details;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import pedigree.event.Fields;
import pedigree.export.AncestryFacts;
import pedigree.export.Hashes;
import pedigree.export.ProcessDetails;
import pedigree.store.StoredProcess;
import pedigree.ui.style.Wording;

/** The fields of a process in groups, under names for people; what has no group of its own comes last. */
final class Facts {

    private static final Set<String> ELSEWHERE = Set.of("CommandLine", "Hashes", "UtcTime", "RuleName", "ProcessId", "ProcessGuid");
    private static final Set<String> TOLD_APART = Set.of("after parent", "logon");
    private static final Map<String, Map<String, String>> GROUPS = new LinkedHashMap<>();
    private static final Map<String, String> ELEVATION = Map.of("%%1936", "not split by UAC", "%%1937", "elevated by UAC", "%%1938", "limited by UAC");

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

    /**
     * A name and a value, as the evidence has it; what Windows writes as a number of a message is in words, too.
     *
     * @param field its name under Sigma, by which its meaning is found; empty for what is no field
     */
    record Fact(String name, String value, String field) {

        Fact(String name, String value) {
            this(name, value, "");
        }
    }

    private static Map<String, String> names(String... fieldsAndNames) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < fieldsAndNames.length; i += 2) {
            names.put(fieldsAndNames[i], fieldsAndNames[i + 1]);
        }
        return names;
    }

    /**
     * The groups of a process that have something in them.
     *
     * @param zone   of local times
     * @param sensor what stands apart as the sensor's own words
     */
    static List<Group> of(ProcessDetails details, ZoneId zone, Group sensor) {
        StoredProcess process = details.process();
        List<Group> groups = new ArrayList<>();
        groups.add(new Group("Process", identity(details, zone)));
        Set<String> used = new HashSet<>(ELSEWHERE);
        sensor.facts.forEach(fact -> used.add(fact.field));
        GROUPS.forEach((title, names) -> {
            List<Fact> facts = new ArrayList<>();
            names.forEach((field, name) -> known(process.fields(), field).ifPresent(value -> facts.add(new Fact(name, inWords(field, value), field))));
            used.addAll(names.keySet());
            groups.add(new Group(title, facts));
        });
        groups.add(new Group("Ancestry", details.ancestry().lines().stream().filter(line -> !TOLD_APART.contains(line.name()))
                .map(line -> new Fact(Wording.sentence(line.name()), line.value())).toList()));
        List<Fact> hashes = new ArrayList<>();
        Hashes.of(process.field("Hashes")).forEach((name, value) -> hashes.add(new Fact(name.toUpperCase(Locale.ROOT), value, name)));
        groups.add(new Group("Hashes", hashes));
        List<Fact> others = new ArrayList<>();
        process.fields().forEach((name, value) -> {
            if (!used.contains(name) && isKnown(value)) {
                others.add(new Fact(name, value, name));
            }
        });
        groups.add(new Group("Other fields", others));
        groups.removeIf(group -> group.facts.isEmpty());
        return groups;
    }

    private static String inWords(String field, String value) {
        return field.equals("TokenElevationType") && ELEVATION.containsKey(value) ? ELEVATION.get(value) + " (" + value + ")" : value;
    }

    private static List<Fact> identity(ProcessDetails details, ZoneId zone) {
        StoredProcess process = details.process();
        List<Fact> facts = new ArrayList<>();
        process.start().ifPresent(start -> {
            facts.add(new Fact(process.inferred() ? "Started, as named" : "Started (UTC)", Wording.time(start), "Started"));
            if (!zone.getRules().getOffset(start.toInstant()).equals(ZoneOffset.UTC)) {
                facts.add(new Fact("Started (local)", Wording.local(start, zone)));
            }
        });
        sinceParent(details.ancestry()).ifPresent(text -> facts.add(new Fact("Since parent", text)));
        process.end().ifPresent(end -> facts.add(new Fact("Ended (UTC)", Wording.time(end) + lived(process), "Ended")));
        if (process.pid().isPresent()) {
            facts.add(new Fact("PID", Long.toString(process.pid().getAsLong()), "ProcessId"));
        }
        facts.add(new Fact("Key", process.key(), "Key"));
        facts.add(new Fact("Host", process.host(), "Host"));
        return facts;
    }

    private static Optional<String> sinceParent(AncestryFacts ancestry) {
        return ancestry.sinceParent().map(after -> String.format(Locale.ROOT, "%+.3f s", after.toNanos() / 1e9));
    }

    private static String lived(StoredProcess process) {
        Optional<String> lived = process.start().filter(start -> !process.inferred()).map(start -> Wording.duration(start, process.end().orElseThrow()));
        return lived.map(text -> ", after " + text).orElse("");
    }

    /** The value of a field; empty where it says nothing. */
    static Optional<String> known(Fields fields, String field) {
        return fields.get(field).filter(Facts::isKnown);
    }

    private static boolean isKnown(String value) {
        return !value.isEmpty() && !value.equals("-");
    }
}
