package pedigree.evtx;

/**
 * What all records of a chunk may come to: a hostile one names a long value again and again, or has templates that hold each other. Honest
 * records come to a tenth of it at most.
 */
final class Allowance {

    private static final int MOST = 1 << 22; // characters

    /** What a field or a piece of XML counts besides its text. */
    static final int PIECE = 8;

    private int spent;

    /** Begins anew, with another chunk. */
    void begin() {
        spent = 0;
    }

    /** @param amount characters, or the bytes that they are made of */
    void spend(int amount) throws Malformed {
        spent += amount;
        if (spent > MOST) {
            throw new Malformed(0, "records that come to %d characters at most".formatted(MOST), "more");
        }
    }
}
