package pedigree.lineage;

/** A correction that cannot be made: what, what was expected, what was found, in one line. */
public final class CorrectionRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    public CorrectionRefused(String message) {
        super(message);
    }
}
