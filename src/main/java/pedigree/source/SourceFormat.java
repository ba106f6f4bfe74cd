package pedigree.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import pedigree.evtx.EvtxFile;

/** The formats that can be read, told by a file's first bytes and never by its name alone. */
public enum SourceFormat {
    EVTX(new EvtxReader());

    private static final int ENOUGH = 4096;

    private final RecordReader reader;

    SourceFormat(RecordReader reader) {
        this.reader = reader;
    }

    /**
     * The format of {@code input}; empty where it is no log.
     *
     * @throws IOException if its first bytes cannot be read
     */
    public static Optional<SourceFormat> of(Input input) throws IOException {
        try (InputStream bytes = input.open()) {
            return EvtxFile.hasMagic(bytes.readNBytes(ENOUGH)) ? Optional.of(EVTX) : Optional.empty();
        }
    }

    /** What reads its records. */
    public RecordReader reader() {
        return reader;
    }
}
