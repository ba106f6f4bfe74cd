package pedigree.export;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonGenerator;

import pedigree.store.CaseFile;
import pedigree.store.RecordPlace;
import pedigree.store.StoredEvent;

/**
 * What joins a process to another beside the tree, as the command line gives it.
 *
 * @param records where the records stand that say so, the first of them; empty where only the edge is asked for
 * @param whole   whether its reason and the number of its records are given, too
 */
record EdgeJson(Neighbour neighbour, List<RecordPlace> records, boolean whole) {

    static List<EdgeJson> of(CaseFile caseFile, List<Neighbour> neighbours, boolean whole) throws SQLException {
        List<EdgeJson> edges = new ArrayList<>(neighbours.size());
        for (Neighbour neighbour : neighbours) {
            List<RecordPlace> records = new ArrayList<>(0);
            for (long event : whole ? neighbour.edge().records() : List.<Long>of()) {
                Optional<StoredEvent> record = caseFile.events().event(event);
                record.ifPresent(found -> records.add(found.place()));
            }
            edges.add(new EdgeJson(neighbour, records, whole));
        }
        return edges;
    }

    static void write(JsonGenerator json, List<EdgeJson> edges) throws IOException {
        if (edges.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("edges");
        for (EdgeJson edge : edges) {
            json.writeStartObject();
            edge.write(json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStringField("kind", neighbour.edge().kind().text());
        json.writeStringField(neighbour.causes() ? "from" : "to", neighbour.process().key());
        json.writeStringField("confidence", neighbour.edge().confidence().text());
        if (!whole) {
            return;
        }
        json.writeStringField("reason", neighbour.edge().reason());
        json.writeNumberField("count", neighbour.edge().count());
        json.writeArrayFieldStart("records");
        for (RecordPlace record : records) {
            json.writeStartObject();
            json.writeStringField("event", record.type());
            ProcessJson.writePlace(json, record);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
