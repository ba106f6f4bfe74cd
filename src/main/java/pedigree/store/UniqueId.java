package pedigree.store;

/** A process's unique id, as claims have it: a GUID, or any other text. */
final class UniqueId {

    private static final String GUID = "00000000-0000-0000-0000-000000000000";

    private UniqueId() {
    }

    /** Whether {@code id} is the text of a GUID in the comparable form of {@link pedigree.event.ProcessClaim#guid}. */
    static boolean isGuid(String id) {
        boolean matches = id.length() == GUID.length();
        for (int i = 0; matches && i < GUID.length(); i++) {
            char found = id.charAt(i);
            boolean hex = found >= '0' && found <= '9' || found >= 'a' && found <= 'f';
            matches = GUID.charAt(i) == '-' ? found == '-' : hex;
        }
        return matches;
    }
}
