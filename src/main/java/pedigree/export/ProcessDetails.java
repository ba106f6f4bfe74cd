package pedigree.export;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonGenerator;

import pedigree.lineage.ProcessTree;
import pedigree.store.ActivityCount;
import pedigree.store.CaseFile;
import pedigree.store.Disagreement;
import pedigree.store.Edge;
import pedigree.store.Finding;
import pedigree.store.Link;
import pedigree.store.ProcessLevels;
import pedigree.store.RecordPlace;
import pedigree.store.StoredEvent;
import pedigree.store.StoredProcess;

/**
 * Everything that is known of one process.
 *
 * @param process   the process
 * @param ancestors its lineage, root first, without itself
 * @param link      how its parent was found; absent where no record names one
 * @param rejected  the candidates that were refused for its parent, in the order of the link
 * @param neighbours the processes that are joined to it beside the tree, what says most first; of many, the first ones
 * @param more      how many more there are
 * @param spoofingEvaluable whether a made-up parent could be seen: records of its host tell which process opened which, or it is seen
 * @param findings  the findings that name it, worst first
 * @param activity  how much it did and suffered, by kind
 * @param types     how many records of each type are about it
 * @param ancestry  what the tree tells beside its lineage
 * @param records   its creation and termination records
 * @param disagreements what its creation records say differently
 * @param clockError by how many ticks the header of the record that describes it is ahead, and its time corrected; 0 where that is not known
 */
public record ProcessDetails(StoredProcess process, List<StoredProcess> ancestors, Optional<Link> link, List<StoredProcess> rejected, List<Neighbour> neighbours, int more, boolean spoofingEvaluable,
                             List<Finding> findings, List<ActivityCount> activity, Map<String, Long> types, AncestryFacts ancestry,
                             List<RecordPlace> records, List<Disagreement> disagreements, long clockError) {

    /** What the case knows of the process with a number. */
    public static ProcessDetails of(CaseFile caseFile, ProcessTree tree, List<Finding> findings, int number) throws SQLException {
        List<StoredProcess> ancestors = new ArrayList<>();
        for (int ancestor : tree.path(number).subList(0, tree.depth(number))) {
            ancestors.add(caseFile.processes().process(ancestor));
        }
        List<Finding> naming = findings.stream().filter(finding -> names(finding, number)).toList();
        StoredProcess process = caseFile.processes().process(number);
        long clockError = caseFile.events().event(process.event()).map(StoredEvent::clockError).orElse(0L);
        List<Neighbour> neighbours = Neighbour.of(caseFile, number);
        int more = neighbours.size() < Neighbour.MOST ? 0 : caseFile.edges().count(number) - neighbours.size();
        Optional<Link> link = caseFile.links().link(number);
        List<StoredProcess> rejected = new ArrayList<>();
        for (Link.Rejected candidate : link.map(Link::rejected).orElse(List.of())) {
            rejected.add(caseFile.processes().process(candidate.process()));
        }
        return new ProcessDetails(process, ancestors, link, rejected, neighbours, more, isSpoofingEvaluable(caseFile, process, neighbours), naming,
                caseFile.activity().of(number), caseFile.events().activity(number), AncestryFacts.of(caseFile, tree, number),
                caseFile.processes().records(number), caseFile.processes().disagreements(process), clockError);
    }

    /** Only on Windows is a parent made up so. */
    private static boolean isSpoofingEvaluable(CaseFile caseFile, StoredProcess process, List<Neighbour> neighbours) throws SQLException {
        boolean known = neighbours.stream().anyMatch(neighbour -> neighbour.causes() && neighbour.edge().kind() == Edge.Kind.REAL);
        return known || process.image().startsWith("/") || caseFile.edges().tellsOpening(process.host());
    }

    private static boolean names(Finding finding, int number) {
        return finding.process().isPresent() && finding.process().getAsInt() == number || finding.also().contains(number);
    }

    /**
     * The same as one line: the process's object with its fields, lineage, findings and activity.
     *
     * @param scripts the script blocks that it ran
     * @param xml    the record that tells of it, from its source; empty where that cannot be had
     * @param remark why not; empty where it can
     */
    public String json(CaseFile caseFile, ProcessTree tree, ProcessLevels levels, ScriptBlocks scripts, Optional<String> xml, String remark) throws SQLException {
        String line = new ProcessJson(caseFile, tree, levels).whole(process, neighbours);
        FindingJson writer = new FindingJson(caseFile, tree);
        List<String> found = new ArrayList<>();
        for (Finding finding : findings) {
            found.add(writer.line(finding));
        }
        String rest = JsonLines.object(json -> {
            if (more > 0) {
                json.writeNumberField("edges_omitted", more);
            }
            if (!spoofingEvaluable) {
                json.writeStringField("spoofed_parent", "not evaluable");
            }
            EventJson.writeClockError(json, clockError);
            EventJson.write(json, "fields", process.fields());
            writeDisagreements(json);
            writeLineage(json, ancestors);
            ancestry.write(json);
            writeRaw(json, "findings", found);
            ActivityJson.write(json, activity);
            ActivityJson.write(json, scripts);
            EventJson.writeCounts(json, "events", types);
            ProcessJson.writeIfPresent(json, "xml", xml);
            ProcessJson.writeIfPresent(json, "xml_absent", Optional.of(remark).filter(text -> !text.isEmpty()));
        });
        return line.substring(0, line.length() - 1) + "," + rest.substring(1);
    }

    private void writeDisagreements(JsonGenerator json) throws IOException {
        if (disagreements.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("disagreements");
        for (Disagreement disagreement : disagreements) {
            json.writeStartObject();
            json.writeStringField("field", disagreement.field());
            json.writeArrayFieldStart("values");
            for (Disagreement.Said said : disagreement.values()) {
                json.writeStartObject();
                json.writeStringField("event", said.event());
                json.writeStringField("value", said.value());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeLineage(JsonGenerator json, List<StoredProcess> ancestors) throws IOException {
        if (ancestors.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("lineage");
        for (StoredProcess ancestor : ancestors) {
            json.writeStartObject();
            ProcessJson.writeName(json, ancestor);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeRaw(JsonGenerator json, String key, List<String> objects) throws IOException {
        if (!objects.isEmpty()) {
            json.writeFieldName(key);
            json.writeRawValue("[" + String.join(",", objects) + "]");
        }
    }
}
