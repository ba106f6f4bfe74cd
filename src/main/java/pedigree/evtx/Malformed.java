package pedigree.evtx;

/** Bytes that are not what the format asks for: where, what was expected, what was found. Ends the record that they are in, nothing else. */
class Malformed extends Exception {

    private static final long serialVersionUID = 1;

    /** @param offset where in the chunk */
    Malformed(int offset, String expected, String found) {
        super("offset 0x%04x of the chunk: expected %s, found %s".formatted(offset, expected, found), null, false, false);
    }

    /** A template that is not in its chunk any more; another chunk may have it. */
    static final class Lost extends Malformed {

        private static final long serialVersionUID = 1;

        Lost(int offset, String expected, String found) {
            super(offset, expected, found);
        }
    }
}
