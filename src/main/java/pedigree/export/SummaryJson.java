package pedigree.export;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonGenerator;

import pedigree.event.Level;
import pedigree.store.Clock;
import pedigree.store.Finding;
import pedigree.store.Source;

/** The summary of a case, as the command line gives it. */
public final class SummaryJson {

    private SummaryJson() {
    }

    /**
     * The summary as one line.
     *
     * @param name      what the case is called
     * @param processes those with a creation record
     * @param inferred  those that only other records name
     * @param notEvaluated rules that could not be held against the case, and why
     * @param seconds   how long the command took
     */
    public static String line(String name, Iterable<Source> sources, int processes, int inferred, Iterable<Finding> findings,
                              List<String> notEvaluated, double seconds) {
        return JsonLines.object(json -> {
            json.writeStringField("case", name);
            json.writeArrayFieldStart("sources");
            for (Source source : sources) {
                write(json, source);
            }
            json.writeEndArray();
            json.writeNumberField("processes", processes);
            json.writeNumberField("inferred", inferred);
            writeFindings(json, byLevel(findings));
            if (!notEvaluated.isEmpty()) {
                json.writeArrayFieldStart("not_evaluated");
                for (String rule : notEvaluated) {
                    json.writeString(rule);
                }
                json.writeEndArray();
            }
            json.writeNumberField("seconds", Math.round(seconds * 1000) / 1000.0);
        });
    }

    private static void writeFindings(JsonGenerator json, TreeMap<Level, Integer> levels) throws IOException {
        if (levels.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("findings");
        for (Map.Entry<Level, Integer> level : levels.descendingMap().entrySet()) {
            json.writeNumberField(level.getKey().sigma(), level.getValue());
        }
        json.writeEndObject();
    }

    /** How many findings there are of each level. */
    public static TreeMap<Level, Integer> byLevel(Iterable<Finding> findings) {
        TreeMap<Level, Integer> counts = new TreeMap<>();
        for (Finding finding : findings) {
            counts.merge(finding.rule().level(), 1, Integer::sum);
        }
        return counts;
    }

    private static void write(JsonGenerator json, Source source) throws IOException {
        json.writeStartObject();
        json.writeStringField("file", source.file());
        switch (source.outcome()) {
            case READ -> writeRead(json, source);
            case DUPLICATE -> {
                json.writeNumberField("size", source.size());
                json.writeStringField("sha256", source.sha256());
                json.writeBooleanField("duplicate", true);
            }
            case SKIPPED -> json.writeStringField("skipped", source.message());
            case FAILED, ENCRYPTED -> json.writeStringField("error", source.message());
        }
        json.writeEndObject();
    }

    /** The zone of times without one, where there are such; the error in seconds: a number where it is the same for all hosts to the second, else by host. */
    private static void writeClock(JsonGenerator json, Clock clock) throws IOException {
        if (!clock.zone().isEmpty()) {
            json.writeStringField("time_zone", clock.zone());
        }
        SortedMap<String, Long> errors = clock.errors();
        if (errors.isEmpty()) {
            return;
        }
        if (errors.values().stream().mapToLong(error -> Math.round(Clock.seconds(error))).distinct().count() == 1) {
            json.writeNumberField("clock_error", Clock.seconds(errors.get(errors.firstKey())));
            return;
        }
        json.writeObjectFieldStart("clock_error");
        for (Map.Entry<String, Long> error : errors.entrySet()) {
            json.writeNumberField(error.getKey(), Clock.seconds(error.getValue()));
        }
        json.writeEndObject();
    }

    private static void writeRead(JsonGenerator json, Source source) throws IOException {
        json.writeStringField("format", source.format());
        json.writeNumberField("size", source.size());
        json.writeStringField("sha256", source.sha256());
        json.writeNumberField("records", source.records());
        if (source.carved() > 0) {
            json.writeNumberField("carved", source.carved());
        }
        json.writeNumberField("unreadable", source.unreadable());
        json.writeObjectFieldStart("events");
        for (Map.Entry<String, Long> event : source.events().entrySet()) {
            json.writeNumberField(event.getKey(), event.getValue());
        }
        json.writeEndObject();
        writeClock(json, source.clock());
        if (!source.notes().isEmpty()) {
            json.writeArrayFieldStart("notes");
            for (String note : source.notes()) {
                json.writeString(note);
            }
            json.writeEndArray();
        }
        if (!source.coverage().isEmpty()) {
            CoverageJson.write(json, source);
        }
    }
}
