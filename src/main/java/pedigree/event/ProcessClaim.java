package pedigree.event;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a record says about a process: a claim, not an identity.
 *
 * <p>A PID is reused, and one process may be logged under two GUIDs. Which process is meant is the linker's answer.
 *
 * @param id    the source's unique id: Sysmon's {@code ProcessGuid}, normalised by {@link #guid}, or a vendor's with the vendor's name before
 *              it; empty where the source has none
 * @param pid   the process id; absent where the source logs only an id
 * @param image path or name as logged; empty where it is not logged or unknown ({@code -}, {@code ?})
 * @param start when it started, where the source says so apart from the time of the event
 */
public record ProcessClaim(String id, OptionalLong pid, String image, Optional<Timestamp> start) {

    /** A claim that does not say when the process started. */
    public ProcessClaim(String id, OptionalLong pid, String image) {
        this(id, pid, image, Optional.empty());
    }

    /** The comparable form of a GUID: lower case, without braces; empty for the placeholders {@code -}, {@code ?} and all zeros. */
    public static String guid(String text) {
        String bare = text.replace("{", "").replace("}", "").strip().toLowerCase(Locale.ROOT);
        return bare.length() < 2 || isZero(bare) ? "" : bare;
    }

    private static boolean isZero(String guid) {
        for (int i = 0; i < guid.length(); i++) {
            if (guid.charAt(i) != '0' && guid.charAt(i) != '-') {
                return false;
            }
        }
        return true;
    }

    /** Whether the record says anything at all: an id, a PID or an image. */
    public boolean isEmpty() {
        return id.isEmpty() && pid.isEmpty() && image.isEmpty();
    }

    /** The file name of {@code image}: {@code cmd.exe} for {@code C:\Windows\System32\cmd.exe}. */
    public static String imageName(String image) {
        return image.substring(Math.max(image.lastIndexOf('\\'), image.lastIndexOf('/')) + 1);
    }
}
