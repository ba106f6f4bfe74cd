package pedigree.store;

/**
 * Two hosts that may be one, for the analyst to decide.
 *
 * @param first   the name of the one host
 * @param second  likewise of the other; two hosts may have one name
 * @param machine what both share, or what tells the first apart from others of its name: {@code sysmon:0bd59c11}
 */
public record HostOffer(Kind kind, String first, String second, String machine) {

    /** Why they may be one. */
    public enum Kind {
        /** One machine under two names: renamed or cloned? */
        RENAMED_OR_CLONED,
        /** Records that name no machine, beside several machines of that name. */
        JOIN
    }
}
