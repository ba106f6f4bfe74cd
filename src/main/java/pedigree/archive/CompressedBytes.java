package pedigree.archive;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Compressed bytes, counted, with a mark, and left open by the library that reads a stream of them: another stream may follow. */
final class CompressedBytes extends FilterInputStream {

    private long position;
    private long marked;

    CompressedBytes(InputStream bytes) {
        super(new BufferedInputStream(bytes, 1 << 16));
    }

    /** How many bytes were read. */
    long position() {
        return position;
    }

    /** The next bytes, up to {@code count}, which are read again afterwards. */
    byte[] peek(int count) throws IOException {
        mark(count);
        byte[] next = readNBytes(count);
        reset();
        return next;
    }

    @Override
    public int read() throws IOException {
        int value = in.read();
        position += value < 0 ? 0 : 1;
        return value;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int read = in.read(buffer, from, length);
        position += Math.max(0, read);
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = in.skip(count);
        position += skipped;
        return skipped;
    }

    @Override
    public synchronized void mark(int limit) {
        in.mark(limit);
        marked = position;
    }

    @Override
    public synchronized void reset() throws IOException {
        in.reset();
        position = marked;
    }

    /** Closes nothing: {@link #end} does. */
    @Override
    public void close() {
        // the library has read its stream, and no more
    }

    /** Closes the bytes. */
    void end() throws IOException {
        in.close();
    }
}
