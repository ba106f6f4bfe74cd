package pedigree.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Bytes that tell how far they were read. */
final class Located extends FilterInputStream {

    private final LongConsumer at;
    private long position;

    /** From the first byte; {@code at} takes offsets. */
    Located(InputStream bytes, LongConsumer at) {
        super(bytes);
        this.at = at;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int read = in.read(buffer, from, length);
        position += Math.max(0, read);
        at.accept(position);
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
