package pedigree.source.forms;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Records in which others stand, as Volatility's tree has children in their parents. */
final class Nested {

    /** Where they stand. */
    private static final String BELOW = "__children";

    private static final ObjectMapper JSON = new ObjectMapper(JsonLeaves.JSON);

    private Nested() {
    }

    /** Whether a file that begins with {@code head} has such records. */
    static boolean isIn(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1).contains('"' + BELOW + '"');
    }

    /**
     * The record and those in it, each without what is in it, parents first.
     *
     * @throws IOException if it is no object, or too deep
     */
    static List<byte[]> of(String text) throws IOException {
        List<byte[]> records = new ArrayList<>();
        collect(JSON.readTree(text), records);
        return records;
    }

    private static void collect(JsonNode node, List<byte[]> records) throws IOException {
        if (!(node instanceof ObjectNode record)) {
            throw new IOException("expected a JSON object, found none");
        }
        JsonNode below = record.remove(BELOW);
        records.add(JSON.writeValueAsBytes(record));
        if (below != null) {
            for (JsonNode child : below) {
                collect(child, records);
            }
        }
    }
}
