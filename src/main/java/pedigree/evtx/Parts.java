package pedigree.evtx;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The parts of a file, one after the other. */
interface Parts {

    /** The next part; empty at the end of the file. */
    Optional<Part> next() throws IOException;

    /** The chunks of a log: in steps of 64 KiB, whatever stands there. */
    static Parts slots(InputStream log, long from) {
        return new Parts() {

            private long position = from;

            @Override
            public Optional<Part> next() throws IOException {
                byte[] content = new byte[Chunk.SIZE];
                int size = log.readNBytes(content, 0, Chunk.SIZE);
                long start = position;
                position += size;
                return size == 0 ? Optional.empty() : Optional.of(new Chunk(content, size, start, Chunk.Reading.LIVE));
            }
        };
    }
}
