package pedigree.source;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import pedigree.event.Event;
import pedigree.event.Fields;
import pedigree.event.ProcessClaim;
import pedigree.event.Relative;
import pedigree.event.Role;
import pedigree.source.forms.Mapping;
import pedigree.source.forms.Times;

/**
 * Events of sources that are not Windows' own log. Their mappings give every process its fields under the same names, {@code ProcessGuid},
 * {@code ProcessId}, {@code Image}, {@code ProcessStart} and {@code ProcessStartKey}, with what it is to the record before them: {@code ParentImage}, {@code BrokerProcessId}.
 */
final class MappedEvents {

    private static final List<Role> RELATIVES = List.of(Role.GRANDPARENT, Role.REAL_PARENT, Role.BROKER);

    private MappedEvents() {
    }

    /** The event that {@code record} tells of. */
    static Event of(Reading.SourceRecord record, Mapping.Mapped meaning) {
        Fields fields = meaning.fields();
        String source = meaning.source();
        ZoneId zone = record.zone();
        List<Relative> relatives = new ArrayList<>(0);
        for (Role role : RELATIVES) {
            claim(fields, role.prefix(), source, zone).ifPresent(claim -> relatives.add(new Relative(role, claim)));
        }
        String machine = meaning.machine().isEmpty() ? "" : source + ':' + meaning.machine();
        return new Event(record.origin(), meaning.type(), record.recordId(), record.time(), meaning.host(), machine, meaning.category(),
                claim(fields, "", source, zone).or(() -> claim(fields, "Source", source, zone)), claim(fields, Role.PARENT.prefix(), source, zone),
                claim(fields, Role.TARGET.prefix(), source, zone), List.copyOf(relatives), record.system(), fields);
    }

    private static Optional<ProcessClaim> claim(Fields fields, String prefix, String source, ZoneId zone) {
        Optional<ProcessClaim> claimed = new ClaimFields(prefix + "ProcessGuid", prefix + "ProcessId", prefix + "Image", prefix + "ProcessStartKey").claim(fields);
        return claimed.map(claim -> new ProcessClaim(
                claim.id().isEmpty() ? "" : source + ':' + claim.id(),
                claim.pid(),
                claim.image(),
                fields.get(prefix + "ProcessStart").flatMap(Times::read).map(told -> told.in(zone)),
                claim.startKey()));
    }
}
