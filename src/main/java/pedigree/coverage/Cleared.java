package pedigree.coverage;

import java.util.Optional;

import pedigree.event.Event;
import pedigree.event.Timestamp;

/**
 * A log that was cleared, as the record says that Windows leaves in its place (1102 for Security, 104 for any other).
 *
 * @param time when; absent where the record does not say
 * @param host on which computer; empty where the record does not say
 * @param log  which log; empty where the record does not say
 * @param user by whom, {@code DOMAIN\name}; empty where the record does not say
 */
public record Cleared(Optional<Timestamp> time, String host, String log, String user) {

    static Cleared of(Event event) {
        String log = event.type().endsWith("/1102") ? "Security" : event.field("Channel");
        String name = event.field("SubjectUserName");
        String domain = event.field("SubjectDomainName");
        return new Cleared(event.time(), event.host(), log, domain.isEmpty() || name.isEmpty() ? name : domain + '\\' + name);
    }
}
