package pedigree.query;

/** Pieces of a query as a message repeats them: short, on one line. */
final class Shown {

    private static final int LONGEST = 40;

    private Shown() {
    }

    /** {@code text} as it is told; a long one is cut. */
    static String of(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
