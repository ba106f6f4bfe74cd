package pedigree.export;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

/** JSON objects as text, one a line. */
public final class JsonLines {

    /** The last character below the surrogates: those are written as escapes, so that an unpaired one survives. */
    private static final int LAST_PLAIN = 0xd7ff;

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonLines() {
    }

    /** Writes the content of an object. */
    @FunctionalInterface
    public interface Content {

        /** Writes keys and values; the object is open. */
        void write(JsonGenerator json) throws IOException;
    }

    /** An object as one line, without its end. */
    public static String object(Content content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.setHighestNonEscapedChar(LAST_PLAIN);
            json.writeStartObject();
            content.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory cannot fail", e);
        }
        return text.toString();
    }
}
