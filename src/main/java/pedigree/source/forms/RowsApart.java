package pedigree.source.forms;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What Volatility 2 writes with {@code --output=json}, <code>{"rows": [[…]], "columns": ["Name", …]}</code>, as JSON lines: an object a row. The
 * names may stand behind the rows, so it is held whole: a machine's processes are few. Where it is cut or damaged, or longer than any record may be, the last
 * line is no object, and so is told of.
 */
final class RowsApart {

    private static final Pattern BEGIN = Pattern.compile("\\s*\\{\\s*(?:\"rows\"\\s*:\\s*\\[\\s*\\[|\"columns\"\\s*:\\s*\\[\\s*\"[^\"]{0,80}\"\\s*[,\\]])");
    private static final byte[] DAMAGED = "{\"cut\n".getBytes(StandardCharsets.US_ASCII);
    private static final ObjectMapper JSON = new ObjectMapper(JsonLeaves.JSON);

    private RowsApart() {
    }

    /** Whether a text that begins with {@code head} is such a table. */
    static boolean isIn(byte[] head) {
        return BEGIN.matcher(new String(head, 0, Math.min(head.length, 512), StandardCharsets.ISO_8859_1)).lookingAt();
    }

    /** The rows of {@code text} as lines. */
    static InputStream of(InputStream text) throws IOException {
        byte[] bytes = text.readNBytes(Blocks.LONGEST + 1);
        return new ByteArrayInputStream(bytes.length > Blocks.LONGEST ? DAMAGED : lines(bytes));
    }

    private static byte[] lines(byte[] bytes) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        boolean whole = read(bytes, rows, columns);
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (JsonNode row : rows) {
            ObjectNode named = JSON.createObjectNode();
            for (int i = 0; i < Math.min(row.size(), columns.size()); i++) {
                named.set(columns.get(i), row.get(i));
            }
            lines.write(JSON.writeValueAsBytes(named));
            lines.write('\n');
        }
        lines.write(whole ? new byte[0] : DAMAGED);
        return lines.toByteArray();
    }

    /** Reads what is not cut off. Whether that was everything. */
    private static boolean read(byte[] bytes, List<JsonNode> rows, List<String> columns) throws IOException {
        try (JsonParser json = JSON.createParser(bytes)) {
            String part = "";
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    part = json.currentName();
                } else if (part.equals("columns") && token == JsonToken.VALUE_STRING) {
                    columns.add(json.getText());
                } else if (part.equals("rows") && token == JsonToken.START_ARRAY && json.getParsingContext().getParent().inArray()) {
                    rows.add(json.readValueAsTree());
                }
            }
            return true;
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
