package pedigree.lineage;

/**
 * Two hosts that may be one, for the analyst to decide.
 *
 * @param first   number of the text that names the one host
 * @param second  likewise of the other; equal names may be two hosts
 * @param machine what tells the first apart from others of its name, or what both share; empty where nothing does
 */
record HostOffer(Kind kind, int first, int second, String machine) {

    /** Why they may be one. */
    enum Kind {
        /** One machine under two names: renamed or cloned? */
        RENAMED_OR_CLONED,
        /** Records that name no machine, beside several machines of that name. */
        JOIN
    }
}
