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
 * @param startKey the number that Windows' kernel gave its start, see {@link #startKey}; 0 where it is not logged
 */
public record ProcessClaim(String id, OptionalLong pid, String image, Optional<Timestamp> start, long startKey) {

    private static final int LONGEST_KEY = 19; // digits of the greatest

    /** A claim without a start key. */
    public ProcessClaim(String id, OptionalLong pid, String image, Optional<Timestamp> start) {
        this(id, pid, image, start, 0);
    }

    /** A claim that does not say when the process started. */
    public ProcessClaim(String id, OptionalLong pid, String image) {
        this(id, pid, image, Optional.empty());
    }

    /** The comparable form of a GUID: lower case, without braces; empty for the placeholders {@code -}, {@code ?} and all zeros. */
    public static String guid(String text) {
        String bare = text.replace("{", "").replace("}", "").strip().toLowerCase(Locale.ROOT);
        return bare.length() < 2 || isZero(bare) ? "" : bare;
    }

    /**
     * The start key that a text spells, decimal or hex with {@code 0x}: the number of the boot, 16 bits, and of the start within that boot, 48. It is
     * unique on its host. 0 for what is none: no boot has number 0, and none starts two thousand million processes.
     */
    public static long startKey(String text) {
        boolean hex = text.startsWith("0x") || text.startsWith("0X");
        if (text.isEmpty() || text.length() > LONGEST_KEY) {
            return 0;
        }
        try {
            long key = hex ? Long.parseLong(text, 2, text.length(), 16) : Long.parseLong(text);
            return isStartKey(key) ? key : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Whether a number may be a start key. */
    public static boolean isStartKey(long key) {
        return key >>> 48 != 0 && (key >>> 31 & 0x1ffff) == 0 && (int) key > 0;
    }

    private static boolean isZero(String guid) {
        for (int i = 0; i < guid.length(); i++) {
            if (guid.charAt(i) != '0' && guid.charAt(i) != '-') {
                return false;
            }
        }
        return true;
    }

    /** Whether the record says anything at all: an id, a PID, an image or a start key. */
    public boolean isEmpty() {
        return id.isEmpty() && pid.isEmpty() && image.isEmpty() && startKey == 0;
    }

    /** The file name of {@code image}: {@code cmd.exe} for {@code C:\Windows\System32\cmd.exe}. */
    public static String imageName(String image) {
        return image.substring(Math.max(image.lastIndexOf('\\'), image.lastIndexOf('/')) + 1);
    }
}
