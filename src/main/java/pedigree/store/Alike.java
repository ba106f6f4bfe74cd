package pedigree.store;

import java.util.Locale;
import java.util.Set;

import pedigree.event.ProcessClaim;

/** Whether two sensors mean the same by what they say: letter case, hex digits, a device's name or a missing path are no disagreement. */
final class Alike {

    /** What each sensor has its own of: times, ids and what it says of its record. */
    private static final Set<String> OWN = Set.of("UtcTime", "RuleName", "ProcessGuid", "ParentProcessGuid", "LogonGuid");
    private static final Set<String> PATHS = Set.of("Image", "ParentImage", "CurrentDirectory");
    private static final Set<String> USERS = Set.of("User", "ParentUser");

    private Alike() {
    }

    /** Whether two sensors can disagree on a field at all. */
    static boolean isComparable(String field) {
        return !OWN.contains(field) && !field.endsWith("Time") && !field.startsWith("_");
    }

    /** Whether a value says something: no placeholder, and no number of a message's text. */
    static boolean says(String value) {
        return !value.isBlank() && !value.equals("-") && !value.equals("?") && !value.startsWith("%%");
    }

    /** Whether two values of a field mean the same. */
    static boolean agree(String field, String one, String other) {
        String left = one.strip();
        String right = other.strip();
        if (field.endsWith("CommandLine")) {
            return left.equals(right);
        }
        if (left.equalsIgnoreCase(right)) {
            return true;
        }
        if (PATHS.contains(field)) {
            return agreeAsPaths(path(left), path(right));
        }
        if (USERS.contains(field)) {
            return agreeAsUsers(left.toLowerCase(Locale.ROOT), right.toLowerCase(Locale.ROOT));
        }
        if (field.equals("Hashes")) {
            return agreeAsHashes(left.toUpperCase(Locale.ROOT), right.toUpperCase(Locale.ROOT));
        }
        long number = number(left);
        return number >= 0 && number == number(right);
    }

    private static boolean agreeAsPaths(String one, String other) {
        if (one.indexOf('\\') < 0 || other.indexOf('\\') < 0) {
            return ProcessClaim.imageName(one).equals(ProcessClaim.imageName(other)); // one sensor gives a name only
        }
        return one.equals(other);
    }

    /** A path in lower case without volume, prefix and last backslash. */
    private static String path(String path) {
        String bare = path.toLowerCase(Locale.ROOT);
        for (String prefix : new String[] {"\\??\\", "\\\\?\\"}) {
            bare = bare.startsWith(prefix) ? bare.substring(prefix.length()) : bare;
        }
        bare = bare.startsWith("\\systemroot\\") ? "\\windows\\" + bare.substring("\\systemroot\\".length()) : bare;
        int device = bare.startsWith("\\device\\harddiskvolume") ? bare.indexOf('\\', "\\device\\harddiskvolume".length()) : -1;
        bare = device >= 0 ? bare.substring(device) : bare.length() > 2 && bare.charAt(1) == ':' ? bare.substring(2) : bare;
        return bare.length() > 1 && bare.endsWith("\\") ? bare.substring(0, bare.length() - 1) : bare;
    }

    /** A name without domain is that of any; the system is the computer's own account. */
    private static boolean agreeAsUsers(String one, String other) {
        String left = one.substring(one.lastIndexOf('\\') + 1);
        String right = other.substring(other.lastIndexOf('\\') + 1);
        boolean system = left.equals("system") && right.endsWith("$") || right.equals("system") && left.endsWith("$");
        return system || left.equals(right) && (one.indexOf('\\') < 0 || other.indexOf('\\') < 0);
    }

    /** Hashes of one kind are equal, as far as both have it. */
    private static boolean agreeAsHashes(String one, String other) {
        for (String hash : one.split(",")) {
            String kind = hash.substring(0, hash.indexOf('=') + 1).strip();
            int at = kind.isEmpty() ? -1 : other.indexOf(kind);
            boolean whole = at == 0 || at > 0 && !Character.isLetterOrDigit(other.charAt(at - 1));
            if (whole && !other.startsWith(hash.strip(), at)) {
                return false;
            }
        }
        return true;
    }

    private static long number(String text) {
        boolean hex = text.startsWith("0x") || text.startsWith("0X");
        try {
            return text.isEmpty() || text.length() > 18 ? -1 : hex ? Long.parseLong(text.substring(2), 16) : Long.parseLong(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
