package pedigree.export;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonGenerator;

import pedigree.event.Level;
import pedigree.lineage.ProcessTree;
import pedigree.store.CaseFile;
import pedigree.store.Link;
import pedigree.store.LinkTable;
import pedigree.store.ProcessLevels;
import pedigree.store.ProcessTable;
import pedigree.store.RecordPlace;
import pedigree.store.StoredProcess;

/** Processes as the command line gives them. Not thread-safe: one for each open case. */
public final class ProcessJson {

    private static final int KEPT = 500;

    private final CaseFile caseFile;
    private final ProcessTree tree;
    private final ProcessLevels levels;
    private final ProcessTable processes;
    private final LinkTable links;
    private final Map<Integer, StoredProcess> parents = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, StoredProcess> eldest) {
            return size() > KEPT;
        }
    };

    /** Writes processes of {@code caseFile}, which is linked as {@code tree} says. */
    public ProcessJson(CaseFile caseFile, ProcessTree tree, ProcessLevels levels) {
        this.caseFile = caseFile;
        this.tree = tree;
        this.levels = levels;
        processes = caseFile.processes();
        links = caseFile.links();
    }

    /** A process as one line; {@code match} says whether it was searched for, absent outside a search. */
    public String line(StoredProcess process, Optional<Boolean> match) throws SQLException {
        return line(process, match, Neighbour.causes(caseFile, process.number()), false);
    }

    /** A process as one line, with all that joins it to others beside the tree and the records that say so. */
    String whole(StoredProcess process, List<Neighbour> neighbours) throws SQLException {
        return line(process, Optional.empty(), neighbours, true);
    }

    private String line(StoredProcess process, Optional<Boolean> match, List<Neighbour> neighbours, boolean whole) throws SQLException {
        Optional<Link> link = links.link(process.number());
        int parent = tree.parent(process.number());
        Optional<StoredProcess> creator = parent == ProcessTree.NONE ? Optional.empty() : Optional.of(parent(parent));
        List<Rejected> rejected = rejected(link);
        List<RecordPlace> records = processes.records(process.number());
        List<EdgeJson> edges = EdgeJson.of(caseFile, neighbours, whole);
        return JsonLines.object(json -> {
            write(json, process);
            writeParent(json, creator);
            if (link.isPresent()) {
                write(json, link.get(), rejected);
            }
            EdgeJson.write(json, edges);
            writePlace(json, process.number());
            writeSources(json, records);
            if (match.isPresent()) {
                json.writeBooleanField("match", match.get());
            }
        });
    }

    /** The parents asked for last are kept: siblings stand near each other. */
    private StoredProcess parent(int number) throws SQLException {
        StoredProcess known = parents.get(number);
        if (known == null) {
            known = processes.process(number);
            parents.put(number, known);
        }
        return known;
    }

    private record Rejected(String key, String reason) { }

    private List<Rejected> rejected(Optional<Link> link) throws SQLException {
        List<Rejected> rejected = new ArrayList<>();
        for (Link.Rejected candidate : link.map(Link::rejected).orElse(List.of())) {
            rejected.add(new Rejected(processes.process(candidate.process()).key(), candidate.reason()));
        }
        return rejected;
    }

    private static void write(JsonGenerator json, StoredProcess process) throws IOException {
        json.writeStringField("key", process.key());
        writeIfKnown(json, "host", process.host());
        writePidAndImage(json, process);
        writeIfPresent(json, "command_line", process.fields().get("CommandLine"));
        writeIfKnown(json, "user", process.field("User"));
        writeIfPresent(json, "start", process.start().map(Object::toString));
        writeIfPresent(json, "end", process.end().map(Object::toString));
        writeIfKnown(json, "integrity_level", process.field("IntegrityLevel"));
        Map<String, String> hashes = Hashes.of(process.field("Hashes"));
        if (!hashes.isEmpty()) {
            json.writeObjectFieldStart("hashes");
            for (Map.Entry<String, String> hash : hashes.entrySet()) {
                json.writeStringField(hash.getKey(), hash.getValue());
            }
            json.writeEndObject();
        }
        json.writeBooleanField("inferred", process.inferred());
        if (process.carved()) {
            json.writeBooleanField("carved", true);
        }
    }

    static void writeIfPresent(JsonGenerator json, String key, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(key, value.get());
        }
    }

    static void writeIfKnown(JsonGenerator json, String key, String value) throws IOException {
        if (!value.isEmpty() && !value.equals("-")) {
            json.writeStringField(key, value);
        }
    }

    private static void writeParent(JsonGenerator json, Optional<StoredProcess> parent) throws IOException {
        if (parent.isEmpty()) {
            json.writeNullField("parent");
            return;
        }
        json.writeObjectFieldStart("parent");
        writeName(json, parent.get());
        json.writeBooleanField("inferred", parent.get().inferred());
        json.writeEndObject();
    }

    /** What names a process inside another object. */
    static void writeName(JsonGenerator json, StoredProcess process) throws IOException {
        json.writeStringField("key", process.key());
        writePidAndImage(json, process);
    }

    static void writePidAndImage(JsonGenerator json, StoredProcess process) throws IOException {
        if (process.pid().isPresent()) {
            json.writeNumberField("pid", process.pid().getAsLong());
        }
        writeIfKnown(json, "image", process.image());
    }

    private static void write(JsonGenerator json, Link link, List<Rejected> rejected) throws IOException {
        json.writeObjectFieldStart("link");
        json.writeStringField("how", link.how().text());
        json.writeStringField("confidence", link.confidence().text());
        json.writeStringField("reason", link.reason());
        if (!rejected.isEmpty()) {
            json.writeArrayFieldStart("rejected");
            for (Rejected candidate : rejected) {
                json.writeStartObject();
                json.writeStringField("key", candidate.key());
                json.writeStringField("reason", candidate.reason());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void writePlace(JsonGenerator json, int process) throws IOException {
        json.writeNumberField("depth", tree.depth(process));
        json.writeNumberField("children", tree.childCount(process));
        json.writeNumberField("descendants", tree.descendants(process));
        writeIfPresent(json, "level", levels.of(process).map(Level::sigma));
    }

    private static void writeSources(JsonGenerator json, List<RecordPlace> records) throws IOException {
        if (records.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("sources");
        for (RecordPlace record : records) {
            json.writeStartObject();
            json.writeStringField("event", record.type());
            writePlace(json, record);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Where a record stands: its file, number and position. */
    static void writePlace(JsonGenerator json, RecordPlace record) throws IOException {
        json.writeStringField("file", record.file());
        if (record.recordId().isPresent()) {
            json.writeNumberField("record_id", record.recordId().getAsLong());
        }
        json.writeNumberField("position", record.position());
        if (record.carved()) {
            json.writeBooleanField("carved", true);
        }
    }
}
