package pedigree.source;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import pedigree.event.Fields;
import pedigree.event.ProcessClaim;

/**
 * The fields in which a kind of record names a process; an empty name where it has no such field.
 *
 * @param id    its unique id
 * @param pid   its process id: decimal, or hex with {@code 0x}
 * @param image its image
 */
record ClaimFields(String id, String pid, String image) {

    /** In most records of the Security log. */
    static final ClaimFields NAMED = new ClaimFields("", "ProcessId", "ProcessName");

    /** In no record. */
    static final ClaimFields NOBODY = new ClaimFields("", "", "");

    private static final Set<String> UNKNOWN = Set.of("", "-", "?", "<unknown process>", "(unknown)");

    /** What {@code fields} say of the process; empty where they say nothing of it. */
    Optional<ProcessClaim> claim(Fields fields) {
        if (pid.isEmpty()) {
            return Optional.empty();
        }
        String image = this.image.isEmpty() ? "" : fields.text(this.image);
        String known = UNKNOWN.contains(image) ? "" : image;
        String guid = id.isEmpty() ? "" : ProcessClaim.guid(fields.text(id));
        ProcessClaim claim = new ProcessClaim(guid, pid(fields.text(pid), guid, known), known);
        return claim.isEmpty() ? Optional.empty() : Optional.of(claim);
    }

    /** PID 0 is that of no process that anything can start; alone it stands for an unknown one. */
    private static OptionalLong pid(String text, String guid, String image) {
        OptionalLong pid = parse(text);
        boolean unknown = pid.isPresent() && pid.getAsLong() == 0 && guid.isEmpty() && image.isEmpty();
        return unknown ? OptionalLong.empty() : pid;
    }

    /** A process id as logged, {@code 0x1a4} or {@code 420}; empty where it is none. */
    static OptionalLong parse(String text) {
        boolean hex = text.startsWith("0x") || text.startsWith("0X");
        String digits = hex ? text.substring(2) : text;
        if (digits.isEmpty() || digits.length() > 15) {
            return OptionalLong.empty();
        }
        long value = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(i), hex ? 16 : 10);
            if (digit < 0) {
                return OptionalLong.empty();
            }
            value = value * (hex ? 16 : 10) + digit;
        }
        return OptionalLong.of(value);
    }
}
