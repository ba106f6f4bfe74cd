package pedigree.export;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonGenerator;

import pedigree.event.Fields;
import pedigree.store.Clock;
import pedigree.store.StoredEvent;

/** Events and raw records as the command line gives them. */
public final class EventJson {

    private EventJson() {
    }

    /** An event as one line; {@code key} is that of its process, absent where it belongs to none. */
    public static String line(StoredEvent stored, Optional<String> key) {
        return JsonLines.object(json -> {
            json.writeStringField("event", stored.event().type());
            ProcessJson.writeIfPresent(json, "time", stored.event().time().map(Object::toString));
            writeClockError(json, stored.clockError());
            if (!stored.event().host().isEmpty()) {
                json.writeStringField("host", stored.event().host());
            }
            ProcessJson.writeIfPresent(json, "process", key);
            write(json, "fields", stored.event().fields());
            json.writeObjectFieldStart("record");
            ProcessJson.writePlace(json, stored.place());
            json.writeEndObject();
        });
    }

    /** By how many seconds the header of a record was ahead, where its time was corrected. */
    static void writeClockError(JsonGenerator json, long error) throws IOException {
        if (error != 0) {
            json.writeNumberField("clock_error", Clock.seconds(error));
        }
    }

    /** Fields as an object, in their order. */
    static void write(JsonGenerator json, String key, Fields fields) throws IOException {
        json.writeObjectFieldStart(key);
        for (int i = 0; i < fields.names().size(); i++) {
            ProcessJson.writeIfPresent(json, fields.names().name(i), fields.value(i));
        }
        json.writeEndObject();
    }

    /** How many records of each type there are, as an object. */
    static void writeCounts(JsonGenerator json, String key, Map<String, Long> counts) throws IOException {
        json.writeObjectFieldStart(key);
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            json.writeNumberField(count.getKey(), count.getValue());
        }
        json.writeEndObject();
    }
}
