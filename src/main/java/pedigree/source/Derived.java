package pedigree.source;

import java.util.List;
import java.util.Map;

import pedigree.event.Fields;
import pedigree.source.forms.DevicePath;

/**
 * Fields that Sigma's rules and people ask for and that records of the Security log hold in other words. What the record itself says stays beside
 * them.
 */
enum Derived {

    /** Nothing is derived. */
    NONE(List.of()),

    /** Of a 4688: what it says of the new process. */
    START(List.of("User", "LogonId", "IntegrityLevel")) {
        @Override
        String[] of(Fields data) {
            String prefix = isSet(data) ? "Target" : "Subject";
            return new String[] {user(data, prefix), logon(data), INTEGRITY.get(data.text("MandatoryLabel"))};
        }
    },

    /** Of what the Windows Filtering Platform saw, 5150 to 5159: a connection under the names that Sysmon 3 has for it. */
    CONNECTION(List.of("Image", "SourceIp", "DestinationIp", "DestinationPort", "Initiated")) {
        @Override
        String[] of(Fields data) {
            return new String[] {data.get("Application").map(DevicePath::of).orElse(null), data.get("SourceAddress").orElse(null),
                    data.get("DestAddress").orElse(null), data.get("DestPort").orElse(null), INITIATED.get(data.text("Direction"))};
        }
    };

    private static final Map<String, String> INTEGRITY = Map.of(
            "S-1-16-0", "Untrusted",
            "S-1-16-4096", "Low",
            "S-1-16-8192", "Medium",
            "S-1-16-8448", "MediumPlus",
            "S-1-16-12288", "High",
            "S-1-16-16384", "System");

    private static final Map<String, String> INITIATED = Map.of("%%14592", "false", "Inbound", "false", "%%14593", "true", "Outbound", "true");

    private final List<String> names;

    Derived(List<String> names) {
        this.names = names;
    }

    /** Their names, in the order of {@link #of}. */
    List<String> names() {
        return names;
    }

    /** What {@code data} say, in the order of {@link #names}; {@code null} where they say nothing. */
    String[] of(Fields data) {
        return new String[0];
    }

    /** The target is the new process's user where it is set, else the creator's is: an empty target, {@code -} or the NULL SID mean "the same". */
    private static boolean isSet(Fields data) {
        String name = data.text("TargetUserName");
        return !name.isEmpty() && !name.equals("-") && !data.text("TargetUserSid").equals("S-1-0-0");
    }

    private static String user(Fields data, String prefix) {
        String name = data.text(prefix + "UserName");
        String domain = data.text(prefix + "DomainName");
        if (name.isEmpty() || name.equals("-")) {
            return null;
        }
        return domain.isEmpty() || domain.equals("-") ? name : domain + '\\' + name;
    }

    private static String logon(Fields data) {
        String target = data.text("TargetLogonId");
        return target.isEmpty() || target.equals("-") || target.equals("0x0") ? data.get("SubjectLogonId").orElse(null) : target;
    }
}
