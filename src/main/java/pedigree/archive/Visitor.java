package pedigree.archive;

/** Takes what is found in the files that were given, while it can be read. */
@FunctionalInterface
public interface Visitor {

    /** A log, or the reason why there is none. What it holds of the disk is given back when this returns. */
    void found(Candidate candidate);

    /** What is found next is in the file of that number, from 1, of so many. */
    default void visiting(int number, int of) {
    }

    /** Whether a member of an archive is wanted, by its whole name; what is not wanted is passed over, and not counted. */
    default boolean wants(String name) {
        return true;
    }

    /** A member of {@code size} bytes is about to be unpacked; 0 where that is not known. */
    default void unpacking(String name, long size) {
    }

    /** So many bytes more were unpacked. May throw a {@link java.util.concurrent.CancellationException}. */
    default void unpacked(long bytes) {
    }
}
