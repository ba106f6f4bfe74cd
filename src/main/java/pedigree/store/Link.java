package pedigree.store;

import java.util.List;
import java.util.Locale;

/**
 * How the parent of a process was found.
 *
 * @param child      the process
 * @param parent     its parent; {@link #NONE} where one is named but could not be given (it would be its own ancestor)
 * @param how        what the link stands on
 * @param confidence how sure it is
 * @param reason     the same for people: {@code ParentProcessGuid equals the ProcessGuid of its creation record}
 * @param rejected   candidates that were weighed and refused, most likely first
 */
public record Link(int child, int parent, How how, Confidence confidence, String reason, List<Rejected> rejected) {

    /** No parent. */
    public static final int NONE = -1;

    /** What a link stands on. */
    public enum How {
        GUID, UNIQUE_ID, PID, NAME, MANUAL;

        /** As the command line writes it: {@code unique_id}. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How sure a link is. */
    public enum Confidence {
        /** Equal unique ids. */
        CERTAIN,
        /** A PID with an agreeing image name and no rival, or twin GUIDs. */
        LIKELY,
        /** Everything else that is linked. */
        POSSIBLE;

        /** As the command line writes it: {@code likely}. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A process that might have been the parent, and why it is not. */
    public record Rejected(int process, String reason) { }
}
