package pedigree.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

import pedigree.source.BlockStream;

/** Bytes that tell how far they were read. */
final class Located extends BlockStream {

    private final LongConsumer at;
    private long position;

    /** From the first byte; {@code at} takes offsets. */
    Located(InputStream bytes, LongConsumer at) {
        super(bytes);
        this.at = at;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int read = in.read(buffer, from, length);
        position += Math.max(0, read);
        at.accept(position);
        return read;
    }
}
