package pedigree.source;

import java.io.IOException;

/** Reads the records of one file format. Stateless: one reader serves any number of files and threads. */
@FunctionalInterface
public interface RecordReader {

    /**
     * Hands the pieces of {@code input} to {@code sink}, in the order of the file. Memory does not grow with the file, nor does a piece.
     *
     * @throws IOException if the bytes cannot be had; damage in them is a {@link Reading.Unreadable}
     */
    void read(Input input, ReadOptions options, PieceSink sink) throws IOException;
}
