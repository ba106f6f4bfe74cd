package pedigree.store;

import java.io.IOException;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/**
 * Small lists and records as JSON columns: maps, lists, texts and whole numbers. By tokens, not by a mapper: that would take longer to be loaded than
 * a small log to be read.
 */
final class Json {

    /** Surrogates are written as escapes: SQLite's text cannot hold one that is unpaired. */
    private static final JsonFactory FACTORY = new JsonFactoryBuilder().highestNonEscapedChar(0xd7ff).build();

    private static final int DEPTH = 8; // what is written here is four deep at most

    private Json() {
    }

    /** The JSON text of a map, a list, a text or a whole number. */
    static String text(Object value) throws SQLException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            write(value, json);
        } catch (IOException e) {
            throw new SQLException("a value cannot be stored as JSON: " + e.getMessage(), e);
        }
        return text.toString();
    }

    private static void write(Object value, JsonGenerator json) throws IOException {
        if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.writeFieldName(entry.getKey().toString());
                write(entry.getValue(), json);
            }
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object item : list) {
                write(item, json);
            }
            json.writeEndArray();
        } else if (value instanceof Number number) {
            json.writeNumber(number.longValue());
        } else {
            json.writeString(value.toString());
        }
    }

    private static Object value(String column) throws SQLException {
        try (JsonParser json = FACTORY.createParser(column)) {
            json.nextToken();
            return value(json, 0);
        } catch (IOException e) {
            throw new SQLException("the case holds damaged JSON: " + e.getMessage(), e);
        }
    }

    private static Object value(JsonParser json, int depth) throws IOException {
        JsonToken token = json.currentToken();
        if (token == JsonToken.VALUE_NUMBER_INT) {
            return json.getLongValue();
        }
        if (token == JsonToken.VALUE_STRING) {
            return json.getText();
        }
        if (depth == DEPTH || token != JsonToken.START_ARRAY && token != JsonToken.START_OBJECT) {
            throw new IOException("a map, a list, a text or a whole number expected, found " + token);
        }
        return token == JsonToken.START_ARRAY ? list(json, depth) : map(json, depth);
    }

    private static List<Object> list(JsonParser json, int depth) throws IOException {
        List<Object> list = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(json, depth + 1));
        }
        return list;
    }

    private static Map<String, Object> map(JsonParser json, int depth) throws IOException {
        Map<String, Object> map = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String key = json.currentName();
            json.nextToken();
            map.put(key, value(json, depth + 1));
        }
        return map;
    }

    /** Items of a list that are each of one kind; {@code T} is what {@link #text} wrote. */
    @SuppressWarnings("unchecked")
    static <T> List<T> list(Object value, Class<T> kind) throws SQLException {
        if (value instanceof List<?> list && areAll(list, kind)) {
            return (List<T>) list;
        }
        throw new SQLException("the case holds damaged JSON: a list of " + kind.getSimpleName() + " expected");
    }

    private static boolean areAll(List<?> list, Class<?> kind) {
        for (Object item : list) {
            if (!kind.isInstance(item)) {
                return false;
            }
        }
        return true;
    }

    /** The items that a column lists, each of one kind. */
    static <T> List<T> list(String column, Class<T> kind) throws SQLException {
        return column.equals("[]") ? List.of() : list(value(column), kind);
    }

    /** The map that a column holds. */
    static Map<?, ?> map(String column) throws SQLException {
        if (value(column) instanceof Map<?, ?> map) {
            return map;
        }
        throw new SQLException("the case holds damaged JSON: a map expected");
    }

    /** The texts that a column lists. */
    static List<String> strings(String column) throws SQLException {
        return list(column, String.class);
    }

    /** The counts that a column holds, in their order. */
    static Map<String, Long> counts(String column) throws SQLException {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map(column).entrySet()) {
            counts.put(entry.getKey().toString(), entry.getValue() instanceof Long count ? count : Long.valueOf(0));
        }
        return counts;
    }
}
