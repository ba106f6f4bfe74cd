package pedigree.export;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;

import pedigree.store.ActivityCount;

/** What a process did, as the command line gives it. */
final class ActivityJson {

    private ActivityJson() {
    }

    /** An array with an object for each kind; absent where there is none. */
    static void write(JsonGenerator json, List<ActivityCount> counts) throws IOException {
        if (counts.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("activity");
        for (ActivityCount count : counts) {
            json.writeStartObject();
            json.writeStringField("kind", count.kind().text());
            json.writeNumberField("count", count.count());
            if (count.suffered() > 0) {
                json.writeNumberField("suffered", count.suffered());
            }
            ProcessJson.writeIfPresent(json, "first", count.first().map(Object::toString));
            ProcessJson.writeIfPresent(json, "last", count.last().map(Object::toString));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** The script blocks; absent where there are none. */
    static void write(JsonGenerator json, ScriptBlocks scripts) throws IOException {
        if (scripts.blocks().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("scripts");
        for (ScriptBlock block : scripts.blocks()) {
            json.writeStartObject();
            ProcessJson.writeIfKnown(json, "id", block.id());
            ProcessJson.writeIfKnown(json, "path", block.path());
            ProcessJson.writeIfPresent(json, "time", block.time().map(Object::toString));
            json.writeNumberField("parts", block.total());
            if (!block.missing().isEmpty()) {
                json.writeArrayFieldStart("missing");
                for (int part : block.missing()) {
                    json.writeNumber(part);
                }
                json.writeEndArray();
            }
            if (block.cut()) {
                json.writeBooleanField("cut", true);
            }
            json.writeStringField("text", block.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        if (scripts.more()) {
            json.writeBooleanField("more_scripts", true);
        }
    }
}
