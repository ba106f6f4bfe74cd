package pedigree.source;

import java.io.IOException;
import java.util.function.Consumer;

/** A stretch of a source that is decoded by itself: any thread may do it, at any time, whatever becomes of the others. */
@FunctionalInterface
public interface Piece {

    /**
     * Hands what it holds to {@code sink}, in order; once.
     *
     * @throws IOException if bytes that it still needs cannot be had
     */
    void decode(Consumer<? super Reading> sink) throws IOException;
}
