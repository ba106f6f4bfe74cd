package pedigree.store;

import java.nio.ByteBuffer;
import java.util.UUID;

/** A process's unique id as a column: the 16 bytes of a GUID, or the text of any other id. */
final class UniqueId {

    private static final String GUID = "00000000-0000-0000-0000-000000000000";

    private UniqueId() {
    }

    /** The column's value for an id that is not empty. */
    static Object toColumn(String id) {
        if (!isGuid(id)) {
            return id;
        }
        UUID guid = UUID.fromString(id);
        return ByteBuffer.allocate(16).putLong(guid.getMostSignificantBits()).putLong(guid.getLeastSignificantBits()).array();
    }

    /** Whether {@code id} is the text that {@link #ofColumn} makes of a GUID: in lower case. */
    private static boolean isGuid(String id) {
        boolean matches = id.length() == GUID.length();
        for (int i = 0; matches && i < GUID.length(); i++) {
            char found = id.charAt(i);
            boolean hex = found >= '0' && found <= '9' || found >= 'a' && found <= 'f';
            matches = GUID.charAt(i) == '-' ? found == '-' : hex;
        }
        return matches;
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
