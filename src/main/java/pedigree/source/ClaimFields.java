package pedigree.source;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import pedigree.event.Fields;
import pedigree.event.LoggedNumber;
import pedigree.event.ProcessClaim;

/**
 * The fields in which a kind of record names a process; an empty name where it has no such field.
 *
 * @param id    its unique id
 * @param pid   its process id: decimal, or hex with {@code 0x}
 * @param image its image
 * @param startKey the kernel's number of its start
 */
record ClaimFields(String id, String pid, String image, String startKey) {

    /** In most records of the Security log. */
    static final ClaimFields NAMED = new ClaimFields("", "ProcessId", "ProcessName");

    /** In no record. */
    static final ClaimFields NOBODY = new ClaimFields("", "", "");

    private static final Set<String> UNKNOWN = Set.of("", "-", "?", "<unknown process>", "(unknown)");

    /** Of records that have no start key. */
    ClaimFields(String id, String pid, String image) {
        this(id, pid, image, "");
    }

    /** What {@code fields} say of the process; empty where they say nothing of it. */
    Optional<ProcessClaim> claim(Fields fields) {
        if (pid.isEmpty()) {
            return Optional.empty();
        }
        String image = this.image.isEmpty() ? "" : fields.text(this.image);
        String known = UNKNOWN.contains(image) ? "" : image;
        String guid = id.isEmpty() ? "" : ProcessClaim.guid(fields.text(id));
        long key = startKey.isEmpty() ? 0 : ProcessClaim.startKey(fields.text(startKey));
        ProcessClaim claim = new ProcessClaim(guid, pid(fields.text(pid), guid, known), known, Optional.empty(), key);
        return claim.isEmpty() ? Optional.empty() : Optional.of(claim);
    }

    /** PID 0 is that of no process that anything can start; alone it stands for an unknown one. */
    private static OptionalLong pid(String text, String guid, String image) {
        OptionalLong pid = LoggedNumber.parse(text);
        boolean unknown = pid.isPresent() && pid.getAsLong() == 0 && guid.isEmpty() && image.isEmpty();
        return unknown ? OptionalLong.empty() : pid;
    }
}
