package pedigree.export;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.core.JsonGenerator;

import pedigree.lineage.ProcessTree;
import pedigree.store.CaseFile;
import pedigree.store.EventTable;
import pedigree.store.Finding;
import pedigree.store.ProcessTable;
import pedigree.store.RecordPlace;
import pedigree.store.StoredEvent;
import pedigree.store.StoredProcess;

/** Findings as the command line gives them. Not thread-safe: one for each open case. */
public final class FindingJson {

    private final ProcessTree tree;
    private final ProcessTable processes;
    private final EventTable events;

    /** Writes findings of {@code caseFile}, which is linked as {@code tree} says. */
    public FindingJson(CaseFile caseFile, ProcessTree tree) {
        this.tree = tree;
        processes = caseFile.processes();
        events = caseFile.events();
    }

    /** A finding as one line. */
    public String line(Finding finding) throws SQLException {
        return JsonLines.object(content(finding));
    }

    /** What a finding's object holds; everything that the case must be asked for is asked here. */
    JsonLines.Content content(Finding finding) throws SQLException {
        Optional<StoredProcess> process = finding.process().isPresent() ? Optional.of(processes.process(finding.process().getAsInt())) : Optional.empty();
        List<StoredProcess> also = processes.processes(finding.also().stream().mapToInt(number -> number).toArray());
        Optional<RecordPlace> place = place(finding);
        List<String> lineage = lineage(finding);
        return json -> {
            writeRule(json, finding);
            ProcessJson.writeIfPresent(json, "time", finding.time().map(Object::toString));
            if (process.isPresent()) {
                writeProcess(json, process.get());
            }
            writeAlso(json, also);
            if (place.isPresent()) {
                json.writeObjectFieldStart("record");
                ProcessJson.writePlace(json, place.get());
                json.writeEndObject();
            }
            writeWhy(json, finding.why());
            writeTexts(json, "not_evaluated", finding.notEvaluated());
            writeTexts(json, "lineage", lineage);
        };
    }

    private Optional<RecordPlace> place(Finding finding) throws SQLException {
        if (finding.event().isEmpty()) {
            return Optional.empty();
        }
        return events.event(finding.event().getAsLong()).map(StoredEvent::place);
    }

    /** The image names of {@link #processes}. */
    List<String> lineage(Finding finding) throws SQLException {
        List<String> names = new ArrayList<>();
        for (int number : processes(finding, tree)) {
            names.add(name(processes.process(number)));
        }
        return names;
    }

    /** The processes from the root to the finding's, then those that it also names, where they go on from there. */
    static Set<Integer> processes(Finding finding, ProcessTree tree) {
        Set<Integer> numbers = new LinkedHashSet<>();
        finding.process().ifPresent(process -> numbers.addAll(tree.path(process)));
        numbers.addAll(finding.also());
        return numbers;
    }

    /** A process by its image, else by its PID. */
    static String name(StoredProcess process) {
        if (!process.image().isEmpty()) {
            return process.imageName();
        }
        return process.pid().isPresent() ? "PID " + process.pid().getAsLong() : "unknown";
    }

    private static void writeRule(JsonGenerator json, Finding finding) throws IOException {
        Finding.Rule rule = finding.rule();
        json.writeStringField("kind", rule.kind());
        json.writeStringField("rule", rule.id());
        json.writeStringField("title", rule.title());
        json.writeStringField("level", rule.level().sigma());
        writeTexts(json, "tags", rule.tags());
        if (!rule.author().isEmpty()) {
            json.writeStringField("author", rule.author());
        }
    }

    private static void writeProcess(JsonGenerator json, StoredProcess process) throws IOException {
        json.writeObjectFieldStart("process");
        json.writeStringField("key", process.key());
        ProcessJson.writeIfKnown(json, "host", process.host());
        ProcessJson.writePidAndImage(json, process);
        json.writeEndObject();
    }

    private static void writeAlso(JsonGenerator json, List<StoredProcess> also) throws IOException {
        if (also.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("also");
        for (StoredProcess process : also) {
            json.writeStartObject();
            ProcessJson.writeName(json, process);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeWhy(JsonGenerator json, List<Finding.Why> why) throws IOException {
        if (why.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("why");
        for (Finding.Why reason : why) {
            json.writeStartObject();
            json.writeStringField("field", reason.field());
            json.writeStringField("value", reason.value());
            if (!reason.matched().isEmpty()) {
                json.writeArrayFieldStart("matched");
                for (Finding.Span span : reason.matched()) {
                    json.writeArray(new int[] {span.start(), span.end()}, 0, 2);
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeTexts(JsonGenerator json, String key, List<String> texts) throws IOException {
        if (texts.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart(key);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
