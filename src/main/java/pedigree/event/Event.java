package pedigree.event;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One logged event, in the vocabulary that every later stage shares.
 *
 * @param origin   where it was read
 * @param type     provider and event id: {@code Microsoft-Windows-Sysmon/1}; {@code unknown} where the record has neither
 * @param recordId the source's own number of the record; absent where it has none
 * @param time     when it happened on the host; absent where the record does not say
 * @param host     the computer that logged it, as the source spells it; empty where it does not
 * @param machine  the sensor's own id of that computer, with the sensor's name before it; empty where it has none
 * @param category what happened
 * @param process  the process that acted; of a creation, the one created
 * @param parent   the process that created it, where the record names one
 * @param target   the process acted upon, of events that name two (access, remote thread)
 * @param relatives what else the record of a start names beside the parent; mostly none
 * @param system   what the record says about itself (channel, provider, task …): a Windows record's System part
 * @param fields   every field of the source's data under its Sigma name ({@code CommandLine}), in source order
 */
public record Event(Origin origin, String type, OptionalLong recordId, Optional<Timestamp> time, String host, String machine,
                    Category category, Optional<ProcessClaim> process, Optional<ProcessClaim> parent, Optional<ProcessClaim> target,
                    List<Relative> relatives, Fields system, Fields fields) {

    /** An event of a source that has no id of its own for a computer, and names no relatives but the parent. */
    public Event(Origin origin, String type, OptionalLong recordId, Optional<Timestamp> time, String host, Category category, Optional<ProcessClaim> process,
                 Optional<ProcessClaim> parent, Optional<ProcessClaim> target, Fields system, Fields fields) {
        this(origin, type, recordId, time, host, "", category, process, parent, target, List.of(), system, fields);
    }

    /** The same, but at another time. */
    public Event withTime(Timestamp other) {
        return new Event(origin, type, recordId, Optional.of(other), host, machine, category, process, parent, target, relatives, system, fields);
    }

    /** The value of a field of the data, or the empty text where the source has none. */
    public String field(String name) {
        return fields.text(name);
    }

    /** When it happened by its own data, as Sysmon's events say it in UTC; empty where only the header of the record tells. */
    public Optional<Timestamp> ownTime() {
        return fields.get("UtcTime").flatMap(Timestamp::parse);
    }

    /**
     * What tells one boot of the host from another: the logon GUID of the SYSTEM session, which is made anew at each boot. Empty where the
     * record does not show it.
     */
    public String boot() {
        return category == Category.PROCESS_CREATION && field("LogonId").equals("0x3e7") ? ProcessClaim.guid(field("LogonGuid")) : "";
    }
}
