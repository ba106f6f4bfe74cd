package pedigree.evtx;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Supplier;

/** The parts of a file, one after the other. */
interface Parts {

    /** The next part; empty at the end of the file. */
    Optional<Part> next() throws IOException;

    /**
     * The chunks of a log: in steps of 64 KiB, whatever stands there.
     *
     * @param spare gives arrays of a chunk's size for their bytes, new or used
     */
    static Parts slots(InputStream log, long from, Supplier<byte[]> spare) {
        return new Parts() {

            private long position = from;

            @Override
            public Optional<Part> next() throws IOException {
                byte[] content = spare.get();
                int size = log.readNBytes(content, 0, Chunk.SIZE);
                long start = position;
                position += size;
                return size == 0 ? Optional.empty() : Optional.of(new Chunk(content, size, start, Chunk.Reading.LIVE));
            }
        };
    }
}
