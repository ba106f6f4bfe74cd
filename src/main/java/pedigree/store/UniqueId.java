package pedigree.store;

import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.regex.Pattern;

/** A process's unique id as a column: the 16 bytes of a GUID, or the text of any other id. */
final class UniqueId {

    private static final Pattern GUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private UniqueId() {
    }

    /** The column's value for an id that is not empty. */
    static Object toColumn(String id) {
        if (id.length() != 36 || !GUID.matcher(id).matches()) {
            return id;
        }
        UUID guid = UUID.fromString(id);
        return ByteBuffer.allocate(16).putLong(guid.getMostSignificantBits()).putLong(guid.getLeastSignificantBits()).array();
    }

    /** The id that a column holds; empty where it holds none. */
    static String ofColumn(Object column) {
        if (column == null) {
            return "";
        }
        if (column instanceof byte[] bytes && bytes.length == 16) {
            ByteBuffer guid = ByteBuffer.wrap(bytes);
            return new UUID(guid.getLong(), guid.getLong()).toString();
        }
        return column.toString();
    }
}
