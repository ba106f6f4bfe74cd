package pedigree.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * A process's unique id as the linker compares it: a GUID as it is, any other text as the first half of its SHA-256.
 *
 * <p>The hash is made once, by the thread that fills a batch: the linker reads an id several times, and would look up its text each time.
 *
 * @param high the first eight bytes
 * @param low  the other eight
 */
record UniqueId(long high, long low) {

    /** No id. */
    static final UniqueId NONE = new UniqueId(0, 0);

    private static final String GUID = "00000000-0000-0000-0000-000000000000";
    private static final long NO_MACHINE = 0xffff_ffffL;

    /** The id that a text spells, GUIDs in the comparable form of {@link pedigree.event.ProcessClaim#guid}; {@link #NONE} for the empty text. */
    static UniqueId of(String id) {
        if (id.isEmpty()) {
            return NONE;
        }
        return isGuid(id) ? ofGuid(id) : ofHash(id);
    }

    private static boolean isGuid(String id) {
        boolean matches = id.length() == GUID.length();
        for (int i = 0; matches && i < GUID.length(); i++) {
            char found = id.charAt(i);
            boolean hex = found >= '0' && found <= '9' || found >= 'a' && found <= 'f';
            matches = GUID.charAt(i) == '-' ? found == '-' : hex;
        }
        return matches;
    }

    private static UniqueId ofGuid(String id) {
        UUID guid = UUID.fromString(id);
        return new UniqueId(guid.getMostSignificantBits(), guid.getLeastSignificantBits());
    }

    private static UniqueId ofHash(String id) {
        try {
            ByteBuffer hash = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8)));
            return new UniqueId(hash.getLong() & NO_MACHINE, hash.getLong()); // so that none is taken for a GUID of Sysmon's, which begins with the machine
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
