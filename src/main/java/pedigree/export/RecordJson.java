package pedigree.export;

import java.util.Optional;
import java.util.OptionalLong;

import pedigree.event.Fields;
import pedigree.event.Origin;
import pedigree.event.Timestamp;

/** Records as they stand in a source. */
public final class RecordJson {

    private RecordJson() {
    }

    /** A record as one line; {@code system} is left out where the source has no such part. */
    public static String line(Origin origin, OptionalLong recordId, Optional<Timestamp> time, Fields system, Fields data) {
        return JsonLines.object(json -> {
            json.writeStringField("file", origin.file());
            if (recordId.isPresent()) {
                json.writeNumberField("record_id", recordId.getAsLong());
            }
            json.writeNumberField("position", origin.position());
            if (origin.carved()) {
                json.writeBooleanField("carved", true);
            }
            ProcessJson.writeIfPresent(json, "time", time.map(Object::toString));
            if (system.size() > 0) {
                EventJson.write(json, "system", system);
            }
            EventJson.write(json, "data", data);
        });
    }
}
