package pedigree.store;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Small lists and records as JSON columns. */
final class Json {

    /** Surrogates are written as escapes: SQLite's text cannot hold one that is unpaired. */
    private static final ObjectMapper MAPPER = new ObjectMapper(new JsonFactoryBuilder().highestNonEscapedChar(0xd7ff).build());

    private Json() {
    }

    /** The JSON text of {@code value}. */
    static String text(Object value) throws SQLException {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new SQLException("a value cannot be stored as JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** The value of the given type that a column holds. */
    static <T> T value(String json, TypeReference<T> type) throws SQLException {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new SQLException("the case holds damaged JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** The texts that a column lists. */
    static List<String> strings(String json) throws SQLException {
        return value(json, new TypeReference<List<String>>() { });
    }

    /** The counts that a column holds, in their order. */
    static Map<String, Long> counts(String json) throws SQLException {
        return value(json, new TypeReference<LinkedHashMap<String, Long>>() { });
    }
}
