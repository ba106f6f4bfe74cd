package pedigree.archive;

import java.nio.file.Path;

/** Takes what is found in the files that were given, while it can be read. */
@FunctionalInterface
public interface Visitor {

    /** A log, or the reason why there is none. What it holds of the disk is given back when this returns. */
    void found(Candidate candidate);

    /**
     * One of the files that are visited.
     *
     * @param file   where it is
     * @param number which it is, from 1
     * @param of     how many there are
     * @param before bytes of all before it, as they are on the disk
     * @param all    bytes of all
     */
    record Place(Path file, int number, int of, long before, long all) { }

    /** What is found next is in that file. */
    default void visiting(Place place) {
    }

    /** The archive that is visited is being read at that offset, or was before; any thread may tell. */
    default void at(long offset) {
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
