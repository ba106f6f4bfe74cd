package pedigree.edge;

import java.util.SplittableRandom;

/** Numbers of 64 bits for texts: equal ones of equal texts, and in one run of the program only. */
final class Hash {

    private static final long SEED = new SplittableRandom().nextLong();
    private static final long FACTOR = 0x9E37_79B9_7F4A_7C15L;

    private Hash() {
    }

    /** The number of a text. */
    static long of(String text) {
        long hash = SEED ^ text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FACTOR;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    /** The number of two numbers. */
    static long with(long hash, long more) {
        long mixed = (hash ^ more * FACTOR) * FACTOR;
        return mixed ^ mixed >>> 32;
    }
}
