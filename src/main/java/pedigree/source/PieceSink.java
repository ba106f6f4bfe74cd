package pedigree.source;

import java.io.IOException;
import java.util.function.Consumer;

/** Takes the pieces of a source, in order. */
public interface PieceSink {

    /**
     * Takes the next piece, to decode it now or later.
     *
     * @throws IOException if an earlier piece could not be decoded
     */
    void accept(Piece piece) throws IOException;

    /**
     * Returns when every piece so far was decoded.
     *
     * @throws IOException if one could not be
     */
    void drain() throws IOException;

    /** Decodes each piece at once, on the thread that brings it. */
    static PieceSink atOnce(Consumer<? super Reading> sink) {
        return new PieceSink() {

            @Override
            public void accept(Piece piece) throws IOException {
                piece.decode(sink);
            }

            @Override
            public void drain() {
                // nothing is ever left
            }
        };
    }
}
