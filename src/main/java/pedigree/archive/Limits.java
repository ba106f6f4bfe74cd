package pedigree.archive;

/**
 * What a file that was given may unfold to.
 *
 * @param depth   archives within each other
 * @param members files in all its archives
 * @param size    bytes unpacked in all
 * @param free    bytes that may be unpacked whatever the ratio: new logs are mostly zeros, and small
 * @param ratio   how many times its own size may be unpacked beyond that
 */
public record Limits(int depth, int members, long size, long free, int ratio) {

    /** Those that hold unless a test sets others. */
    public static final Limits USUAL = new Limits(3, 100_000, 256L << 30, 256L << 20, 500);

    /** A limit was met: ends the unpacking of the file that was given, through libraries that know nothing of limits. */
    static final class Met extends RuntimeException {

        private static final long serialVersionUID = 1;

        Met(String message) {
            super(message, null, false, false);
        }
    }
}
