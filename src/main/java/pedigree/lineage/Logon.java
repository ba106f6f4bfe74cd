package pedigree.lineage;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import pedigree.event.Timestamp;
import pedigree.store.StoredEvent;

/**
 * How the session began in which a process runs: its logon on this host. Texts are empty where the record does not say them.
 *
 * @param event       the {@link StoredEvent#id} of its record; absent where only the logon GUID of Sysmon's tells of it, and of that only when
 * @param time        when it was
 * @param type        the number of the logon type: {@code 3}
 * @param user        who logged on, {@code DOMAIN\name}
 * @param address     where from
 * @param workstation what the other computer calls itself
 * @param linked      whether the record is that of the user's other session: UAC makes two at one logon
 */
public record Logon(OptionalLong event, Optional<Timestamp> time, String type, String user, String address, String workstation, boolean linked) {

    private static final Map<String, String> TYPES = Map.ofEntries(Map.entry("2", "interactive"), Map.entry("3", "network"), Map.entry("4", "batch"),
            Map.entry("5", "service"), Map.entry("7", "unlock"), Map.entry("8", "network, password in clear"), Map.entry("9", "new credentials"),
            Map.entry("10", "remote interactive"), Map.entry("11", "cached interactive"), Map.entry("12", "cached remote interactive"),
            Map.entry("13", "cached unlock"));

    /** What is known of a session by its GUID alone. */
    static Logon at(Timestamp time) {
        return new Logon(OptionalLong.empty(), Optional.of(time), "", "", "", "", false);
    }

    /** What a record says of the session that it tells of. */
    static Logon of(StoredEvent record, boolean linked) {
        String name = known(record, "TargetUserName");
        String domain = known(record, "TargetDomainName");
        return new Logon(OptionalLong.of(record.id()), record.event().time(), known(record, "LogonType"),
                domain.isEmpty() || name.isEmpty() ? name : domain + '\\' + name, known(record, "IpAddress"), known(record, "WorkstationName"), linked);
    }

    private static String known(StoredEvent record, String field) {
        String value = record.event().field(field);
        return value.equals("-") ? "" : value;
    }

    /** The type in words, {@code network}; empty where there is none, as it is where it is none of Windows'. */
    public String typeText() {
        return TYPES.getOrDefault(type, type);
    }
}
