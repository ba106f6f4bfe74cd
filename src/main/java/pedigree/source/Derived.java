package pedigree.source;

import java.util.List;
import java.util.Map;

import pedigree.event.Fields;

/**
 * Fields that Sigma's rules and people ask for and that Security 4688 holds in other words: {@code User}, {@code LogonId},
 * {@code IntegrityLevel}. What the record itself says stays beside them.
 */
final class Derived {

    /** Their names, in the order of {@link #of}. */
    static final List<String> NAMES = List.of("User", "LogonId", "IntegrityLevel");

    private static final Map<String, String> INTEGRITY = Map.of(
            "S-1-16-0", "Untrusted",
            "S-1-16-4096", "Low",
            "S-1-16-8192", "Medium",
            "S-1-16-8448", "MediumPlus",
            "S-1-16-12288", "High",
            "S-1-16-16384", "System");

    private Derived() {
    }

    /**
     * What {@code data} say of the new process; {@code null} where they say nothing. The target is the new process's user where it is set,
     * else the creator's is: an empty target, {@code -} or the NULL SID mean "the same".
     */
    static String[] of(Fields data) {
        String prefix = isSet(data) ? "Target" : "Subject";
        return new String[] {user(data, prefix), logon(data), INTEGRITY.get(data.text("MandatoryLabel"))};
    }

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
