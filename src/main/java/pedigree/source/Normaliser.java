package pedigree.source;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import pedigree.event.Event;
import pedigree.event.FieldNames;
import pedigree.event.Fields;
import pedigree.event.Timestamp;

/**
 * Turns records into events: Sigma's field names, one clock, and what each record claims of its processes.
 *
 * <p>It decides nothing: which process a claim means is the linker's answer. Every field of the record is kept. Thread-safe.
 */
public final class Normaliser {

    private static final String SYSMON_CHANNEL = "Microsoft-Windows-Sysmon/Operational";
    private static final String SYSMON = "Microsoft-Windows-Sysmon";
    private static final String SECURITY = "Microsoft-Windows-Security-Auditing";
    private static final String EVENTLOG = "Microsoft-Windows-Eventlog";

    private static final int KEPT = 5_000;

    /** The names of one template under one mapping. */
    private final Map<FieldNames, Map<FieldMapping, FieldNames>> renamed = new ConcurrentHashMap<>();

    /** The event that {@code record} tells of. */
    public Event event(Reading.SourceRecord record) {
        if (record.meaning().isPresent()) {
            return MappedEvents.of(record, record.meaning().get());
        }
        String type = type(record.system());
        EventKind kind = EventKind.of(type, record.data());
        Fields fields = fields(kind, record.data());
        return new Event(
                record.origin(),
                type,
                record.recordId(),
                time(fields, record),
                record.system().text("Computer"),
                "",
                kind.category(),
                kind.actor(record.system(), fields),
                kind.parent().claim(fields),
                kind.target().claim(fields),
                kind.relatives(record.system(), fields),
                record.system(),
                fields);
    }

    /** Provider and event id; where the record names no provider, the one that writes its channel. */
    private static String type(Fields system) {
        String id = system.text("EventID");
        String provider = system.get("Provider_Name").orElse("");
        if (provider.isEmpty()) {
            provider = providerOf(system.text("Channel"), id);
        }
        return id.isEmpty() || provider.isEmpty() ? "unknown" : provider + '/' + id;
    }

    private static String providerOf(String channel, String id) {
        return switch (channel) {
            case SYSMON_CHANNEL -> SYSMON;
            case "Security" -> id.matches("110[0-5]") ? EVENTLOG : SECURITY;
            default -> channel;
        };
    }

    /** Sysmon says when the event happened; the time of the record itself is a little later. */
    private static Optional<Timestamp> time(Fields fields, Reading.SourceRecord record) {
        Optional<Timestamp> utc = fields.get("UtcTime").flatMap(Timestamp::parse);
        return utc.isPresent() ? utc : record.time();
    }

    private Fields fields(EventKind kind, Fields data) {
        if (kind.mapping() == FieldMapping.NONE) {
            return data;
        }
        if (renamed.size() >= KEPT) {
            renamed.clear();
        }
        FieldNames names = renamed.computeIfAbsent(data.names(), key -> new ConcurrentHashMap<>(4))
                .computeIfAbsent(kind.mapping(), mapping -> mapping.toSigma(data.names(), kind.derived().names()));
        return Fields.of(names, values(data, names.size(), kind.derived()));
    }

    private static String[] values(Fields data, int size, Derived derived) {
        String[] values = new String[size];
        for (int i = 0; i < data.names().size(); i++) {
            values[i] = data.value(i).orElse(null);
        }
        String[] more = derived.of(data);
        System.arraycopy(more, 0, values, size - more.length, more.length);
        return values;
    }
}
