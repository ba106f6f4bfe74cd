package pedigree.store;

import java.util.List;
import java.util.Locale;

import pedigree.event.Timestamp;

/**
 * Something that the analyst knows better than the linker.
 *
 * @param id      unique in the case; a later one is greater
 * @param subject what is corrected, by every name that it had: a process by its keys, a host by what told it from others
 * @param object  likewise the new parent, none for no parent; the host that is the same as the first; the records that are of another host
 * @param made    when it was made
 * @param reason  why, in the analyst's words; may be empty
 */
public record Correction(long id, Kind kind, List<String> subject, List<String> object, Timestamp made, String reason) {

    /** What is corrected. */
    public enum Kind {
        /** The parent of a process. */
        PARENT,
        /** Two hosts that are one. */
        JOIN,
        /** Records of one host that are another's. */
        SPLIT;

        /** As the command line writes it: {@code parent}. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
