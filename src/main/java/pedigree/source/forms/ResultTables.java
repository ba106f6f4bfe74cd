package pedigree.source.forms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;

/**
 * The answer to a query of Log Analytics, <code>{"tables": [{"columns": [{"name": …}], "rows": [[…]]}]}</code>, as JSON lines: an object a row,
 * the next one made when it is asked for. Where it is cut or damaged the last line is no object, and so is told of. Not thread-safe.
 */
final class ResultTables extends InputStream {

    private static final Pattern BEGIN = Pattern.compile("\\s*\\{\\s*\"[tT]ables\"\\s*:\\s*\\[");
    private static final Set<String> NAMES = Set.of("name", "columnname");
    private static final byte[] DAMAGED = "{\"cut\n".getBytes(StandardCharsets.US_ASCII);
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(Blocks.LONGEST).build())
            .build();

    private final JsonParser json;
    private final List<String> columns = new ArrayList<>();
    private byte[] line = new byte[0];
    private int next;
    private boolean inRows;
    private boolean ended;

    ResultTables(InputStream text) throws IOException {
        json = JSON.createParser(text);
    }

    /** Whether a text that begins with {@code head} is such an answer. */
    static boolean isIn(byte[] head) {
        return BEGIN.matcher(new String(head, 0, Math.min(head.length, 512), StandardCharsets.ISO_8859_1)).lookingAt();
    }

    @Override
    public int read() throws IOException {
        return hasMore() ? line[next++] & 0xff : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0 || !hasMore()) {
            return length == 0 ? 0 : -1;
        }
        int taken = Math.min(length, line.length - next);
        System.arraycopy(line, next, bytes, offset, taken);
        next += taken;
        return taken;
    }

    @Override
    public void close() throws IOException {
        json.close();
    }

    private boolean hasMore() {
        while (next == line.length && !ended) {
            next = 0;
            try {
                line = row();
            } catch (IOException e) {
                ended = true;
                line = DAMAGED;
            }
        }
        return next < line.length;
    }

    /** The next row as a line; nothing at the end. */
    private byte[] row() throws IOException {
        for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
            if (inRows && token == JsonToken.START_ARRAY) {
                return line();
            }
            if (inRows && token == JsonToken.END_ARRAY) {
                inRows = false;
            } else if (token == JsonToken.FIELD_NAME) {
                begin(json.currentName().toLowerCase(Locale.ROOT));
            }
        }
        ended = true;
        return new byte[0];
    }

    private void begin(String name) throws IOException {
        if (name.equals("columns") && json.nextToken() == JsonToken.START_ARRAY) {
            readColumns();
        } else if (name.equals("rows")) {
            inRows = json.nextToken() == JsonToken.START_ARRAY;
        }
    }

    private void readColumns() throws IOException {
        columns.clear();
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (token == null) {
                throw new IOException("expected the end of the columns, found the end of the text");
            }
            if (token == JsonToken.FIELD_NAME && NAMES.contains(json.currentName().toLowerCase(Locale.ROOT))) {
                columns.add(json.nextTextValue());
            }
        }
    }

    private byte[] line() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator row = JSON.createGenerator(bytes)) {
            row.writeStartObject();
            int column = 0;
            for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
                if (token == null || column == columns.size() || bytes.size() > Blocks.LONGEST) {
                    throw new IOException("expected a row of %d values, found no end of it".formatted(columns.size()));
                }
                row.writeFieldName(columns.get(column++));
                copy(row);
            }
            row.writeEndObject();
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    /** Numbers keep their digits. */
    private void copy(JsonGenerator row) throws IOException {
        if (json.currentToken().isNumeric()) {
            row.writeNumber(json.getText());
        } else {
            row.copyCurrentStructure(json);
        }
    }
}
