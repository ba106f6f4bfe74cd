package pedigree.export;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonGenerator;

import pedigree.coverage.Cleared;
import pedigree.coverage.Coverage;
import pedigree.coverage.Creations;
import pedigree.coverage.Fact;
import pedigree.coverage.Gap;
import pedigree.coverage.Kinds;
import pedigree.coverage.Listed;
import pedigree.coverage.Selection;
import pedigree.event.Timestamp;
import pedigree.store.Source;

/** What a source has and lacks, as the command line gives it. Of a list that is cut, a key that ends in {@code _more} counts the rest. */
final class CoverageJson {

    private CoverageJson() {
    }

    static void write(JsonGenerator json, Source source) throws IOException {
        Coverage coverage = source.coverage();
        json.writeObjectFieldStart("coverage");
        write(json, "from", coverage.span().from());
        write(json, "to", coverage.span().to());
        writeCount(json, "implausible_times", coverage.span().implausible());
        writeList(json, "hosts", coverage.hosts(), JsonGenerator::writeString);
        json.writeNumberField("creations", coverage.creations().count());
        json.writeNumberField("terminations", coverage.creations().ends());
        writeLacks(json, coverage.creations());
        writePartly(json, coverage.creations());
        writeList(json, "cleared", source.cleared(), CoverageJson::write);
        writeList(json, "gaps", source.gaps(), CoverageJson::write);
        writeList(json, "selections", coverage.selections(), CoverageJson::write);
        writeKinds(json, coverage.notUnderstood());
        json.writeEndObject();
    }

    private interface Item<T> {
        void write(JsonGenerator json, T item) throws IOException;
    }

    private static <T> void writeList(JsonGenerator json, String key, Listed<T> list, Item<? super T> item) throws IOException {
        if (list.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart(key);
        for (T each : list.first()) {
            item.write(json, each);
        }
        json.writeEndArray();
        writeCount(json, key + "_more", list.more());
    }

    private static void writeLacks(JsonGenerator json, Creations creations) throws IOException {
        if (creations.count() > 0 && creations.lacks().isEmpty() && !creations.lacksEnds()) {
            return;
        }
        json.writeArrayFieldStart("lacks");
        if (creations.count() == 0) {
            json.writeString("creations");
        }
        for (Fact fact : creations.lacks()) {
            json.writeString(fact.key());
        }
        if (creations.lacksEnds()) {
            json.writeString("ends");
        }
        json.writeEndArray();
    }

    private static void writePartly(JsonGenerator json, Creations creations) throws IOException {
        if (creations.partly().isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("partly");
        for (Fact fact : creations.partly()) {
            json.writeObjectFieldStart(fact.key());
            json.writeNumberField("with", creations.with().get(fact));
            json.writeNumberField("of", creations.count());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Cleared cleared) throws IOException {
        json.writeStartObject();
        write(json, "time", cleared.time());
        write(json, "host", cleared.host());
        write(json, "log", cleared.log());
        write(json, "user", cleared.user());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Gap gap) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", gap.isSilence() ? "silence" : "records");
        write(json, "from", gap.from());
        write(json, "to", gap.to());
        write(json, "host", gap.host());
        write(json, "log", gap.log());
        writeCount(json, "records", gap.records());
        writeCount(json, "places", gap.places());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Selection selection) throws IOException {
        json.writeStartObject();
        write(json, "host", selection.host());
        write(json, "log", selection.log());
        json.writeNumberField("records", selection.records());
        json.writeNumberField("of", selection.of());
        json.writeEndObject();
    }

    private static void writeKinds(JsonGenerator json, Kinds kinds) throws IOException {
        if (kinds.events() == 0) {
            return;
        }
        json.writeObjectFieldStart("not_understood");
        json.writeNumberField("count", kinds.events());
        json.writeObjectFieldStart("kinds");
        for (Map.Entry<String, Long> kind : kinds.commonest().entrySet()) {
            json.writeNumberField(kind.getKey(), kind.getValue());
        }
        json.writeEndObject();
        writeCount(json, "kinds_more", kinds.kinds() - kinds.commonest().size());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String key, Optional<Timestamp> time) throws IOException {
        if (time.isPresent()) {
            json.writeStringField(key, time.get().toString());
        }
    }

    private static void write(JsonGenerator json, String key, String text) throws IOException {
        if (!text.isEmpty()) {
            json.writeStringField(key, text);
        }
    }

    private static void writeCount(JsonGenerator json, String key, long count) throws IOException {
        if (count > 0) {
            json.writeNumberField(key, count);
        }
    }
}
