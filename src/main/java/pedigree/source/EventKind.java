package pedigree.source;

import java.util.List;
import java.util.Optional;

import pedigree.event.Category;
import pedigree.event.Fields;
import pedigree.event.ProcessClaim;
import pedigree.event.Relative;
import pedigree.event.Role;

/**
 * What is known of one kind of Windows record, or of Sysmon's on Linux, which counts its kinds alike: its category, and which of its fields name processes. Field names are Sigma's.
 *
 * @param category  what happened
 * @param process   the fields of the process that acted, was created or ended
 * @param inProcess whether the provider runs within the process that acts, so that the PID in the head of the record is that process's, where no field
 *                  says another; of a start, that of the process that makes it. Never so of Security and Sysmon: in their records that is the service that logs
 * @param parent    the fields of its creator
 * @param target    the fields of the process acted upon
 * @param mapping   how the source's field names become Sigma's
 * @param derived   what Sigma asks for and the record has in other words
 */
record EventKind(Category category, ClaimFields process, boolean inProcess, ClaimFields parent, ClaimFields target, FieldMapping mapping, Derived derived) {

    private static final ClaimFields HEAD = new ClaimFields("", "Execution_ProcessID", "");
    private static final ClaimFields CALLER = new ClaimFields("", "CallerProcessId", "CallerProcessName");
    private static final ClaimFields CLIENT = new ClaimFields("", "ClientProcessId", "", "ClientProcessStartKey");

    /** A kind of record that names no parent and no target, in Sigma's own words. */
    EventKind(Category category, ClaimFields process, boolean inProcess) {
        this(category, process, inProcess, ClaimFields.NOBODY, ClaimFields.NOBODY, FieldMapping.NONE, Derived.NONE);
    }

    /** What is known of records of {@code type}; of those that nothing is known of, that they are no process's. */
    static EventKind of(String type, Fields data) {
        return EventKinds.of(type, data);
    }

    /** What a record says of the process that acted, was created or ended; {@code fields} are its data under Sigma's names. */
    Optional<ProcessClaim> actor(Fields system, Fields fields) {
        if (isRemote(system, fields)) {
            return Optional.empty();
        }
        Optional<ProcessClaim> named = process.claim(fields);
        if (named.isPresent()) {
            return named;
        }
        if (inProcess) {
            return HEAD.claim(system);
        }
        return process.equals(ClaimFields.NAMED) ? CALLER.claim(fields).or(() -> CLIENT.claim(fields)) : named;
    }

    /** What the record of a start names beside the parent: who wrote it, if its provider runs in the process that makes another, and that is not the parent. */
    List<Relative> relatives(Fields system, Fields fields) {
        if (!inProcess || category != Category.PROCESS_CREATION) {
            return List.of();
        }
        Optional<ProcessClaim> maker = HEAD.claim(system);
        Optional<ProcessClaim> declared = parent.claim(fields);
        boolean other = maker.isPresent() && declared.isPresent() && !maker.get().pid().equals(declared.get().pid());
        return other ? List.of(new Relative(Role.REAL_PARENT, maker.get())) : List.of();
    }

    /** Whether the PID is one of another computer's: clients of WMI come over the network, too. */
    private boolean isRemote(Fields system, Fields fields) {
        if (category != Category.WMI_ACTIVITY) {
            return false;
        }
        String client = fields.get("ClientMachine").orElse(fields.text("MachineName"));
        return !client.isEmpty() && !bare(client).equalsIgnoreCase(bare(system.text("Computer")));
    }

    private static String bare(String host) {
        int dot = host.indexOf('.');
        return dot < 0 ? host : host.substring(0, dot);
    }
}
